import { useConsole } from '../../../hooks/useViews.ts';
import { useText } from '../../../i18n/useText.ts';

const SHOWN = 5;

/** Who sits this round out, so that nobody is forgotten. */
export function UnseatedNote() {
  const t = useText('host');
  const unseated = useConsole()?.unseated ?? [];
  if (unseated.length === 0) return null;
  const names = unseated.slice(0, SHOWN).map(({ person }) => t('personName', { name: person.name }));
  return (
    <p className="text-14 muted">
      {t(unseated.length > SHOWN ? 'rooms.unseatedMany' : 'rooms.unseated', {
        count: unseated.length,
        names: names.join(t('comma')),
      })}
    </p>
  );
}
