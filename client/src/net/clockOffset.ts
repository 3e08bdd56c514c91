import type { Instant } from '@enishi/shared/ids';

// Each message tells the server's clock as it was when the message was made, so every sample is late
// by its way here: the largest of the latest samples is the nearest to the truth.
const SAMPLES = 32;
/** the page's two clocks part by more than this: the computer slept or its clock was set */
const JUMP_MS = 1_500;

export type LocalClocks = { readonly steady: () => number; readonly wall: () => number };
const browserClocks: LocalClocks = { steady: () => performance.now(), wall: () => Date.now() };

/** The server's clock as seen from here; right also where the local clock is wrong by minutes. */
export function createClockOffset({ steady, wall }: LocalClocks = browserClocks) {
  let samples: number[] = [];
  let anew = true;
  let base = 0;
  return {
    /** `now`: the server's clock in a message that has just come */
    learn(now: Instant) {
      if (anew) {
        samples = [];
        base = wall() - steady();
        anew = false;
      }
      samples = [...samples.slice(1 - SAMPLES), now - steady()];
    },
    /** From the next message on measure anew, as on a new connection; what is known holds till then. */
    renew() {
      anew = true;
    },
    /** true: what was learned may be wrong by the time the computer slept */
    doubtful: () => Math.abs(wall() - steady() - base) > JUMP_MS,
    now: (): Instant => Math.round(samples.length === 0 ? wall() : steady() + Math.max(...samples)),
  };
}

export const serverClock = createClockOffset();
export const serverNow = (): Instant => serverClock.now();
