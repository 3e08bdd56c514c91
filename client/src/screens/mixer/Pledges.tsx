import { PLEDGES } from '@enishi/shared/vocabulary';
import { useText } from '../../i18n/useText.ts';

/** What everyone agrees to. */
export function Pledges({ keepDays }: { keepDays: number }) {
  const t = useText('mixer');
  return (
    <section className="grid gap-4" aria-labelledby="pledges">
      <h2 id="pledges">{t('pledges')}</h2>
      <PledgeList />
      <p className="muted measure">{t('kept', { count: keepDays })}</p>
    </section>
  );
}

/** `compact`: as small print beside a tick. */
export function PledgeList({ compact = false }: { compact?: boolean }) {
  const words = useText('vocabulary');
  return (
    <ul className={compact ? 'grid list-disc gap-1 pl-5 text-14' : 'grid gap-x-12 desk:grid-cols-2'}>
      {PLEDGES.map((pledge) => (
        <li key={pledge} className={compact ? '' : 'border-b border-line py-3'}>
          {words(`pledges.${pledge}`)}
        </li>
      ))}
    </ul>
  );
}
