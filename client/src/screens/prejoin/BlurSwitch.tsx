import { Switch } from '../../components/Switch.tsx';
import { useBlur } from '../../hooks/useBlur.ts';
import { useText } from '../../i18n/useText.ts';

/** Says what it does, how far it is, and why it stopped. */
export function BlurSwitch() {
  const t = useText('prejoin');
  const blur = useBlur();
  if (!blur) return null;
  const { wished, state, held, fetches, turn } = blur;
  const said = state === 'starting' || state === 'slow' || state === 'failed';
  return (
    <div>
      <Switch
        label={t('blur')}
        hint={fetches && state === 'off' ? t('blurHint') : undefined}
        checked={wished}
        onChange={turn}
      />
      {/* Always there, so that it is read out; a picture held back is told beside the faces. */}
      <p role="status" className="text-14 text-text-2">
        {said && !held ? t(`blurState.${state}`) : null}
      </p>
    </div>
  );
}
