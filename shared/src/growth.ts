import * as z from 'zod/mini';
import { Instant, MixerCode, MixerId, PersonId } from './ids.ts';
import { INDUSTRY_FAMILIES } from './industries.ts';
import { line } from './line.ts';

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/));

/** What people say changes in them; each rated by oneself, for oneself. */
export const DIMENSIONS = [
  'thinking',
  'horizon',
  'network',
  'motivation',
  'ideas',
  'confidence',
  'fulfilment',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** From 1, hardly, to 5, very much. */
export const MOST = 5;
const score = z.number().check(z.int(), z.gte(1), z.lte(MOST));
export const Scores = z.object({
  thinking: score,
  horizon: score,
  network: score,
  motivation: score,
  ideas: score,
  confidence: score,
  fulfilment: score,
});
export type Scores = z.infer<typeof Scores>;

export const NewRating = z.object({
  /** null: on any other day */
  mixerId: z.nullable(MixerId),
  moment: z.enum(['before', 'after', 'own']),
  scores: Scores,
});
export type NewRating = z.infer<typeof NewRating>;
export const Rating = z.object({ ...NewRating.shape, mixerName: z.string(), at: Instant });
export type Rating = z.infer<typeof Rating>;

export const GOAL_ANSWERS = ['yes', 'partly', 'notYet'] as const;
/** The goal as it stood that day, and whether it was reached. */
export const Reflection = z.object({
  goal: z._default(line(160), ''),
  answer: z._default(z.nullable(z.enum(GOAL_ANSWERS)), null),
});
export type Reflection = z.infer<typeof Reflection>;
export const PastReflection = z.object({
  ...Reflection.shape,
  mixerId: MixerId,
  code: z.nullable(MixerCode),
  mixerName: z.string(),
  at: Instant,
});
export type PastReflection = z.infer<typeof PastReflection>;

/** Something I want to do again and again; `marks` are the moments at which I said "done". */
export const OwnGoal = z.object({
  id,
  text: line(120).check(z.minLength(1)),
  /** how often in a month */
  times: z.number().check(z.int(), z.gte(1), z.lte(9)),
  marks: z.array(Instant).check(z.maxLength(200)),
});
export type OwnGoal = z.infer<typeof OwnGoal>;
export const OwnGoals = z.object({ goals: z.array(OwnGoal).check(z.maxLength(8)) });

export const NewGift = z.object({
  direction: z.enum(['gave', 'got']),
  text: line(200).check(z.minLength(1)),
  otherId: z.nullable(PersonId),
});
export type NewGift = z.infer<typeof NewGift>;
export const Gift = z.object({ ...NewGift.shape, id, name: z.string(), at: Instant });
export type Gift = z.infer<typeof Gift>;

/** What people of one family of industries saw in me, without their names. */
export const SeenStrengths = z.object({
  family: z.nullable(z.enum(INDUSTRY_FAMILIES)),
  /** codes of the vocabulary, each once, what was chosen most first */
  strengths: z.array(z.string()),
  /** "useful in my industry because …" */
  lines: z.array(z.string()),
});
export type SeenStrengths = z.infer<typeof SeenStrengths>;

/** Someone met or introduced to me: a point; talked with once more: a line. */
export const NetworkPoint = z.object({
  personId: PersonId,
  name: z.string(),
  family: z.nullable(z.enum(INDUSTRY_FAMILIES)),
  metAt: Instant,
  againAt: z.nullable(Instant),
});
export type NetworkPoint = z.infer<typeof NetworkPoint>;
/** Two I know who were in a room together with me, or whom one of us three introduced: three points make a plane. */
export const NetworkPlane = z.object({
  one: PersonId,
  other: PersonId,
  at: Instant,
  how: z.enum(['together', 'introduced']),
});
export type NetworkPlane = z.infer<typeof NetworkPlane>;

export const Growth = z.object({
  strengths: z.array(SeenStrengths),
  ratings: z.array(Rating),
  reflections: z.array(PastReflection),
  goals: z.array(OwnGoal),
  gifts: z.array(Gift),
});
export type Growth = z.infer<typeof Growth>;
export const Network = z.object({ points: z.array(NetworkPoint), planes: z.array(NetworkPlane) });
export type Network = z.infer<typeof Network>;
