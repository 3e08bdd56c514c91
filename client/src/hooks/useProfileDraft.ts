import type { ErrorCode, Reply } from '@enishi/shared/errors';
import type { Me } from '@enishi/shared/http';
import { guestEnds } from '../net/guestProfile.ts';
import { saveDraft, writeDraft } from '../net/profileDraft.ts';
import { type DraftState, type ProfileDraft, useSessionStore } from '../stores/session.ts';

export type DraftWriter = {
  readonly draft: ProfileDraft;
  readonly state: DraftState;
  readonly refusal: ErrorCode | null;
  /** Keeps at once in this browser, on the server after a short pause. */
  readonly write: (changes: ProfileDraft) => void;
  /** Sends now, as before joining. */
  readonly save: () => Promise<Reply<Me>>;
  /** Takes the stand-in name of a try-out away, so that the form asks for the real one. */
  readonly endGuest: () => void;
};

function endGuest() {
  if (guestEnds()) writeDraft({ name: '', industry: undefined });
}

/** My profile as I write it. Below a screen that has called useMe. */
export function useProfileDraft(): DraftWriter {
  const draft = useSessionStore((now) => now.draft);
  const state = useSessionStore((now) => now.draftState);
  const refusal = useSessionStore((now) => now.draftRefusal);
  return { draft, state, refusal, write: writeDraft, save: saveDraft, endGuest };
}
