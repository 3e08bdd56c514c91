import { useText } from '../i18n/useText.ts';

export function SpeakingBars() {
  const t = useText('common');
  return (
    <span className="speaking">
      <span className="sr-only">{t('speaking')}</span>
      <i />
      <i />
      <i />
      <i />
    </span>
  );
}
