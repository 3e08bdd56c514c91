import type { Edges } from '../edges.ts';
import { partnerLists } from '../pairs/partnerLists.ts';
import { seededRandom } from '../seededRandom.ts';
import type { Solution } from '../solution.ts';
import { groupValue } from './groupValue.ts';
import { inPairs } from './inPairs.ts';
import { keepHardRules } from './keepHardRules.ts';
import { roomSizes } from './roomSizes.ts';
import { searchGroups } from './searchGroups.ts';

const PARTNERS = 24;
const MOST_ATTEMPTS = 6;
const FEW_PEOPLE = 200;

/**
 * Groups of three to six; a small crowd gets further attempts when somebody is left over. Where groups no longer seat
 * everyone, since most have met, smaller rooms do.
 */
export function seatGroups(edges: Edges, size: number, seed: number): Solution {
  const everyone = Array.from({ length: edges.n }, (_, i) => i);
  const sizes = roomSizes(edges.n, size);
  const value = groupValue(edges);
  const { heaviest, highest } = partnerLists(edges, everyone, PARTNERS, size);
  const random = seededRandom(seed);
  let best: number[][] = [];
  for (let attempt = 0; attempt < (edges.n <= FEW_PEOPLE ? MOST_ATTEMPTS : 1); attempt++) {
    const rooms = dealt(byLanguage(edges, everyone), sizes);
    searchGroups(edges, value, heaviest, rooms, random);
    const kept = keepHardRules(edges, rooms, size + 1);
    if (seats(kept) > seats(best)) best = kept;
    if (seats(best) === edges.n) break;
  }
  if (seats(best) < edges.n) {
    const pairs = keepHardRules(edges, inPairs(edges, best), size + 1);
    if (seats(pairs) > seats(best)) best = pairs;
  }
  return { rooms: best, stage: 'improved', slack: Number.POSITIVE_INFINITY, highest };
}

function seats(rooms: readonly (readonly number[])[]): number {
  return rooms.reduce((sum, room) => sum + room.length, 0);
}

/** People with the same languages next to each other, so that the first rooms break few language rules. */
function byLanguage(edges: Edges, people: readonly number[]): number[] {
  const { words, width } = edges.crowd.languages;
  const key = (i: number) => words.subarray(i * width, (i + 1) * width).join();
  const keys = people.map(key);
  return [...people].sort((i, j) => compare(keys[i] ?? '', keys[j] ?? '') || i - j);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function dealt(people: readonly number[], sizes: readonly number[]): number[][] {
  let next = 0;
  return sizes.map((size) => {
    const room = people.slice(next, next + size);
    next += size;
    return room;
  });
}
