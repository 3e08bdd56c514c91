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

/** What one of the two has not been told yet, by a way that they want. */
export type IntroductionNews = {
  readonly id: string;
  readonly kind: 'asked' | 'introduced';
  readonly person: PersonId;
  /** proven by a code; null: no mail is due */
  readonly address: string | null;
  /** a notice is due on their devices */
  readonly notice: boolean;
  readonly by: PersonId;
  readonly other: PersonId;
  readonly reason: string;
};
export type IntroductionLetter = IntroductionNews & { readonly address: string };

/**
 * Two people made known to each other by a third. Where any of the two set the other or the third aside, neither is
 * asked, and it stays unanswered.
 */
export type Introductions = {
  /** False when the same person began one of the same two since `restSince`, be it in the same moment. */
  add(
    record: Pick<IntroductionRecord, 'id' | 'by' | 'one' | 'other' | 'reason' | 'at'>,
    restSince: Instant,
  ): Promise<boolean>;
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
  /**
   * Mails and notices due to those who want and can get them, of introductions begun or made since then; notices of
   * what is as new as `noticesSince`.
   */
  newsDue(since: Instant, noticesSince: Instant): Promise<readonly IntroductionNews[]>;
};
