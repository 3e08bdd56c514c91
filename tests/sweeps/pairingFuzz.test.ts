import { describe, it } from 'vitest';
import { playFuzzed } from '../pairing/fuzzedMixers.ts';

/** In hundreds, so that a failure is found in the list; a failing seed is then pinned in tests/pairing/fuzz.test.ts. */
const HUNDREDS = Array.from({ length: 250 }, (_, nr) => 100_000 + nr * 100);

describe('a hundred thousand rounds, whatever people come with', () => {
  it.each(HUNDREDS)('[B22] every hard rule holds (seeds from %i on)', (first) => {
    for (let seed = first; seed < first + 100; seed++) playFuzzed(seed, seed % 50 === 0 ? 40 : 10);
  });
});
