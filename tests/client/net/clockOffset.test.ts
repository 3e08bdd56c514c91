import { describe, expect, it } from 'vitest';
import { createClockOffset } from '../../../client/src/net/clockOffset.ts';

const SERVER = 1_800_000_000_000;
const MINUTE = 60_000;

/** A browser whose wall clock is off by so much; `pass` lets time go by on both. */
function browser(wallError: number) {
  let passed = 0;
  let wallShift = wallError;
  const clock = createClockOffset({ steady: () => 5_000 + passed, wall: () => SERVER + passed + wallShift });
  return {
    clock,
    pass: (ms: number) => {
      passed += ms;
    },
    setWall: (error: number) => {
      wallShift = error;
    },
    /** a message made at the server's present, that took so long to come */
    message: (delayMs: number) => {
      const made = SERVER + passed;
      passed += delayMs;
      clock.learn(made);
    },
    truth: () => SERVER + passed,
  };
}

describe('clockOffset', () => {
  it.each([10 * MINUTE, -10 * MINUTE])('[N64] a local clock wrong by %i ms does not matter', (error) => {
    const { clock, message, pass, truth } = browser(error);
    message(20);
    pass(3_000);
    expect(Math.abs(clock.now() - truth())).toBeLessThanOrEqual(20);
  });

  it('[N65] the quickest of the latest messages decides, a late one does no harm', () => {
    const { clock, message, truth } = browser(0);
    for (const delay of [900, 15, 700, 400]) message(delay);
    expect(truth() - clock.now()).toBe(15);
  });

  it('[N66] setting the local clock while the page stands changes nothing', () => {
    const { clock, message, setWall, truth } = browser(0);
    message(10);
    setWall(10 * MINUTE);
    expect(truth() - clock.now()).toBe(10);
    expect(clock.doubtful()).toBe(true);
  });

  it('[N67] a new connection measures anew from its first message', () => {
    const { clock, message, truth } = browser(0);
    clock.learn(SERVER + 5 * MINUTE); // the server's clock was wrong then
    clock.renew();
    message(30);
    expect(truth() - clock.now()).toBe(30);
  });

  it('[N64] before the first message the local clock stands in', () => {
    const { clock, truth } = browser(0);
    expect(clock.now()).toBe(truth());
  });
});
