import type { RecapPerson as Person } from '@enishi/shared/http';
import type { MixerId } from '@enishi/shared/ids';
import Heart from 'lucide-react/icons/heart';
import { useId, useState } from 'react';
import { Avatar } from '../../components/Avatar.tsx';
import { Button } from '../../components/Button.tsx';
import { IndustryChip } from '../../components/IndustryChip.tsx';
import { MeishiCard } from '../../components/MeishiCard.tsx';
import { useNote } from '../../hooks/useNote.ts';
import { formatTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { CardDisclosure } from '../between/CardDisclosure.tsx';
import { Thanks } from '../between/Thanks.tsx';
import { CardTakeAway } from '../cards/CardTakeAway.tsx';
import { ProposeLink } from '../meet/ProposeLink.tsx';
import { type NoteField, NoteFields, noteFields } from '../room/notes/NoteFields.tsx';
import { NoteState } from '../room/notes/NoteState.tsx';
import { useOwnProfile } from '../room/useOwnProfile.ts';
import { usePeopleText } from '../room/usePeopleText.ts';
import { useTopicText } from '../room/useTopicText.ts';

export type RecapPersonProps = {
  met: Person;
  mixerId: MixerId;
  /** false: a room for two, which has only one */
  inRounds: boolean;
  canAct: boolean;
  /** a new request can still be made */
  canOffer: boolean;
};

/** One person met: who, when, about what, the card, my own words; all our talks of the mixer in one. */
export function RecapPerson({ met, mixerId, inRounds, canAct, canOffer }: RecapPersonProps) {
  const t = useText('recap');
  const common = useText('common');
  const words = useText('vocabulary');
  const language = useLanguage();
  const { say } = usePeopleText();
  const { profile } = useOwnProfile();
  const textOf = useTopicText();
  const id = useId();
  const { person, talks, exchange, thanked, thankedMe } = met;
  const latest = talks.at(-1);
  const topics = [...new Set(talks.flatMap((talk) => talk.topics))];
  const writer = useNote(mixerId, person.personId, met.note);
  const [shown, show] = useState<readonly NoteField[]>(() =>
    noteFields.filter((field) => field === 'note' || met.note[field] !== ''),
  );
  const { strength } = writer.note;
  const card = exchange.state === 'exchanged' ? exchange.card : null;
  return (
    <article className="card grid gap-5" aria-labelledby={id}>
      <header className="flex flex-wrap items-center gap-4">
        <Avatar
          name={person.name}
          industry={person.industry}
          portrait={person.simulated ? person.personId : undefined}
          size={76}
        />
        <div className="min-w-0 flex-[1_1_11rem]">
          <h2 id={id}>{say(person)}</h2>
          {talks.map(({ round, roomId, metAt }) => (
            <p key={roomId} className="muted text-14">
              {inRounds && `${t('round', { count: round })}　`}
              {t('at', { time: formatTime(metAt, language) })}
            </p>
          ))}
          <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
            <IndustryChip industry={person.industry} />
            {person.simulated && <span className="muted text-14">{common('simulated')}</span>}
          </div>
        </div>
        {canAct && latest && <Thanks roomId={latest.roomId} to={person.personId} thanked={thanked} />}
      </header>
      {thankedMe && (
        <p className="between-thanked-me">
          <Heart size={20} aria-hidden="true" />
          {t('thankedMe')}
        </p>
      )}
      {card && (
        <div className="grid gap-3 justify-items-start">
          <div className="w-full max-w-[24rem]">
            <MeishiCard card={card} />
          </div>
          <CardTakeAway card={card} person={person} mixerId={mixerId} />
        </div>
      )}
      {canAct && latest && (canOffer || exchange.state !== 'none') && (
        <CardDisclosure
          person={person}
          exchange={exchange}
          mixerId={mixerId}
          roomId={latest.roomId}
          round={latest.round}
        />
      )}
      {topics.length > 0 && (
        <section>
          <h3 className="field-label font-normal">{t('topics')}</h3>
          <ul className="recap-topics">
            {topics.map((topic) => (
              <li key={topic}>{textOf(topic, profile?.industry ?? null, [person.industry]).question}</li>
            ))}
          </ul>
        </section>
      )}
      {strength && <p>{t('strength', { strength: words(`strengths.${strength}`, { defaultValue: '' }) })}</p>}
      {!canAct && <ProposeLink person={person} />}
      <div className="grid gap-2">
        <p className="flex flex-wrap items-center gap-x-3">
          <span className="field-label">{t('notes')}</span>
          <NoteState writer={writer} />
        </p>
        <NoteFields writer={writer} fields={shown} />
        {shown.length < noteFields.length && (
          <Button small variant="ghost" className="justify-self-start" onClick={() => show(noteFields)}>
            {t('moreNotes')}
          </Button>
        )}
      </div>
    </article>
  );
}
