import { meet } from '../codeSets.ts';
import { encodeCrowd } from '../crowd.ts';
import { readHistory } from '../history.ts';
import type { PairingInput } from '../types.ts';
import { canPlay } from './disjointRounds.ts';

const EXACT_UP_TO = 12;

/**
 * How many more full rounds these people can play without a pair twice: surely `atLeast`, and no more than `atMost`. Exact for
 * twelve people and fewer as far as the search gets. People whom nobody is left for are not counted, and blocks are not
 * looked at: the number tells nothing of them.
 *
 * At least: a graph in which everyone has half of all as partners has a perfect matching (Dirac 1952), and a round takes
 * one partner from each. At most: the fewest partners that anyone has left.
 */
export function freshRoundsLeft(input: PairingInput): { atLeast: number; atMost: number } {
  const crowd = encodeCrowd(input.people, input.options.seed);
  const history = readHistory({ ...input, blocked: [] }, crowd);
  const all = crowd.n;
  const fresh = (i: number, j: number) =>
    i !== j && meet(crowd.languages, i, crowd.languages, j) !== 0 && history.between(i, j).metAt < 0;
  const everyone = Array.from({ length: all }, (_, i) => i);
  const people = everyone.filter((i) => everyone.some((j) => fresh(i, j)));
  const n = people.length;
  if (n < 2) return { atLeast: 0, atMost: 0 };
  const counts = people.map((i) => people.reduce((sum, j) => sum + (fresh(i, j) ? 1 : 0), 0));
  const least = counts.reduce((fewest, count) => Math.min(fewest, count), n);
  // Of an odd number one waits or joins a pair in each round: a bye is one more partner for everyone.
  const odd = n % 2;
  const atMost = least + odd;
  const atLeast = Math.max(0, least + odd - Math.ceil((n + odd) / 2) + 1);
  if (n > EXACT_UP_TO) return { atLeast, atMost };
  const sets = people.map((i) =>
    people.reduce((set, j, bit) => (fresh(i, j) ? set | (1 << bit) : set), odd << n),
  );
  if (odd === 1) sets.push((1 << n) - 1);
  for (let rounds = atMost; rounds > atLeast; rounds--) {
    const found = canPlay(sets, rounds);
    if (found === null) return { atLeast, atMost: rounds };
    if (found) return { atLeast: rounds, atMost: rounds };
  }
  return { atLeast, atMost: atLeast };
}
