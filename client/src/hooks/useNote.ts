import type { MixerId, PersonId } from '@enishi/shared/ids';
import type { NoteAbout } from '@enishi/shared/note';
import { useCallback, useEffect } from 'react';
import { keyOf, loadNote, saveNote, writeNote } from '../net/noteDrafts.ts';
import { emptyNote, type NoteState, useNotesStore } from '../stores/notes.ts';

export type NoteWriter = {
  readonly note: NoteAbout;
  readonly state: NoteState;
  /** Keeps at once in this browser, on the server after a short pause. */
  readonly write: (changes: Partial<NoteAbout>) => void;
};

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
  return { note: entry?.note ?? known ?? emptyNote, state: entry?.state ?? 'loading', write };
}
