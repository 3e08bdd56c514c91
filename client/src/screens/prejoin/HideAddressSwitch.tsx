import { Switch } from '../../components/Switch.tsx';
import { useSettings } from '../../hooks/useSettings.ts';
import { useVideoService } from '../../hooks/useVideoService.ts';
import { useText } from '../../i18n/useText.ts';

/** Only where there is a relay to hide behind; with LiveKit nobody's address reaches another browser anyway. */
export function HideAddressSwitch() {
  const t = useText('prejoin');
  const service = useVideoService();
  const [{ hideAddress }, change] = useSettings();
  if (!service?.relay || service.engine !== 'p2p') return null;
  return (
    <Switch
      label={t('hideAddress')}
      hint={t('hideAddressHint')}
      checked={hideAddress}
      onChange={(on) => change({ hideAddress: on })}
    />
  );
}
