import type { Instant, PersonId } from '@enishi/shared/ids';

export type IntroductionRecord = {
  readonly id: string;
  readonly by: PersonId;
  readonly one: PersonId;
  readonly other: PersonId;
  readonly reason: string;
  /** null: not answered */
  readonly oneAgrees: boolean | null;
  readonly otherAgrees: boolean | null;
  readonly at: Instant;
  readonly introducedAt: Instant | null;
};

/** A mail that one of the two has not got yet. */
export type IntroductionLetter = {
  readonly id: string;
  readonly kind: 'asked' | 'introduced';
  readonly person: PersonId;
  /** proven by a code */
  readonly address: string;
  readonly by: PersonId;
  readonly other: PersonId;
  readonly reason: string;
};

/**
 * Two people made known to each other by a third. Where any of the two set the other or the third aside, neither is
 * asked, and it stays unanswered.
 */
export type Introductions = {
  add(record: Pick<IntroductionRecord, 'id' | 'by' | 'one' | 'other' | 'reason' | 'at'>): Promise<void>;
  /** What I began since then, the latest first; `takenBack` ones too when asked for. */
  madeBy(me: PersonId, since: Instant, takenBack?: boolean): Promise<readonly IntroductionRecord[]>;
  /** Asked of me or made since then, the latest first; not where I said no. */
  askedOf(me: PersonId, since: Instant): Promise<readonly IntroductionRecord[]>;
  /**
   * Null when I am not asked (any more). The second yes makes the two known to each other in the same transaction.
   * A yes can become a no until then.
   */
  answer(
    id: string,
    me: PersonId,
    agrees: boolean,
    since: Instant,
    now: Instant,
  ): Promise<IntroductionRecord | null>;
  /** False when it is not mine, or the two know each other by now. */
  takeBack(id: string, me: PersonId, at: Instant): Promise<boolean>;
  /** By whom, why and when two were first introduced; null: they were not. */
  between(
    me: PersonId,
    other: PersonId,
  ): Promise<{ readonly by: PersonId; readonly reason: string; readonly at: Instant } | null>;
  /** Letters due to those who have an address, of introductions begun or made since then. */
  lettersDue(since: Instant): Promise<readonly IntroductionLetter[]>;
};
