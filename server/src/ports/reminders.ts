import type { Instant, MixerId, PersonId } from '@enishi/shared/ids';
import type { Place, ReminderWishes } from '@enishi/shared/reminders';

/** A person to whom a letter is due, under the id they have today. */
export type Receiver = {
  readonly person: PersonId;
  /** proven by a code */
  readonly address: string;
};

/** Which mails and notices people want, and which they got. */
export type ReminderStore = {
  /** null: never told, so the defaults hold */
  wishes(person: PersonId): Promise<ReminderWishes | null>;
  save(person: PersonId, wishes: ReminderWishes, at: Instant): Promise<void>;
  /** Keeps all else as it is. Nothing happens for somebody who deleted themselves. */
  move(person: PersonId, place: Place, at: Instant): Promise<void>;
  /** null: none was proven */
  addressOf(person: PersonId): Promise<string | null>;
  /**
   * Whoever took part in a mixer that ended after `since` and until `until`, has an address, wants the recap and
   * has not got it. Rehearsals and simulated people are left out.
   */
  recapsDue(since: Instant, until: Instant): Promise<readonly (Receiver & { mixerId: MixerId })[]>;
  /** `about` tells one letter of a kind from the next. Safe to repeat. */
  noteSent(person: PersonId, kind: string, about: string, at: Instant): Promise<void>;
};
