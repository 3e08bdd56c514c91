import type { PersonTag } from '@enishi/shared/personTag';
import { IndustryChip } from '../../components/IndustryChip.tsx';
import { useText } from '../../i18n/useText.ts';
import { usePeopleText } from '../room/usePeopleText.ts';

/** Exactly what goes to each of the two before they agree. */
export function WhatEachSees({
  people,
  reason,
}: {
  people: readonly [PersonTag, PersonTag];
  reason: string;
}) {
  const t = useText('introduce');
  const { say } = usePeopleText();
  const [one, other] = people;
  return (
    <section className="grid gap-3" aria-labelledby="what-each-sees">
      <h2 id="what-each-sees" className="text-20">
        {t('preview')}
      </h2>
      <ul className="introduce-previews">
        {[
          { to: one, about: other },
          { to: other, about: one },
        ].map(({ to, about }) => (
          <li key={to.personId} className="card grid content-start gap-2">
            <p className="muted text-14">{t('sees', { person: say(to) })}</p>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <b>{say(about)}</b>
              <IndustryChip industry={about.industry} />
            </p>
            <p className="introduce-reason">{reason}</p>
          </li>
        ))}
      </ul>
      <p className="muted measure text-14">{t('afterwards')}</p>
    </section>
  );
}
