import type { Preview } from '@enishi/shared/consoleView';
import { useText } from '../../../i18n/useText.ts';

const SHOWN = 3;

type Ahead = NonNullable<Preview['ahead']>;

/** All rounds to come, if everybody stays: whom each meets, and who waits when. */
export function PreviewAhead({ ahead, next }: { ahead: Ahead; next: number }) {
  const { rounds, people, industries, waits } = ahead;
  // Who waits in the next round is told with it.
  const later = waits.filter(({ round }) => round > next);
  const t = useText('host');
  const spread = ({ least, most }: Ahead['people']) =>
    least === most ? String(least) : t('preview.spread', { least, most });
  return (
    <div className="grid gap-1 border-t border-line pt-3">
      <h3 className="text-16">{t('preview.aheadTitle', { count: rounds })}</h3>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 tabular-nums">
        <dt className="muted">{t('preview.aheadPeople')}</dt>
        <dd className="text-right font-semibold">{spread(people)}</dd>
        <dt className="muted">{t('preview.aheadIndustries')}</dt>
        <dd className="text-right font-semibold">{spread(industries)}</dd>
      </dl>
      {waits.length === 0 && <p className="text-14 muted">{t('preview.nobodyWaits')}</p>}
      <Waits waits={later.slice(0, SHOWN)} />
      {later.length > SHOWN && (
        <details className="text-14">
          <summary className="flex min-h-11 items-center font-semibold text-ai">
            {t('preview.laterWaits', { count: later.length - SHOWN })}
          </summary>
          <Waits waits={later.slice(SHOWN)} />
        </details>
      )}
    </div>
  );
}

function Waits({ waits }: { waits: readonly Ahead['waits'][number][] }) {
  const t = useText('host');
  if (waits.length === 0) return null;
  return (
    <ul className="text-14 grid gap-1">
      {waits.map(({ round, count, people }) => (
        <li key={round}>
          {t(count > people.length ? 'preview.waitsInMany' : 'preview.waitsIn', {
            round,
            count,
            names: people.map(({ name }) => t('personName', { name })).join(t('comma')),
          })}
        </li>
      ))}
    </ul>
  );
}
