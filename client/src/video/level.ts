const quietDb = -60;
const loudDb = -12;

/** 0: silence, 1: a loud voice close by; even steps sound like even steps. */
export function levelOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const db = 10 * Math.log10(sum / Math.max(1, samples.length));
  return Math.min(1, Math.max(0, (db - quietDb) / (loudDb - quietDb)));
}

/** How long the level has been across the line that would change `speaking`. */
export type Speech = { speaking: boolean; acrossSince: number | null };
export const silent: Speech = { speaking: false, acrossSince: null };

const beginsAt = 0.45;
const endsBelow = 0.3;
/** a cough is no speech, a breath between words no end */
const beginMs = 120;
const endMs = 900;

/** Two lines and two waits, so that it does not flicker at the edge. */
export function hearSpeech({ speaking, acrossSince }: Speech, level: number, now: number): Speech {
  const across = speaking ? level < endsBelow : level >= beginsAt;
  if (!across) return { speaking, acrossSince: null };
  const since = acrossSince ?? now;
  const waitMs = speaking ? endMs : beginMs;
  return now - since >= waitMs
    ? { speaking: !speaking, acrossSince: null }
    : { speaking, acrossSince: since };
}
