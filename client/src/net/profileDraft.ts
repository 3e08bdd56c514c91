import type { ErrorCode, Reply } from '@enishi/shared/errors';
import type { Me } from '@enishi/shared/http';
import { trimmed } from '@enishi/shared/trimmed';
import { type ProfileDraft, useSessionStore } from '../stores/session.ts';
import { call } from './api.ts';
import { ensureSession } from './ensureSession.ts';

// What is typed goes to this browser's storage at once and to the server after a pause; the storage is
// cleared when the server has it. So going back, a reload and a dead network lose nothing.
const KEY = 'enishi.draft';
export const PAUSE_MS = 700;
const RETRY_MS = 5_000;
/** trying again changes nothing */
const atAnEnd: readonly ErrorCode[] = ['invalid_payload', 'not_signed_in'];

let timer: ReturnType<typeof setTimeout> | undefined;
const session = () => useSessionStore.getState();

export function writeDraft(changes: ProfileDraft): void {
  const draft = { ...session().draft, ...changes };
  session().writeDraft(draft);
  keep(draft);
  saveIn(PAUSE_MS);
}

/** What an earlier visit left unsaved comes back and is sent; not as a guest's who is somebody else. */
export async function restoreDraft(): Promise<Reply<Me>> {
  const kept = readKept();
  const reply = await ensureSession();
  if (kept && session().draftState === 'saved' && !session().signedOut) {
    session().writeDraft({ ...session().draft, ...kept });
    saveIn(0);
  }
  return reply;
}

/** Sends now what is not saved yet. `profile_required`: name or industry is missing. */
export async function saveDraft(): Promise<Reply<Me>> {
  clearTimeout(timer);
  const { draft } = session();
  const { name = '', industry } = draft;
  if (trimmed(name) === '' || industry === undefined) {
    session().markDraft('kept');
    return { ok: false, code: 'profile_required' };
  }
  session().markDraft('saving');
  const reply = await call('PUT /api/me/profile', { body: { ...draft, name, industry, ...written(draft) } });
  if (session().draft !== draft) return reply; // written on meanwhile: its own save is on the way
  if (reply.ok) {
    session().markDraft('saved');
    session().knowMe(reply.value);
    keep(null);
  } else {
    session().markDraft('kept', reply.code);
    if (!atAnEnd.includes(reply.code)) saveIn(RETRY_MS);
  }
  return reply;
}

/** Lines without words are not sent. */
function written({ gives = [], seeks = [] }: ProfileDraft) {
  const withWords = (line: { text: string }) => trimmed(line.text) !== '';
  return { gives: gives.filter(withWords), seeks: seeks.filter(withWords) };
}

function saveIn(ms: number) {
  clearTimeout(timer);
  timer = setTimeout(saveDraft, ms);
}

function keep(draft: ProfileDraft | null) {
  try {
    if (draft) localStorage.setItem(KEY, JSON.stringify(draft));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is closed in some private windows: the server's copy is then the only one.
  }
}

function readKept(): ProfileDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return typeof kept === 'object' ? kept : null;
  } catch {
    return null;
  }
}
