import type { Preview } from '@enishi/shared/consoleView';
import { useText } from '../../../i18n/useText.ts';
import { useQuality } from '../useQuality.ts';

const SHOWN = 3;

/** The seating in numbers, who would wait and why, and how near to the best it is. */
export function PreviewFacts({ preview }: { preview: Preview }) {
  const t = useText('host');
  const quality = useQuality();
  const { rooms, unseated, freshPairs, differentIndustries, certificate, freshRounds } = preview;
  const of = (count: number) =>
    count === rooms.length ? t('preview.all', { count }) : t('preview.some', { count, all: rooms.length });
  return (
    <>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 tabular-nums">
        <dt className="muted">{t('preview.fresh')}</dt>
        <dd className="text-right font-semibold">{of(freshPairs)}</dd>
        <dt className="muted">{t('preview.different')}</dt>
        <dd className="text-right font-semibold">{of(differentIndustries)}</dd>
        <dt className="muted">{t('preview.waiting')}</dt>
        <dd className="text-right font-semibold">{t('preview.people', { count: unseated.length })}</dd>
        <dt className="muted text-balance">{t('preview.freshRounds', { count: freshRounds })}</dt>
        <dd className="text-right font-semibold">{t('preview.rounds', { count: freshRounds })}</dd>
      </dl>
      {unseated.length > 0 && (
        <ul className="text-14 grid gap-1">
          {unseated.slice(0, SHOWN).map(({ person, because }) => (
            <li key={person.personId}>
              {t(`preview.because.${because}`, { name: t('personName', { name: person.name }) })}
            </li>
          ))}
          {unseated.length > SHOWN && (
            <li className="muted">{t('preview.andMore', { count: unseated.length - SHOWN })}</li>
          )}
        </ul>
      )}
      <p className="text-14">{quality(certificate)}</p>
    </>
  );
}
