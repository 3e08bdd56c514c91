import type { MixerId } from '@enishi/shared/ids';
import type { Met } from '@enishi/shared/views';
import Heart from 'lucide-react/icons/heart';
import { useId, useState } from 'react';
import { Avatar } from '../../components/Avatar.tsx';
import { IndustryChip } from '../../components/IndustryChip.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useNote } from '../../hooks/useNote.ts';
import { useText } from '../../i18n/useText.ts';
import { NoteState } from '../room/notes/NoteState.tsx';
import { useOwnProfile } from '../room/useOwnProfile.ts';
import { usePeopleText } from '../room/usePeopleText.ts';
import { useTopicText } from '../room/useTopicText.ts';
import { Again } from './Again.tsx';
import { CardDisclosure } from './CardDisclosure.tsx';
import { ImpressionChoice } from './ImpressionChoice.tsx';
import { StrengthChoice } from './StrengthChoice.tsx';
import { Thanks } from './Thanks.tsx';

export type PersonReflectionProps = {
  met: Met;
  mixerId: MixerId;
  /** false: the mixer has ended, only what was asked can still be answered */
  canOffer?: boolean;
};

/** The fields of a note that stand here. */
const asked = ['note', 'again', 'strength', 'strengthLine'] as const;

/** What one may want to keep of a talk: thanks, a word to oneself and meeting again first; the rest for who has time. */
export function PersonReflection({ met, mixerId, canOffer = true }: PersonReflectionProps) {
  const t = useText('between');
  const common = useText('common');
  const { person, exchange, roomId, round, topic, thanked, thankedMe } = met;
  const { say } = usePeopleText();
  const { profile } = useOwnProfile();
  const textOf = useTopicText();
  const writer = useNote(mixerId, person.personId);
  const { note, write } = writer;
  const titleId = useId();
  const question = topic ? textOf(topic, profile?.industry ?? null, [person.industry]).question : null;
  // Somebody waits for an answer: before anything of one's own. It stays there while one answers.
  const [askedFirst] = useState(exchange.state === 'asked');
  const cards = (canOffer || exchange.state !== 'none') && (
    <CardDisclosure person={person} exchange={exchange} mixerId={mixerId} roomId={roomId} round={round} />
  );
  return (
    <article className="grid gap-5" aria-labelledby={titleId}>
      <header className="flex flex-wrap items-center gap-4">
        <Avatar
          name={person.name}
          industry={person.industry}
          portrait={person.simulated ? person.personId : undefined}
          size={76}
        />
        <div className="min-w-0 flex-[1_1_11rem]">
          <h2 id={titleId}>{say(person)}</h2>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <IndustryChip industry={person.industry} />
            {person.simulated && <span className="muted text-14">{common('simulated')}</span>}
          </div>
        </div>
        <Thanks roomId={roomId} to={person.personId} thanked={thanked} />
      </header>
      {thankedMe && (
        <p className="between-thanked-me">
          <Heart size={20} aria-hidden="true" />
          {t('thankedMe', { person: say(person) })}
        </p>
      )}
      {question && <p className="muted text-14">{t('talkedAbout', { question })}</p>}
      {askedFirst && cards}
      <div>
        <TextArea
          label={t('note')}
          rows={3}
          value={note.note}
          onChange={(text) => write({ note: text.slice(0, 2_000) })}
        />
        <p className="min-h-6">
          <NoteState writer={writer} of={asked} />
        </p>
      </div>
      <Again value={note.again} onChange={(again) => write({ again })} />
      {!askedFirst && cards}
      <StrengthChoice value={note.strength} onChange={(strength) => write({ strength })} />
      {note.strength && (
        <TextField
          label={t('strengthLine')}
          optional
          placeholder={t('strengthLinePlaceholder')}
          maxLength={200}
          value={note.strengthLine}
          onChange={(strengthLine) => write({ strengthLine })}
        />
      )}
      {!person.simulated && (
        <details className="between-more">
          <summary>{t('impression')}</summary>
          <ImpressionChoice mixerId={mixerId} personId={person.personId} />
        </details>
      )}
    </article>
  );
}
