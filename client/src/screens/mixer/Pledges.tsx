import { PLEDGES } from '@enishi/shared/vocabulary';
import { useText } from '../../i18n/useText.ts';

/** What everyone agrees to. */
export function Pledges() {
  const t = useText('mixer');
  return (
    <section className="grid gap-4" aria-labelledby="pledges">
      <h2 id="pledges">{t('pledges')}</h2>
      <PledgeList />
    </section>
  );
}

export function PledgeList() {
  const words = useText('vocabulary');
  return (
    <ul className="grid gap-x-12 desk:grid-cols-2">
      {PLEDGES.map((pledge) => (
        <li key={pledge} className="border-b border-line py-3">
          {words(`pledges.${pledge}`)}
        </li>
      ))}
    </ul>
  );
}
