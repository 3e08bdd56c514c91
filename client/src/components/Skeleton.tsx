import { useText } from '../i18n/useText.ts';

/** Grey lines that appear only when waiting takes over 300 ms. */
export function Skeleton({ lines = 3, height }: { lines?: number; height?: number }) {
  const t = useText('common');
  return (
    <div className="bones" role="status">
      <span className="sr-only">{t('loading')}</span>
      {height !== undefined ? (
        <i style={{ height: `${height}px` }} />
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines without identity
        Array.from({ length: lines }, (_, line) => <i key={line} />)
      )}
    </div>
  );
}
