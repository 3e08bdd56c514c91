/** What is wrong: it never came up, its packets stopped, or the browser gave it up. */
export type Trouble = 'starting' | 'disconnected' | 'failed';

export type Remedy = {
  /** greet: ask again whether they are there · restart: new network paths · renew: a new connection */
  step: 'greet' | 'restart' | 'renew';
  afterMs: number;
};

const glitchMs = 3_000;
const startMs = 10_000;
const restartMs = 6_000;
const greetMs = 4_000;
const longestMs = 15_000;
/** the polite side renews later, so that mostly one of the two does */
const politeMs = 2_000;

/** The next thing to try after `tried` things have been tried in vain. */
export function remedyFor(trouble: Trouble, tried: number, met: boolean, polite: boolean): Remedy {
  if (!met) return { step: 'greet', afterMs: Math.min(longestMs, greetMs * (tried + 1)) };
  if (trouble !== 'starting' && tried === 0) {
    return { step: 'restart', afterMs: trouble === 'failed' ? 0 : glitchMs };
  }
  const baseMs = trouble === 'starting' ? startMs : restartMs;
  return { step: 'renew', afterMs: Math.min(longestMs, baseMs + tried * 1_000) + (polite ? politeMs : 0) };
}

/** After this long without a connection a person is told; trying goes on. */
export const hopelessMs = 20_000;
