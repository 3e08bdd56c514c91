import type { Edges } from '../edges.ts';
import { coverMost } from '../matching/coverMost.ts';
import type { Solution } from '../solution.ts';
import { fairTrio } from './fairTrio.ts';
import { greedyPairs } from './greedyPairs.ts';
import { joinAsThird } from './joinAsThird.ts';
import { NOBODY, SEATED_ELSEWHERE } from './mates.ts';
import { partnerLists } from './partnerLists.ts';
import { twoOpt } from './twoOpt.ts';

const PARTNERS = 16;

/**
 * Good pairs for many people, without a proof: greedy on each person's best partners, then an exact repair of who is
 * left out, then exchanges of partners. An odd number's trio is chosen first, so that the rest comes out even.
 */
export function heuristicPairs(edges: Edges, odd: 'trio' | 'bye'): Solution {
  const everyone = Array.from({ length: edges.n }, (_, i) => i);
  const trio = odd === 'trio' && edges.n % 2 === 1 ? fairTrio(edges) : null;
  const mate = new Int32Array(edges.n).fill(NOBODY);
  for (const i of trio ?? []) mate[i] = SEATED_ELSEWHERE;
  const { heaviest, highest } = partnerLists(edges, everyone, PARTNERS, odd === 'trio' ? 2 : 1);
  greedyPairs(edges, everyone, heaviest, mate);
  coverMost(mate, edges.allowed, edges.byeTurns);
  twoOpt(edges, heaviest, mate);
  const rooms = everyone.flatMap((i) => ((mate[i] ?? NOBODY) > i ? [[i, mate[i] ?? NOBODY]] : []));
  if (trio) rooms.push([...trio]);
  const left = everyone.filter((i) => mate[i] === NOBODY);
  return {
    rooms: odd === 'trio' ? joinAsThird(edges, rooms, left) : rooms,
    stage: 'improved',
    slack: Number.POSITIVE_INFINITY,
    highest,
  };
}
