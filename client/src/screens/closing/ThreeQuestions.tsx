import type { MixerId } from '@enishi/shared/ids';
import type { PersonTag } from '@enishi/shared/personTag';
import type { Met } from '@enishi/shared/views';
import { useState } from 'react';
import { SelectField } from '../../components/SelectField.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { useNote } from '../../hooks/useNote.ts';
import { useText } from '../../i18n/useText.ts';
import { NoteState } from '../room/notes/NoteState.tsx';
import { usePeopleText } from '../room/usePeopleText.ts';

const questions = [
  { ask: 'meeting', field: 'note', max: 2_000 },
  { ask: 'learning', field: 'insight', max: 500 },
  { ask: 'next', field: 'promise', max: 300 },
] as const;

/** Meeting, learning, next: each answer is kept with the person it is about. */
export function ThreeQuestions({ met, mixerId }: { met: readonly Met[]; mixerId: MixerId }) {
  const t = useText('closing');
  const people = [...new Map(met.map(({ person }) => [person.personId, person])).values()];
  return (
    <section className="card grid gap-6">
      <div>
        <h2>{t('questions')}</h2>
        <p className="muted text-14">{t('questionsHint')}</p>
      </div>
      {questions.map((question) => (
        <Question key={question.ask} {...question} people={people} mixerId={mixerId} />
      ))}
    </section>
  );
}

type QuestionProps = (typeof questions)[number] & { people: readonly PersonTag[]; mixerId: MixerId };

function Question({ ask, field, max, people, mixerId }: QuestionProps) {
  const t = useText('closing');
  const { say } = usePeopleText();
  const latest = people.at(-1)?.personId ?? '';
  const [about, setAbout] = useState(latest);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-semibold">{t(ask)}</legend>
      {people.length > 1 && (
        <SelectField
          label={t('about')}
          options={people.map((person) => ({ value: person.personId, label: say(person) }))}
          value={about}
          onChange={setAbout}
        />
      )}
      <Answer key={about} about={about} field={field} max={max} mixerId={mixerId} />
    </fieldset>
  );
}

type AnswerProps = Pick<QuestionProps, 'field' | 'max' | 'mixerId'> & { about: string };

function Answer({ about, field, max, mixerId }: AnswerProps) {
  const t = useText('closing');
  const writer = useNote(mixerId, about);
  const { note, write } = writer;
  return (
    <div>
      <TextArea
        label={t('write')}
        rows={2}
        value={note[field]}
        onChange={(text) => write({ [field]: text.slice(0, max) })}
      />
      <p className="min-h-6">
        <NoteState writer={writer} of={[field]} />
      </p>
    </div>
  );
}
