import type { Instant, MixerId, PersonId } from '@enishi/shared/ids';
import type { Place, PushDevice, ReminderWishes } from '@enishi/shared/reminders';
import type { Visitor } from './sessions.ts';

/** A person to whom a letter is due, under the id they have today. */
export type Receiver = {
  readonly person: PersonId;
  /** proven by a code */
  readonly address: string;
};

/** Somebody who can be reached and of whom something may be open. */
export type Remindable = {
  readonly person: PersonId;
  readonly address: string | null;
  /** how many take notices; of sessions that hold */
  readonly devices: number;
  /** when they were last reminded by each way */
  readonly mailAt: Instant | null;
  readonly pushAt: Instant | null;
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
  remindable(now: Instant): Promise<readonly Remindable[]>;
  /** What was sent to a person: "kind about". */
  sentTo(person: PersonId): Promise<ReadonlySet<string>>;
  /**
   * A browser has one person: whoever used it last. Of a person's devices the latest ten stay, and each goes with
   * the session it was added in.
   */
  addDevice(visitor: Visitor, device: PushDevice, at: Instant): Promise<void>;
  /** Those whose sessions hold. */
  devicesOf(person: PersonId): Promise<readonly PushDevice[]>;
  /** Whether notices come to the browser of this session. */
  hasDevice(visitor: Visitor): Promise<boolean>;
  /** Of this person's; without one, of whoever's it is. */
  forgetDevice(endpoint: string, person?: PersonId): Promise<void>;
  noteSent(person: PersonId, kind: string, about: string, at: Instant): Promise<void>;
};
