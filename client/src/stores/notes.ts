import type { NoteAbout } from '@enishi/shared/note';
import { create } from 'zustand';

/** saved · dirty (waiting to be sent) · saving · kept (only in this browser: the server could not be reached) */
export type NoteState = 'loading' | 'saved' | 'dirty' | 'saving' | 'kept';
export type NoteEntry = {
  readonly note: NoteAbout;
  readonly state: NoteState;
  /** changed since this page was opened, or left unsaved by an earlier visit: of these the state tells */
  readonly touched: Readonly<Partial<NoteAbout>>;
};

type NotesState = {
  /** by "mixerId/personId" */
  readonly entries: Readonly<Record<string, NoteEntry>>;
  put(key: string, entry: NoteEntry): void;
};

export const emptyNote: NoteAbout = {
  note: '',
  insight: '',
  hint: '',
  promise: '',
  strength: null,
  strengthLine: '',
  again: null,
};

/** My private words about people, as written in this browser. */
export const useNotesStore = create<NotesState>((set) => ({
  entries: {},
  put: (key, entry) => set((now) => ({ entries: { ...now.entries, [key]: entry } })),
}));
