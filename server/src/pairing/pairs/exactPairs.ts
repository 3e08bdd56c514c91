import type { Edges } from '../edges.ts';
import type { Matching } from '../matching/maximumWeightMatching.ts';
import type { Solution } from '../solution.ts';
import { bestTrio } from './bestTrio.ts';
import { components } from './components.ts';
import { matchAmong, type WeightTable, weightTable } from './weightTable.ts';

/**
 * The best pairs, proven. People left out are those who had fewest byes, as far as the hard rules allow: the sets of
 * people that matchings cover form a matroid (Edmonds and Fulkerson 1965), so one weight for each person, higher for
 * more byes, leaves out the most deserving set whatever the numbers are. No bye has to be tried out.
 *
 * With trios, people left over become a third. One trio can be proven the best one; a set of people who may meet nobody
 * outside is solved by itself, so that each such set can have one. Further trios are the best one after the other.
 */
export function exactPairs(edges: Edges, odd: 'trio' | 'bye'): Solution {
  const table = weightTable(edges);
  const solved = components(table).map((people) => solveSet(edges, table, people, odd));
  const slack = solved.reduce((sum, one) => sum + one.slack, 0);
  return { rooms: solved.flatMap(({ rooms }) => rooms), stage: slack === 0 ? 'exact' : 'improved', slack };
}

type Solved = Pick<Solution, 'rooms' | 'slack'>;

function solveSet(edges: Edges, table: WeightTable, set: readonly number[], odd: 'trio' | 'bye'): Solved {
  const trios: (readonly number[])[] = [];
  let people = set;
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
  return { rooms: [...trios, ...pairsOf(people, matching)], slack };
}

function pairsOf(people: readonly number[], { mate }: Matching): number[][] {
  const pairs: number[][] = [];
  people.forEach((i, row) => {
    const partner = people[mate[row] ?? -1];
    if (partner !== undefined && i < partner) pairs.push([i, partner]);
  });
  return pairs;
}
