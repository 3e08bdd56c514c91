import { Switch } from '../../components/Switch.tsx';
import { useBlur } from '../../hooks/useBlur.ts';
import { useText } from '../../i18n/useText.ts';

/** Only where the camera itself can do it: then it costs nothing and works in every room. */
export function BlurSwitch({ track }: { track: MediaStreamTrack | null }) {
  const t = useText('prejoin');
  const blur = useBlur(track);
  return blur && <Switch label={t('blur')} checked={blur.on} onChange={blur.turn} />;
}
