import type { Contact } from '@enishi/shared/contacts';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import { Avatar } from '../../components/Avatar.tsx';
import { IndustryChip } from '../../components/IndustryChip.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { MeishiCard } from '../../components/MeishiCard.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { useMe } from '../../hooks/useMe.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { useText } from '../../i18n/useText.ts';
import { CardTakeAway } from '../cards/CardTakeAway.tsx';
import { GiftsWith } from '../growth/GiftsWith.tsx';
import { IntroducedItem } from '../introduce/IntroducedItem.tsx';
import { IntroduceLink } from '../introduce/IntroduceLink.tsx';
import { MeNav } from '../me/MeNav.tsx';
import { ProposeLink } from '../meet/ProposeLink.tsx';
import { usePeopleText } from '../room/usePeopleText.ts';
import { CardReceipts } from './CardReceipts.tsx';
import './contacts.css';
import { KnownPerson } from './KnownPerson.tsx';
import { MeetingItem } from './MeetingItem.tsx';
import { RelationPanel } from './RelationPanel.tsx';

/** One person I met: card, what I have in mind with them, and every talk we had. */
export function PersonScreen() {
  useMe();
  return <KnownPerson>{(contact) => <PersonPage contact={contact} />}</KnownPerson>;
}

function PersonPage({ contact }: { contact: Contact }) {
  const t = useText('people');
  const common = useText('common');
  const introduce = useText('introduce');
  const { say } = usePeopleText();
  const { person, relation, card, receipts, meetings, introduced } = contact;
  const name = person.name ? say(person) : t('someone');
  useTitle(name);
  const got = receipts.find(({ direction, takenBackAt }) => direction === 'got' && takenBackAt === null);
  return (
    <PageShell>
      <MeNav />
      <div className="grid gap-6">
        <LinkButton
          small
          variant="ghost"
          className="-ml-3 justify-self-start"
          to="/me/people"
          icon={<ArrowLeft size={20} aria-hidden="true" />}
        >
          {t('back')}
        </LinkButton>
        <header className="flex flex-wrap items-center gap-4">
          <Avatar
            name={person.name}
            industry={person.industry}
            portrait={person.simulated ? person.personId : undefined}
            size={76}
          />
          <div className="min-w-0 grid gap-1">
            <h1 tabIndex={-1}>{name}</h1>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <IndustryChip industry={person.industry} />
              <span className="muted">{[person.company, person.role].filter(Boolean).join('　')}</span>
              {person.simulated && <span className="muted text-14">{common('simulated')}</span>}
            </p>
          </div>
        </header>
        {!relation.muted && (
          <div className="flex flex-wrap gap-2">
            <ProposeLink person={person} first={meetings.length === 0} />
            <IntroduceLink person={person} />
          </div>
        )}
        {!person.name && <p className="muted measure">{t('gone')}</p>}
        <div className="contact-page">
          <section className="grid gap-4" aria-labelledby="talks">
            <h2 id="talks">{t('talks')}</h2>
            {meetings.length === 0 && person.name && (
              <p className="muted measure">{introduce('notTalked')}</p>
            )}
            <ol className="contact-talks">
              {meetings.map((meeting) => (
                <MeetingItem
                  key={`${meeting.mixerId} ${meeting.round} ${meeting.metAt}`}
                  meeting={meeting}
                  person={person}
                />
              ))}
              {introduced && <IntroducedItem introduced={introduced} />}
            </ol>
          </section>
          <div className="grid gap-6">
            {card && got && (
              <section className="grid gap-3" aria-label={t('mark.card')}>
                <MeishiCard card={card} />
                <CardTakeAway card={card} person={person} mixerId={got.mixerId} />
              </section>
            )}
            <RelationPanel personId={person.personId} relation={relation} />
            <GiftsWith personId={person.personId} />
            <CardReceipts receipts={receipts} />
          </div>
        </div>
      </div>
    </PageShell>
  );
}
