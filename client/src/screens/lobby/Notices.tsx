import { Switch } from '../../components/Switch.tsx';
import { useNotifications } from '../../hooks/useNotifications.ts';
import { useSettings } from '../../hooks/useSettings.ts';
import { useText } from '../../i18n/useText.ts';

/** How one is told that a partner is found. */
export function Notices() {
  const t = useText('lobby');
  const [{ tones }, change] = useSettings();
  const { possible, on, denied, turn } = useNotifications();
  return (
    <details className="border-t border-line pt-2">
      <summary className="flex min-h-11 items-center text-14 font-semibold text-ai">
        {t('notices.label')}
      </summary>
      <Switch label={t('notices.tones')} checked={tones} onChange={(on) => change({ tones: on })} />
      {possible && (
        <Switch
          label={t('notices.notifications')}
          hint={denied ? t('notices.denied') : null}
          checked={on}
          disabled={denied}
          onChange={(wanted) => void turn(wanted)}
        />
      )}
    </details>
  );
}
