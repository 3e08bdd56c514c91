import type { FollowUpState } from '@enishi/shared/followUps';
import type { Instant, MixerCode, MixerId, PersonId } from '@enishi/shared/ids';
import type { NoteAbout } from '@enishi/shared/note';
import type { GivenPart } from '@enishi/shared/shownCard';

export type FollowUpRecord = {
  readonly about: PersonId;
  readonly mixerId: MixerId;
  readonly code: MixerCode | null;
  readonly mixerName: string;
  readonly metAt: Instant;
  readonly topics: readonly string[];
  /** null: nothing written */
  readonly note: NoteAbout | null;
  /** the card that was given to me last; null: none, or taken back */
  readonly got: GivenPart | null;
  readonly state: FollowUpState;
  readonly thanksAt: Instant | null;
  readonly promiseKeptAt: Instant | null;
  readonly nextDoneAt: Instant | null;
};

/** What one person still means to do about those they met. Read by its owner only. */
export type FollowUps = {
  /** Those met since then, and of all others those with an open promise or next step; the latest first. */
  of(me: PersonId, since: Instant): Promise<readonly FollowUpRecord[]>;
  /** One of them, from whatever time; null: they never met there. */
  find(me: PersonId, mixerId: MixerId, about: PersonId): Promise<FollowUpRecord | null>;
  /** Done things keep the moment at which they were first said to be done. */
  save(me: PersonId, mixerId: MixerId, about: PersonId, state: FollowUpState, at: Instant): Promise<void>;
};
