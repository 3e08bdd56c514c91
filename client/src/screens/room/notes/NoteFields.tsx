import type { NoteAbout } from '@enishi/shared/note';
import { TextArea } from '../../../components/TextArea.tsx';
import { TextField } from '../../../components/TextField.tsx';
import type { NoteWriter } from '../../../hooks/useNote.ts';
import { useText } from '../../../i18n/useText.ts';

export const noteFields = ['note', 'insight', 'hint', 'promise'] as const;
export type NoteField = (typeof noteFields)[number];

export type NoteFieldsProps = {
  writer: NoteWriter;
  /** which fields, in this order */
  fields?: readonly NoteField[];
};

const limits = { note: 2_000, insight: 500, hint: 500, promise: 300 } as const;

/** My private words about one person; each is saved as I type. */
export function NoteFields({ writer: { note, write }, fields = noteFields }: NoteFieldsProps) {
  const t = useText('room');
  const change = (field: keyof typeof limits) => (text: string) => {
    const changes: Partial<NoteAbout> = {};
    changes[field] = text.slice(0, limits[field]);
    write(changes);
  };
  return (
    <div className="grid gap-4">
      {fields.map((field) =>
        field === 'promise' ? (
          <TextField
            key={field}
            label={t('notes.promise')}
            placeholder={t('notes.promiseHint')}
            maxLength={limits.promise}
            value={note.promise}
            onChange={change('promise')}
          />
        ) : (
          <TextArea
            key={field}
            label={t(`notes.${field}`)}
            rows={field === 'note' ? 4 : 2}
            value={note[field]}
            onChange={change(field)}
          />
        ),
      )}
    </div>
  );
}
