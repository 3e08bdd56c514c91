import { describe, expect, it } from 'vitest';
import { encodeCrowd } from '../../server/src/pairing/crowd.ts';
import { makeEdges } from '../../server/src/pairing/edges.ts';
import { seatFewKinds } from '../../server/src/pairing/kinds/seatFewKinds.ts';
import { partsOf } from '../../server/src/pairing/pairs/emptySeats.ts';
import { MOST_PENALTY } from '../../server/src/pairing/pairs/pairTiers.ts';
import { PairWeights } from '../../server/src/pairing/pairs/pairWeights.ts';
import { seededRandom } from '../../server/src/pairing/seededRandom.ts';
import type { PairingInput, PairingPerson } from '../../server/src/pairing/types.ts';
import { bestOfAll, mayShare, verdictOf } from './bruteForce.ts';
import { drawnPairs, mixerOf, person } from './crowds.ts';

/** Of a few kinds, with companies, byes, trios and a history. */
function alikeMixer(seed: number): PairingInput {
  const random = seededRandom(seed);
  const kinds = Array.from({ length: 1 + random(4) }, () => ({
    industry: ['62', '63', '01', null][random(4)] ?? null,
    languages: [['ja'], ['ja', 'en'], ['en'], []][random(4)] ?? [],
    gives: random(2) === 0 ? ['design'] : [],
    seeks: random(2) === 0 ? ['design', 'legal'] : ['legal'],
    deficit: 300 * random(2),
  }));
  const people = Array.from({ length: 2 + random(6) }, (_, at) =>
    person(`p${at}`, {
      ...kinds[random(kinds.length)],
      company: random(3) === 0 ? `company${random(2)}` : null,
      byes: random(4) === 0 ? 1 : 0,
      trios: random(4) === 0 ? 1 : 0,
    }),
  );
  const some = (most: number, salt: number) => drawnPairs(people, random(most), seed + salt);
  return mixerOf(people, {
    met: some(8, 1),
    metBefore: some(4, 2),
    blocked: some(3, 3),
    options: { odd: random(2) === 0 ? 'bye' : 'trio', allowRepeats: random(3) === 0, seed },
  });
}

function seatKinds(input: PairingInput) {
  const edges = makeEdges(encodeCrowd(input.people, input.options.seed), input);
  const weights = new PairWeights(edges, MOST_PENALTY);
  const round = { edges, weights, partOf: partsOf(edges), odd: input.options.odd };
  const solution = seatFewKinds(round, { people: 0, alike: 1, kinds: 100 });
  if (!solution) return null;
  const rooms = solution.rooms.map((room) =>
    room.flatMap((i): PairingPerson[] => input.people.filter(({ id }) => id === edges.crowd.people[i]?.id)),
  );
  return { ...solution, rooms };
}

describe('crowds of few kinds', () => {
  it('[B36] what is called the best of few kinds is: no other seating keeps the rules better', () => {
    let proven = 0;
    for (let seed = 0; seed < 700; seed++) {
      const input = alikeMixer(seed);
      const found = seatKinds(input);
      if (!found) continue;
      expect(found.rooms.every((room) => mayShare(input, room))).toBe(true);
      expect(found.slack).toBe(0);
      proven++;
      const trios = found.rooms.filter((room) => room.length === 3).length;
      const best = bestOfAll(input, input.options.odd === 'bye' ? 0 : Math.max(1, trios));
      expect(verdictOf(input, found.rooms), `seed ${seed}`).toEqual(best.verdict);
    }
    expect(proven).toBeGreaterThan(150);
  });
});
