import type { Met } from '@enishi/shared/views';
import ArrowRight from 'lucide-react/icons/arrow-right';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { useTitle } from '../../hooks/useTitle.ts';
import { useMine, useShared } from '../../hooks/useViews.ts';
import { useText } from '../../i18n/useText.ts';
import '../between/between.css';
import { PersonReflection } from '../between/PersonReflection.tsx';
import '../cards/cards.css';
import { RatingMore } from '../growth/RatingMore.tsx';
import { usePeopleText } from '../room/usePeopleText.ts';
import { Goal } from './Goal.tsx';
import { MetRow } from './MetRow.tsx';
import { ThreeQuestions } from './ThreeQuestions.tsx';

/** The end of an evening: thanks, the day's goal asked again, three questions, the people met. */
export function ClosingScreen() {
  const t = useText('closing');
  const shared = useShared();
  const mine = useMine();
  const { all } = usePeopleText();
  useTitle(t('title'));
  const met = latestOfEach(mine.met);
  const lastRound = Math.max(0, ...met.map(({ round }) => round));
  const last = met.filter(({ round }) => round === lastRound);
  const earlier = met.filter(({ round }) => round !== lastRound);
  const { phase } = shared;
  // Nobody is thanked to themselves.
  const hosts = shared.hosts.filter(({ personId }) => personId !== mine.personId);
  const ended = phase.kind === 'ended';
  // What was said earlier in the evening is no word of farewell; a mixer that ended without a closing has none.
  const since = phase.kind === 'closing' || phase.kind === 'ended' ? phase.since : undefined;
  const isFarewell = since !== undefined && shared.announcement !== null && shared.announcement.at >= since;
  const announcement = isFarewell ? shared.announcement : null;
  const asked = met.some(({ exchange }) => exchange.state === 'asked' && !exchange.later);
  return (
    <PageShell width="text" home={ended ? '/' : null}>
      <div className="grid gap-8 pt-3">
        <header className="grid gap-3">
          <h1 tabIndex={-1}>{t('heading')}</h1>
          <p>
            {ended && `${t('ended')} `}
            {met.length > 0 && t('metCount', { count: met.length })}{' '}
            {!announcement &&
              hosts.length > 0 &&
              t('hostThanks', { count: hosts.length, people: all(hosts) })}
          </p>
          {announcement && (
            <blockquote className="card">
              <p className="muted text-14">{t('fromHost', { people: all([announcement.from]) })}</p>
              <p className="text-lead whitespace-pre-line">{announcement.text}</p>
            </blockquote>
          )}
        </header>
        {met.length === 0 ? (
          <EmptyState text={t('nobody')} action={<LinkButton to="/">{t('home')}</LinkButton>} />
        ) : (
          <>
            <div className="grid justify-items-start gap-1">
              <LinkButton
                variant={asked ? 'plain' : 'main'}
                to={`/m/${shared.code}/recap`}
                icon={<ArrowRight size={20} aria-hidden="true" />}
              >
                {t('recap')}
              </LinkButton>
              <p className="muted text-14">{t('recapHint')}</p>
            </div>
            <section className="grid gap-4">
              <h2>{t('last')}</h2>
              {last.map((one) => (
                <div key={one.person.personId} className="card">
                  <PersonReflection met={one} mixerId={shared.mixerId} canOffer={!ended} />
                </div>
              ))}
            </section>
            <Goal mixerId={shared.mixerId} />
            <RatingMore mixerId={shared.mixerId} moment="after" />
            <ThreeQuestions met={met} mixerId={shared.mixerId} />
            {earlier.length > 0 && (
              <section className="grid gap-3">
                <h2>{t('people')}</h2>
                {earlier.map((one) => (
                  <MetRow key={one.person.personId} met={one} mixerId={shared.mixerId} canOffer={!ended} />
                ))}
              </section>
            )}
          </>
        )}
      </div>
    </PageShell>
  );
}

/** Two who talked twice stand once, with their last talk: cards, thanks and note are one for both. */
const latestOfEach = (met: readonly Met[]) => [
  ...new Map(met.map((one) => [one.person.personId, one])).values(),
];
