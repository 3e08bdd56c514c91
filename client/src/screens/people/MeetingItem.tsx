import type { Meeting } from '@enishi/shared/contacts';
import { MEETING_NAME } from '@enishi/shared/meetingName';
import type { PersonTag } from '@enishi/shared/personTag';
import Heart from 'lucide-react/icons/heart';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../components/Button.tsx';
import { useMixerName } from '../../hooks/useMixerName.ts';
import { useNote } from '../../hooks/useNote.ts';
import { formatDate, formatTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { type NoteField, NoteFields, noteFields } from '../room/notes/NoteFields.tsx';
import { NoteState } from '../room/notes/NoteState.tsx';
import { useOwnProfile } from '../room/useOwnProfile.ts';
import { useTopicText } from '../room/useTopicText.ts';

/** One talk: when and where, about what, what I wrote; the words can be changed here. */
export function MeetingItem({ meeting, person }: { meeting: Meeting; person: PersonTag }) {
  const t = useText('people');
  const nameOf = useMixerName();
  const words = useText('vocabulary');
  const language = useLanguage();
  const { profile } = useOwnProfile();
  const textOf = useTopicText();
  const { mixerId, code, mixerName, round, metAt, topics, note, thanked, thankedMe } = meeting;
  const writer = useNote(mixerId, person.personId, note);
  const [editing, edit] = useState(false);
  const written = noteFields.filter((field) => writer.note[field] !== '');
  const { strength, strengthLine } = writer.note;
  return (
    <li className="contact-talk">
      <p className="muted text-14">
        <time dateTime={new Date(metAt).toISOString()}>
          {formatDate(metAt, language)} {formatTime(metAt, language)}
        </time>
        {mixerName !== MEETING_NAME && ` · ${t('round', { round })}`}
      </p>
      <h3>
        {code ? <Link to={`/m/${code}/recap`}>{nameOf(mixerName) || t('mixerGone')}</Link> : t('mixerGone')}
      </h3>
      {topics.length > 0 && (
        <ul className="contact-topics">
          {topics.map((topic) => (
            <li key={topic}>{textOf(topic, profile?.industry ?? null, [person.industry]).question}</li>
          ))}
        </ul>
      )}
      {(thanked || thankedMe) && (
        <p className="flex flex-wrap items-center gap-2 text-14">
          <Heart size={16} aria-hidden="true" />
          {[thanked && t('thanked'), thankedMe && t('thankedMe')].filter(Boolean).join('　')}
        </p>
      )}
      {strength && (
        <p>
          {t('strength', { strength: words(`strengths.${strength}`, { defaultValue: '' }) })}
          {strengthLine && <span className="muted">　{strengthLine}</span>}
        </p>
      )}
      {editing ? (
        <div className="grid gap-2">
          <NoteFields writer={writer} fields={noteFields} />
          <p className="min-h-6">
            <NoteState writer={writer} />
          </p>
        </div>
      ) : (
        <Written fields={written} texts={writer.note} />
      )}
      <Button small variant="ghost" className="-ml-3 justify-self-start" onClick={() => edit(!editing)}>
        {t(editing ? 'close' : written.length > 0 ? 'edit' : 'write')}
      </Button>
    </li>
  );
}

function Written({
  fields,
  texts,
}: {
  fields: readonly NoteField[];
  texts: Readonly<Record<NoteField, string>>;
}) {
  const t = useText('people');
  if (fields.length === 0) return null;
  return (
    <dl className="contact-words">
      {fields.map((field) => (
        <div key={field}>
          <dt>{t(`foundIn.${field}`)}</dt>
          <dd>{texts[field]}</dd>
        </div>
      ))}
    </dl>
  );
}
