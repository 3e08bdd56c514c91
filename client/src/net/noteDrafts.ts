import type { MixerId, PersonId } from '@enishi/shared/ids';
import type { NoteAbout } from '@enishi/shared/note';
import { emptyNote, type NoteState, useNotesStore } from '../stores/notes.ts';
import { call } from './api.ts';

// What is typed goes to this browser's storage at once and to the server after a pause; the storage is
// cleared when the server has it. Changes are laid over what the server has, so a page that could not
// read a note never overwrites it with less.
const KEY = 'enishi.note.';
export const NOTE_PAUSE_MS = 800;
const RETRY_MS = 5_000;

export type About = { readonly mixerId: MixerId; readonly personId: PersonId };
type Changes = Partial<NoteAbout>;
type Draft = {
  readonly about: About;
  base: NoteAbout | null;
  changes: Changes;
  /** all that `changes` ever held */
  touched: Changes;
  timer: ReturnType<typeof setTimeout> | undefined;
};

const drafts = new Map<string, Draft>();
export const keyOf = ({ mixerId, personId }: About): string => `${mixerId}/${personId}`;

/** Reads a note once; what an earlier visit left unsaved stands above it, and is sent. `known`: no need to ask. */
export async function loadNote(about: About, known?: NoteAbout): Promise<void> {
  const found = drafts.get(keyOf(about));
  const draft = found ?? begin(about);
  if (known && !found) draft.base = known;
  const waiting = Object.keys(draft.changes).length > 0;
  if (draft.base || !found) show(draft, waiting ? 'dirty' : draft.base ? 'saved' : 'loading');
  if (waiting) return saveIn(draft, 0);
  if (!draft.base && (await fetchBase(draft))) show(draft, isChanged(draft) ? 'dirty' : 'saved');
}

export function writeNote(about: About, changes: Changes): void {
  const draft = drafts.get(keyOf(about)) ?? begin(about);
  draft.changes = { ...draft.changes, ...changes };
  draft.touched = { ...draft.touched, ...changes };
  keep(draft);
  show(draft, 'dirty');
  saveIn(draft, NOTE_PAUSE_MS);
}

/** Sends now what is not saved yet. */
export async function saveNote(about: About): Promise<void> {
  const draft = drafts.get(keyOf(about));
  if (!draft || !isChanged(draft)) return;
  clearTimeout(draft.timer);
  show(draft, 'saving');
  if (!draft.base && !(await fetchBase(draft))) return putOff(draft);
  const sent = draft.changes;
  const body = { ...emptyNote, ...draft.base, ...sent };
  const reply = await call('PUT /api/me/notes/:mixerId/:personId', { params: about, body });
  if (!reply.ok) return putOff(draft, reply.code !== 'invalid_payload' && reply.code !== 'not_found');
  draft.base = body;
  if (draft.changes !== sent) return; // written on meanwhile: its own save is on the way
  draft.changes = {};
  keep(draft);
  show(draft, 'saved');
}

function begin(about: About): Draft {
  const changes = readKept(keyOf(about));
  const draft: Draft = { about, base: null, changes, touched: changes, timer: undefined };
  drafts.set(keyOf(about), draft);
  return draft;
}

async function fetchBase(draft: Draft): Promise<boolean> {
  const reply = await call('GET /api/me/notes/:mixerId/:personId', { params: draft.about });
  if (reply.ok) draft.base ??= reply.value;
  return reply.ok;
}

function putOff(draft: Draft, again = true): void {
  show(draft, 'kept');
  if (again) saveIn(draft, RETRY_MS);
}

const isChanged = ({ changes }: Draft) => Object.keys(changes).length > 0;

function show({ about, base, changes, touched }: Draft, state: NoteState): void {
  const note = { ...emptyNote, ...base, ...changes };
  useNotesStore.getState().put(keyOf(about), { note, state, touched });
}

function saveIn(draft: Draft, ms: number): void {
  clearTimeout(draft.timer);
  draft.timer = setTimeout(() => void saveNote(draft.about), ms);
}

function keep(draft: Draft): void {
  try {
    if (isChanged(draft)) localStorage.setItem(KEY + keyOf(draft.about), JSON.stringify(draft.changes));
    else localStorage.removeItem(KEY + keyOf(draft.about));
  } catch {
    // Storage is closed in some private windows: the server's copy is then the only one.
  }
}

function readKept(key: string): Changes {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY + key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}
