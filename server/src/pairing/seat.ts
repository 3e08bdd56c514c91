import { certify } from './certificate.ts';
import { encodeCrowd } from './crowd.ts';
import { type Edges, makeEdges } from './edges.ts';
import { seatGroups } from './groups/seatGroups.ts';
import { seatPairs } from './pairs/seatPairs.ts';
import { reasons } from './reasons.ts';
import { seatReunions } from './reunions.ts';
import { leftOut, type Solution } from './solution.ts';
import type { PairingInput, Seating } from './types.ts';
import { unseatedReason } from './unseated.ts';

/**
 * Who sits with whom this round. Pure: the same input gives the same bytes, and so does any order of its people.
 * `isTimeUp` is asked only between stages; `options.upTo` repeats what was reached.
 *
 * The rules, each above all that follow: nobody blocked, a common language (in a room of three or more one that all
 * speak), nobody twice in this mixer unless repeats are allowed; as many as possible seated, and of those left out the
 * ones who had fewest byes; trios for those who had fewest; few and long past repeats; no same company or party; nobody
 * met in earlier mixers; the highest score.
 */
export function seat(input: PairingInput, isTimeUp: () => boolean = () => false): Seating {
  if (input.options.mode === 'reunion' && input.wished)
    return seatReunions(input, input.wished, (others) => seat(others, isTimeUp));
  const crowd = encodeCrowd(input.people, input.options.seed);
  const edges = makeEdges(crowd, input);
  const solution = solve(edges, input, isTimeUp);
  const unseated = leftOut(crowd.n, solution.rooms);
  const people = (room: readonly number[]) => room.flatMap((i) => crowd.people[i] ?? []);
  return {
    rooms: solution.rooms
      .map((room) => ({
        people: people(room)
          .map(({ id }) => id)
          .sort(),
        reasons: reasons(people(room)),
      }))
      .sort((a, b) => ((a.people[0] ?? '') < (b.people[0] ?? '') ? -1 : 1)),
    unseated: unseated
      .map((i) => ({ id: crowd.people[i]?.id ?? '', reason: unseatedReason(crowd, i, unseated.length) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    certificate: certify(edges, solution),
  };
}

function solve(edges: Edges, { options }: PairingInput, isTimeUp: () => boolean): Solution {
  const { size, seed, upTo } = options;
  if (size > 2) return seatGroups(edges, size, seed);
  return seatPairs(edges, options, (stage) => (upTo ? stage === upTo : isTimeUp()));
}
