/** How fast pictures are blurred: counted in windows, the first of which is the machine's warming up. */
export type Pace = {
  readonly frames: number;
  readonly spentMs: number;
  /** when the window began; null: no picture yet */
  readonly since: number | null;
  readonly warm: boolean;
  readonly slowWindows: number;
};
export const unhurried: Pace = { frames: 0, spentMs: 0, since: null, warm: false, slowWindows: 0 };

const windowFrames = 30;
const windowMs = 3_000;
/** fifteen pictures a second and nothing left for anything else on the page */
const slowMs = 66;
const hopelessMs = 200;
/** a busy moment, as when a room opens, is not a slow machine */
const patienceWindows = 3;

/** Adds one picture that took `tookMs`. */
export function addPicture(pace: Pace, tookMs: number, now: number): Pace {
  const since = pace.since ?? now;
  const frames = pace.frames + 1;
  const spentMs = pace.spentMs + tookMs;
  if (frames < windowFrames && now - since < windowMs) return { ...pace, frames, spentMs, since };
  if (!pace.warm) return { ...unhurried, warm: true };
  const meanMs = spentMs / frames;
  const slowWindows = meanMs > hopelessMs ? patienceWindows : meanMs > slowMs ? pace.slowWindows + 1 : 0;
  return { ...unhurried, warm: true, slowWindows };
}

export const isTooSlow = ({ slowWindows }: Pace): boolean => slowWindows >= patienceWindows;
