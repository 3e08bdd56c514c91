import { encodeCrowd } from './crowd.ts';
import { type Edges, makeEdges } from './edges.ts';
import { coverMost } from './matching/coverMost.ts';
import { reasons } from './reasons.ts';
import type { PairingInput, SeatedRoom, Seating } from './types.ts';
import { unseatedReason } from './unseated.ts';

/** Of the reunions that would leave somebody out so many are tried again: 3 of 4, 2 of 3, none of 1. */
const KEPT = 0.75;

/**
 * A round in which people meet again: as many as possible of the pairs that both wish it, each in a room of two, and
 * everybody else as `seatOthers` does. No hard rule is set aside but that of meeting twice, and that for these pairs alone.
 * Where reunions would leave more people out than a round without them, some are given up.
 */
export function seatReunions(
  given: PairingInput,
  wished: PairingInput['blocked'],
  seatOthers: (input: PairingInput) => Seating,
): Seating {
  const input: PairingInput = { ...given, wished: [], options: { ...given.options, mode: 'diverse' } };
  const { people, options } = input;
  const edges = makeEdges(encodeCrowd(people, options.seed), {
    ...input,
    options: { ...options, allowRepeats: true },
  });
  let plain: Seating | null = null;
  let pairs = mostPairs(edges, wished);
  while (pairs.length > 0) {
    const seating = withReunions(input, edges, pairs, seatOthers);
    if (seating.unseated.length === 0) return seating;
    plain ??= seatOthers(input);
    if (seating.unseated.length <= plain.unseated.length) return seating;
    pairs = pairs.slice(0, Math.floor(KEPT * pairs.length));
  }
  return plain ?? seatOthers(input);
}

/** The certificate speaks of all seatings with these reunions. */
function withReunions(
  input: PairingInput,
  edges: Edges,
  pairs: readonly (readonly number[])[],
  seatOthers: (input: PairingInput) => Seating,
): Seating {
  const { crowd } = edges;
  const seated = new Set(pairs.flat());
  const others = seatOthers({
    ...input,
    people: crowd.people.filter((_, i) => !seated.has(i)),
    options: { ...input.options, roundsAfter: 0 },
  });
  const score = pairs.reduce((sum, [i = 0, j = 0]) => sum + edges.score.of(i, j), 0);
  const rooms = pairs.map((pair): SeatedRoom => {
    const two = pair.flatMap((i) => crowd.people[i] ?? []);
    return { people: two.map(({ id }) => id).sort(), reasons: reasons(two), again: true };
  });
  const value = others.certificate.value + score;
  const bound = others.certificate.bound + score;
  return {
    rooms: [...rooms, ...others.rooms].sort((a, b) => ((a.people[0] ?? '') < (b.people[0] ?? '') ? -1 : 1)),
    unseated: others.unseated.map(({ id }) => ({
      id,
      reason: unseatedReason(crowd, crowd.indexOf.get(id) ?? 0, others.unseated.length),
    })),
    certificate: { ...others.certificate, value, bound, gap: bound === 0 ? 0 : (bound - value) / bound },
  };
}

/** A matching of the most pairs, found in each circle of people who wish for each other by itself. */
function mostPairs(edges: Edges, wished: PairingInput['blocked']): number[][] {
  const wishes = new Map<number, Set<number>>();
  const add = (i: number, j: number) => wishes.set(i, (wishes.get(i) ?? new Set()).add(j));
  for (const [one, other] of wished) {
    const i = edges.crowd.indexOf.get(one);
    const j = edges.crowd.indexOf.get(other);
    if (i === undefined || j === undefined || !edges.allowed(i, j)) continue;
    add(i, j);
    add(j, i);
  }
  return circlesOf(wishes).flatMap((circle) => {
    const mate = new Int32Array(circle.length).fill(-1);
    const agree = (a: number, b: number) => wishes.get(circle[a] ?? -1)?.has(circle[b] ?? -1) ?? false;
    coverMost(mate, agree, new Int32Array(circle.length));
    return [...mate].flatMap((b, a) => (a < b ? [[circle[a] ?? 0, circle[b] ?? 0]] : []));
  });
}

/** People who are joined by wishes, over others too; in order of their index. */
function circlesOf(wishes: ReadonlyMap<number, ReadonlySet<number>>): number[][] {
  const found = new Set<number>();
  const circles: number[][] = [];
  for (const first of [...wishes.keys()].sort((a, b) => a - b)) {
    if (found.has(first)) continue;
    const circle = [first];
    found.add(first);
    for (const one of circle)
      for (const other of wishes.get(one) ?? [])
        if (!found.has(other)) {
          found.add(other);
          circle.push(other);
        }
    circles.push(circle.sort((a, b) => a - b));
  }
  return circles;
}
