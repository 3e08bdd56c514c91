import type { ErrorCode } from '@enishi/shared/errors';
import type { Me } from '@enishi/shared/http';
import type { Profile } from '@enishi/shared/profile';
import { create } from 'zustand';
import { isSignedOut } from './knownPerson.ts';

/** What is being written; name and industry may still be missing. */
export type ProfileDraft = { readonly [F in keyof Profile]?: Profile[F] | undefined };
/** saved · dirty (waiting to be sent) · saving · kept (only in this browser: incomplete or refused) */
export type DraftState = 'saved' | 'dirty' | 'saving' | 'kept';

type SessionState = {
  readonly me: Me | null;
  readonly draft: ProfileDraft;
  readonly draftState: DraftState;
  readonly draftRefusal: ErrorCode | null;
  /** this browser's person was signed out, or deleted everything, elsewhere */
  readonly signedOut: boolean;
  knowMe(me: Me): void;
  noticeSignedOut(): void;
  writeDraft(draft: ProfileDraft): void;
  markDraft(state: DraftState, refusal?: ErrorCode): void;
};

export const useSessionStore = create<SessionState>((set) => ({
  me: null,
  draft: {},
  draftState: 'saved',
  draftRefusal: null,
  signedOut: false,
  /** What is still being written stands above what the server knows. */
  knowMe: (me) =>
    set((now) => ({
      me,
      signedOut: isSignedOut(me),
      ...(now.draftState === 'saved' && { draft: me.profile ?? now.draft }),
    })),
  noticeSignedOut: () => set({ signedOut: true }),
  writeDraft: (draft) => set({ draft, draftState: 'dirty' }),
  markDraft: (draftState, refusal) => set({ draftState, draftRefusal: refusal ?? null }),
}));
