import type { NetworkPlane, NewGift, NewRating, OwnGoal, Reflection, Scores } from '@enishi/shared/growth';
import type { Instant, MixerCode, MixerId, PersonId } from '@enishi/shared/ids';

export type RatingRecord = {
  readonly mixerId: MixerId | null;
  readonly mixerName: string;
  readonly moment: NewRating['moment'];
  readonly scores: Scores;
  readonly at: Instant;
};
export type ReflectionRecord = Reflection & {
  readonly mixerId: MixerId;
  readonly code: MixerCode | null;
  readonly mixerName: string;
  readonly at: Instant;
};
export type GiftRecord = NewGift & { readonly id: string; readonly at: Instant };
export type SeenStrength = {
  readonly industry: string | null;
  readonly strength: string;
  readonly line: string;
};

/** What a person keeps of their own way. Everything is read by that person alone. */
export type GrowthStore = {
  tookPart(me: PersonId, mixerId: MixerId): Promise<boolean>;
  /** Strengths that others saw in me, without who; simulated people see none. */
  seenStrengths(me: PersonId): Promise<readonly SeenStrength[]>;
  ratings(me: PersonId): Promise<readonly RatingRecord[]>;
  /** One before and one after a mixer: a new one replaces it. */
  rate(me: PersonId, id: string, rating: NewRating, at: Instant): Promise<void>;
  reflection(me: PersonId, mixerId: MixerId): Promise<Reflection | null>;
  reflections(me: PersonId): Promise<readonly ReflectionRecord[]>;
  saveReflection(me: PersonId, mixerId: MixerId, reflection: Reflection, at: Instant): Promise<void>;
  goals(me: PersonId): Promise<readonly OwnGoal[]>;
  /** All of them, in this order. */
  saveGoals(me: PersonId, goals: readonly OwnGoal[], at: Instant): Promise<void>;
  /** met, or introduced */
  knows(me: PersonId, other: PersonId): Promise<boolean>;
  gifts(me: PersonId): Promise<readonly GiftRecord[]>;
  addGift(me: PersonId, id: string, gift: NewGift, at: Instant): Promise<void>;
  removeGift(me: PersonId, id: string): Promise<void>;
  /** Whom I know, since when, and when I talked with them once more; and who of them were together with me or introduced. */
  network(me: PersonId): Promise<{
    readonly points: readonly { id: PersonId; metAt: Instant; againAt: Instant | null }[];
    readonly planes: readonly NetworkPlane[];
  }>;
};
