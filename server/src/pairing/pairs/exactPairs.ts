import type { Edges } from '../edges.ts';
import type { Matching } from '../matching/maximumWeightMatching.ts';
import type { Solution } from '../solution.ts';
import { bestTrio } from './bestTrio.ts';
import { matchAmong, weightTable } from './weightTable.ts';

/**
 * The best pairs, proven. People left out are those who had fewest byes, as far as the hard rules allow: the sets of
 * people that matchings cover form a matroid (Edmonds and Fulkerson 1965), so one weight for each person, higher for
 * more byes, leaves out the most deserving set whatever the numbers are. No bye has to be tried out.
 *
 * With trios, people left over become a third one after the other. A single trio can be proven the best one; several
 * are the best one after the other.
 */
export function exactPairs(edges: Edges, odd: 'trio' | 'bye'): Solution {
  const table = weightTable(edges);
  const trios: (readonly number[])[] = [];
  let people = peopleWithPartners(table.weights, edges.n);
  let matching = matchAmong(table, people);
  let slack = 0;
  while (odd === 'trio' && matching.mate.includes(-1)) {
    const step = bestTrio(edges, table, people, matching);
    const { trio } = step;
    if (trios.length === 0) slack = step.slack;
    if (!trio) break;
    if (trios.length > 0) slack = Number.POSITIVE_INFINITY;
    trios.push(trio);
    people = people.filter((i) => !trio.includes(i));
    matching = step.rest;
  }
  return {
    rooms: [...trios, ...pairsOf(people, matching)],
    stage: slack === 0 ? 'exact' : 'improved',
    slack,
  };
}

/** Those who may meet nobody stay out from the start. */
function peopleWithPartners(weights: Float64Array, n: number): number[] {
  const everyone = Array.from({ length: n }, (_, i) => i);
  return everyone.filter((i) => weights.subarray(i * n, (i + 1) * n).some((weight) => weight > 0));
}

function pairsOf(people: readonly number[], { mate }: Matching): number[][] {
  const pairs: number[][] = [];
  people.forEach((i, row) => {
    const partner = people[mate[row] ?? -1];
    if (partner !== undefined && i < partner) pairs.push([i, partner]);
  });
  return pairs;
}
