import type { Edges } from '../edges.ts';
import { coverMost } from '../matching/coverMost.ts';
import type { Solution } from '../solution.ts';
import { fairTrio } from './fairTrio.ts';
import { greedyPairs } from './greedyPairs.ts';
import { joinAsThird } from './joinAsThird.ts';
import { NOBODY, SEATED_ELSEWHERE } from './mates.ts';
import { partnerLists } from './partnerLists.ts';
import type { TopLists } from './topLists.ts';
import { twoOpt } from './twoOpt.ts';

const PARTNERS = 16;

/**
 * Good pairs for many people, without a proof: greedy on each person's best partners, then an exact repair of who is
 * left out, then exchanges of partners.
 */
export function heuristicPairs(edges: Edges, odd: 'trio' | 'bye'): Solution {
  const everyone = Array.from({ length: edges.n }, (_, i) => i);
  const { heaviest, highest } = partnerLists(edges, everyone, PARTNERS, odd === 'trio' ? 2 : 1);
  const pairs = greedyPairs(edges, everyone, heaviest);
  coverMost(pairs, edges.allowed, edges.byeTurns);
  const { mate, trios } = odd === 'trio' ? withTrios(edges, heaviest, pairs) : { mate: pairs, trios: [] };
  twoOpt(edges, heaviest, mate);
  const rooms = everyone.flatMap((i) => ((mate[i] ?? NOBODY) > i ? [[i, mate[i] ?? NOBODY]] : []));
  return {
    rooms: [...trios, ...(odd === 'trio' ? joinAsThird(edges, rooms, single(mate)) : rooms)],
    stage: 'improved',
    slack: Number.POSITIVE_INFINITY,
    highest,
  };
}

type Seated = { readonly mate: Int32Array; readonly trios: readonly (readonly number[])[] };

/** Takes three out of their pairs to sit together, when the others can then be paired with fewer left over. */
function withTrios(edges: Edges, lists: TopLists, pairs: Int32Array): Seated {
  let seated: Seated = { mate: pairs, trios: [] };
  for (const trio of trioProposals(edges, lists, single(pairs))) {
    if (single(seated.mate).length === 0) break;
    if (trio.some((i) => seated.mate[i] === SEATED_ELSEWHERE)) continue;
    const mate = seated.mate.map((partner) => (trio.includes(partner) ? NOBODY : partner));
    for (const i of trio) mate[i] = SEATED_ELSEWHERE;
    coverMost(mate, edges.allowed, edges.byeTurns);
    if (single(mate).length < single(seated.mate).length) seated = { mate, trios: [...seated.trios, trio] };
  }
  return seated;
}

/** First those whose turn it is, then each one left over with two of the best partners. */
function* trioProposals(
  edges: Edges,
  lists: TopLists,
  left: readonly number[],
): Generator<readonly number[]> {
  const next = left.length > 0 ? fairTrio(edges) : null;
  if (next) yield next;
  for (const i of left) {
    const partners = lists.entries.subarray(i * lists.length, (i + 1) * lists.length).filter((j) => j >= 0);
    for (const [at, a] of partners.entries())
      for (const b of partners.subarray(0, at)) if (edges.allowedTogether([i, a, b])) yield [i, a, b];
  }
}

function single(mate: Int32Array): number[] {
  return [...mate.keys()].filter((i) => mate[i] === NOBODY);
}
