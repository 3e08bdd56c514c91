import type { Edges } from '../edges.ts';
import { NOBODY } from './mates.ts';
import { partnerLists } from './partnerLists.ts';
import type { TopLists } from './topLists.ts';

const ENOUGH_FOR_THE_REST = 500;

/**
 * Each person's partner, or NOBODY: matches the heaviest edge of the partner lists first, then the next (Avis 1983: at
 * least half the optimum), and starts again with new lists of those left over until these match nobody. `lists`:
 * of all `people`, for the first turn.
 */
export function greedyPairs(edges: Edges, people: readonly number[], lists: TopLists): Int32Array {
  const mate = new Int32Array(edges.n).fill(NOBODY);
  let waiting = people;
  let known = lists;
  for (;;) {
    matchHeaviestFirst(waiting, known, mate);
    const left = waiting.filter((i) => mate[i] === NOBODY);
    if (left.length < 2 || left.length === waiting.length) return mate;
    waiting = left;
    known = partnerLists(edges, waiting, lists.length, 1, ENOUGH_FOR_THE_REST).heaviest;
  }
}

function matchHeaviestFirst(people: readonly number[], lists: TopLists, mate: Int32Array): void {
  for (const place of byFallingWeight(lists)) {
    const i = people[Math.floor(place / lists.length)] ?? 0;
    const j = lists.entries[place] ?? 0;
    if (mate[i] !== NOBODY || mate[j] !== NOBODY) continue;
    mate[i] = j;
    mate[j] = i;
  }
}

/** Places in the lists, heaviest first; equal ones in order of place. */
function byFallingWeight({ entries, values }: TopLists): Int32Array {
  const filled = Int32Array.from(entries.keys()).filter((place) => entries[place] !== NOBODY);
  return filled.sort((one, other) => (values[other] ?? 0) - (values[one] ?? 0) || one - other);
}
