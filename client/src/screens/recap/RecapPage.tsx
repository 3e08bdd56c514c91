import type { Recap } from '@enishi/shared/http';
import { MEETING_NAME } from '@enishi/shared/meetingName';
import BookUser from 'lucide-react/icons/book-user';
import { Banner } from '../../components/Banner.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { useMixerName } from '../../hooks/useMixerName.ts';
import { useText } from '../../i18n/useText.ts';
import { KeepCard } from '../keep/KeepCard.tsx';
import { RecapPerson } from './RecapPerson.tsx';
import { useRecapLink } from './useRecapLink.ts';

export type RecapPageProps = {
  recap: Recap;
  /** went by themselves: the way back is through the preparation */
  left: boolean;
  rehearsal: boolean;
  /** nothing but this browser leads back to them */
  onlyHere: boolean;
};

/** The people in the order of meeting; one can still thank and answer while the server takes it. */
export function RecapPage({ recap, left, rehearsal, onlyHere }: RecapPageProps) {
  const t = useText('recap');
  const vocabulary = useText('vocabulary');
  const nameOf = useMixerName();
  const { name, code, mixerId, people, goal, phase, strengths } = recap;
  const over = phase.kind === 'closing' || phase.kind === 'ended';
  const isMeeting = name === MEETING_NAME;
  const way = isMeeting ? '/me/meet' : `/m/${code}/${left ? 'prepare' : 'live'}`;
  const link = useRecapLink(mixerId, over && people.length > 0);
  // Simulated people are not kept, and while the mixer runs nothing else is asked.
  const areKept = people.some(({ person }) => !person.simulated);
  // Who deleted everything can be thanked no more.
  const canBeThanked = people.some(({ person }) => !person.simulated && person.name !== '');
  const canBeLost = onlyHere && !rehearsal && (over || left) && areKept;
  const cards = people.some(({ exchange }) => exchange.state === 'exchanged' && exchange.card !== null);
  return (
    <PageShell width="text">
      <div className="grid gap-6 pt-3">
        <header className="grid gap-2">
          <p className="muted">{nameOf(name)}</p>
          <h1 tabIndex={-1}>{t('heading')}</h1>
          {people.length > 0 && (
            <p className="muted">
              {t('people', { count: people.length })}　{t('lead')}
            </p>
          )}
          {goal && <p>{t('goal', { goal })}</p>}
        </header>
        {strengths.length > 0 && (
          <section className="grid gap-2" aria-labelledby="seen-strengths">
            <h2 id="seen-strengths" className="text-20">
              {t('seen')}
            </h2>
            <ul className="flex flex-wrap gap-2">
              {strengths.map((strength) => (
                <li key={strength} className="chip">
                  {vocabulary(`strengths.${strength}`, { defaultValue: '' })}
                </li>
              ))}
            </ul>
            <p className="muted text-14">{t('seenHint')}</p>
          </section>
        )}
        {!over && (
          <Banner>
            {t(isMeeting ? 'meeting.running' : left ? 'left' : 'running')}{' '}
            <LinkButton small variant="ghost" to={way}>
              {t(isMeeting ? 'meeting.back' : 'back')}
            </LinkButton>
          </Banner>
        )}
        {over && people.length > 0 && !areKept && <Simulated />}
        {over && canBeThanked && (
          <LinkButton variant="main" className="justify-self-start" to="/me/follow-ups">
            {t('followUps')}
          </LinkButton>
        )}
        {cards && (
          <LinkButton
            download
            className="justify-self-start"
            href={`/api/me/contacts/${mixerId}.vcf`}
            icon={<BookUser size={20} aria-hidden="true" />}
          >
            {t('saveAll')}
          </LinkButton>
        )}
        {people.length === 0 && (
          <EmptyState
            text={t(isMeeting ? 'meeting.empty' : over ? 'emptyEnded' : left ? 'emptyLeft' : 'empty')}
            action={over && <LinkButton to="/">{t('toHome')}</LinkButton>}
          />
        )}
        {canBeLost && <KeepCard mixerId={mixerId} />}
        <ol className="grid gap-5">
          {people.map((person) => (
            <li key={person.person.personId}>
              <RecapPerson
                met={link.fresh(person)}
                mixerId={mixerId}
                inRounds={!isMeeting}
                canAct={link.open}
                canOffer={phase.kind === 'closing'}
              />
            </li>
          ))}
        </ol>
        <LinkButton variant="ghost" className="justify-self-start" to="/me">
          {t('me')}
        </LinkButton>
      </div>
    </PageShell>
  );
}

/** Nobody of these people is kept: what would follow with real ones, and the ways to them. */
function Simulated() {
  const t = useText('recap');
  return (
    <div className="grid gap-3">
      <p className="measure">{t('rehearsed')}</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton variant="main" to="/new">
          {t('host')}
        </LinkButton>
        <LinkButton variant="ghost" to="/">
          {t('toHome')}
        </LinkButton>
      </div>
    </div>
  );
}
