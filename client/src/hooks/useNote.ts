import type { MixerId, PersonId } from '@enishi/shared/ids';
import type { NoteAbout } from '@enishi/shared/note';
import { useCallback, useEffect } from 'react';
import { keyOf, loadNote, saveNote, writeNote } from '../net/noteDrafts.ts';
import { emptyNote, type NoteState, useNotesStore } from '../stores/notes.ts';

export type NoteWriter = {
  readonly note: NoteAbout;
  readonly state: NoteState;
  /** what was changed: of these words the state tells */
  readonly touched: Readonly<Partial<NoteAbout>>;
  /** Keeps at once in this browser, on the server after a short pause. */
  readonly write: (changes: Partial<NoteAbout>) => void;
};

const untouched: NoteWriter['touched'] = {};

/** My private note about one person; sent at the latest when the screen goes. `known`: what a page already told. */
export function useNote(mixerId: MixerId, personId: PersonId, known?: NoteAbout): NoteWriter {
  const entry = useNotesStore((now) => now.entries[keyOf({ mixerId, personId })]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `known` only spares the first request
  useEffect(() => {
    const about = { mixerId, personId };
    void loadNote(about, known);
    return () => void saveNote(about);
  }, [mixerId, personId]);
  const write = useCallback(
    (changes: Partial<NoteAbout>) => writeNote({ mixerId, personId }, changes),
    [mixerId, personId],
  );
  const { note = known ?? emptyNote, state = 'loading', touched = untouched } = entry ?? {};
  return { note, state, touched, write };
}
