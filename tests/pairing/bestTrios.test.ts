import { expect, it } from 'vitest';
import { bestTrios, type TrioField } from '../../server/src/pairing/pairs/bestTrios.ts';
import { seededRandom } from '../../server/src/pairing/seededRandom.ts';

/** Duals of 0 slack or more for drawn weights, with a blossom around the first five. */
function drawnField(seed: number): TrioField {
  const random = seededRandom(seed);
  const n = 3 + random(9);
  const dual = 2 * random(40);
  const shared = (a: number, b: number) => (a < 5 && b < 5 ? dual : 0);
  const duals = Float64Array.from({ length: n }, () => 100 + random(60) / 2);
  const table = Array.from({ length: n }, (_, a) =>
    Array.from({ length: n }, (_unused, b) =>
      b >= a || random(8) === 0
        ? Number.NEGATIVE_INFINITY
        : Math.floor((duals[a] ?? 0) + (duals[b] ?? 0) + shared(a, b) / 2) - random(30),
    ),
  );
  const no = random(n);
  return {
    duals,
    inside: duals.map((_, a) => (a < 5 ? dual : 0)),
    shared,
    turns: Int32Array.from(duals, () => random(2)),
    weight: (a, b) => table[Math.max(a, b)]?.[Math.min(a, b)] ?? 0,
    mayShare: (trio) => !trio.every((place) => place !== no && place % 2 === 0),
  };
}

function everyBound(field: TrioField, turns: number): number[] {
  const { duals, shared, weight, mayShare } = field;
  const places = [...duals.keys()];
  const dual = (place: number) => duals[place] ?? 0;
  return places
    .flatMap((a) => places.slice(a + 1).flatMap((b) => places.slice(b + 1).map((c) => [a, b, c] as const)))
    .filter((trio) => trio.reduce((sum, place) => sum + (field.turns[place] ?? 0), 0) === turns)
    .filter((trio) => mayShare(trio))
    .map(([a, b, c]) => {
      const inside = Math.max(shared(a, b), shared(a, c), shared(b, c)) / 2;
      return weight(a, b) + weight(a, c) + weight(b, c) - dual(a) - dual(b) - dual(c) - inside;
    })
    .filter((bound) => bound > Number.NEGATIVE_INFINITY)
    .sort((one, other) => other - one);
}

it('[B37] the trios that are tried first are the ones with the largest bounds, and no other has a larger one', () => {
  for (let seed = 0; seed < 400; seed++) {
    const field = drawnField(seed);
    for (let turns = 0; turns <= 3; turns++) {
      const all = everyBound(field, turns);
      const { trios, others } = bestTrios(field, turns, 4);
      expect(
        trios.map(({ bound }) => bound),
        `seed ${seed}`,
      ).toEqual(all.slice(0, 4));
      expect(others).toBeGreaterThanOrEqual(all[4] ?? Number.NEGATIVE_INFINITY);
      if (all.length <= 4) expect(others).toBe(Number.NEGATIVE_INFINITY);
    }
  }
});
