import Lock from 'lucide-react/icons/lock';
import { useState } from 'react';
import { SelectField } from '../../../components/SelectField.tsx';
import { useNote } from '../../../hooks/useNote.ts';
import { useText } from '../../../i18n/useText.ts';
import { useRoomStore } from '../../../stores/room.ts';
import { usePeopleText } from '../usePeopleText.ts';
import { useRoom } from '../useRoom.ts';
import { NoteFields } from './NoteFields.tsx';
import { NoteState } from './NoteState.tsx';

/** Notes on the people of this room, also on who has left it. */
export function NotesPanel() {
  const t = useText('room');
  const { room } = useRoom();
  const { say } = usePeopleText();
  const people = useRoomStore((now) => now.people);
  const [chosen, choose] = useState<string | null>(null);
  const about =
    people.find(({ personId }) => personId === chosen) ?? room.partners[0]?.person ?? people.at(-1);
  if (!about) return <p className="muted text-14">{t('alone.searching')}</p>;
  return (
    <div className="grid gap-4">
      {people.length > 1 && (
        <SelectField
          label={t('notes.about')}
          options={people.map((person) => ({ value: person.personId, label: say(person) }))}
          value={about.personId}
          onChange={choose}
        />
      )}
      <NotesAbout key={about.personId} personId={about.personId} />
    </div>
  );
}

function NotesAbout({ personId }: { personId: string }) {
  const t = useText('room');
  const { shared } = useRoom();
  const writer = useNote(shared.mixerId, personId);
  return (
    <>
      <p className="muted text-14 flex flex-wrap items-center gap-x-2">
        <Lock size={16} className="flex-none" aria-hidden="true" />
        {t('notes.private')}
        <NoteState writer={writer} />
      </p>
      <NoteFields writer={writer} />
    </>
  );
}
