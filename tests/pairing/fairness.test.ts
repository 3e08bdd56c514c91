import { describe, expect, it } from 'vitest';
import { seat } from '../../server/src/pairing/seat.ts';
import type { PairingOptions, PairingPerson } from '../../server/src/pairing/types.ts';
import { mixerOf, pairsIn, person, realisticCrowd } from './crowds.ts';

type Turns = { readonly byes: Map<string, number>; readonly trios: Map<string, number> };

/** Plays rounds with one history, as a mixer does, and calls `after` with what everyone had by then. */
function play(
  people: readonly PairingPerson[],
  rounds: number,
  options: Partial<PairingOptions>,
  after: (
    turns: Turns,
    round: { trio: readonly string[]; before: Turns; met: readonly [string, string][] },
  ) => void,
): void {
  const met: [string, string][] = [];
  const turns: Turns = { byes: new Map(), trios: new Map() };
  for (let round = 0; round < rounds; round++) {
    const ready = people.map((one) => ({
      ...one,
      byes: turns.byes.get(one.id) ?? 0,
      trios: turns.trios.get(one.id) ?? 0,
    }));
    const { rooms, unseated } = seat(mixerOf(ready, { met: [...met], options: { ...options, seed: round } }));
    const before: Turns = { byes: new Map(turns.byes), trios: new Map(turns.trios) };
    const metBefore = [...met];
    met.push(...pairsIn(rooms));
    for (const { id } of unseated) turns.byes.set(id, (turns.byes.get(id) ?? 0) + 1);
    for (const room of rooms)
      if (room.people.length === 3)
        for (const id of room.people) turns.trios.set(id, (turns.trios.get(id) ?? 0) + 1);
    after(turns, {
      trio: rooms.find((room) => room.people.length === 3)?.people ?? [],
      before,
      met: metBefore,
    });
  }
}

function spread(people: readonly PairingPerson[], counts: Map<string, number>): number {
  const had = people.map(({ id }) => counts.get(id) ?? 0);
  return Math.max(...had) - Math.min(...had);
}

const japanese = (count: number) =>
  realisticCrowd(count, count).map((one) => ({ ...one, languages: ['ja'] }));

describe('fair turns', () => {
  it('[B11] nobody waits twice before everyone waited once', () => {
    for (const [count, rounds] of [
      [7, 4],
      [21, 12],
      [103, 4],
    ] as const) {
      const people = japanese(count);
      play(people, rounds, { odd: 'bye' }, ({ byes }) => expect(spread(people, byes)).toBeLessThan(2));
    }
  });

  it('[B11] who had fewer byes goes first, whatever the score', () => {
    const people = [
      person('a', { industry: '01', byes: 0 }),
      person('b', { industry: '62', byes: 1 }),
      person('c', { industry: '62', byes: 1 }),
    ];
    expect(seat(mixerOf(people, { options: { odd: 'bye' } })).unseated.map(({ id }) => id)).toEqual(['a']);
  });

  it('[B11] someone whom the hard rules leave no partner waits again, and only then', () => {
    const people = [person('a', { byes: 0 }), person('b', { byes: 2 }), person('c', { byes: 0 })];
    const blocked: [string, string][] = [
      ['a', 'b'],
      ['b', 'c'],
    ];
    expect(seat(mixerOf(people, { blocked })).unseated.map(({ id }) => id)).toEqual(['b']);
  });

  it('[B12] nobody sits in a trio twice before everyone did once', () => {
    for (const [count, rounds] of [
      [9, 3],
      [21, 8],
      [51, 6],
      [103, 4],
    ] as const) {
      const people = japanese(count);
      play(people, rounds, { odd: 'trio' }, ({ byes, trios }, { trio, before, met }) => {
        expect(byes.size).toBe(0);
        // What a seat costs grows with the trios had: nobody has two while somebody has none.
        const had = (id: string) => before.trios.get(id) ?? 0;
        const levels = [...new Set(people.map(({ id }) => had(id)))].sort((one, other) => one - other);
        const cost = (id: string) => [0, 1, 3, 6][levels.indexOf(had(id))] ?? 6;
        const known = new Set(met.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
        const fresh = (a: string, b: string) => !known.has(`${a} ${b}`);
        const ids = people.map(({ id }) => id);
        let least = Number.POSITIVE_INFINITY;
        for (const [x, a] of ids.entries())
          for (const [y, b] of ids.slice(0, x).entries()) {
            if (!fresh(a, b)) continue;
            for (const c of ids.slice(0, y))
              if (fresh(a, c) && fresh(b, c)) least = Math.min(least, cost(a) + cost(b) + cost(c));
          }
        const paid = trio.reduce((sum, id) => sum + cost(id), 0);
        expect(paid, `${count} people`).toBe(least);
        if (count > 20) expect(spread(people, trios)).toBeLessThan(2);
      });
    }
  });

  it('[B10] a deficit multiplies the score, so the good room goes to who had poor ones', () => {
    const far = (id: string, deficit: number) => person(id, { industry: '62', deficit });
    const people = [
      far('a', 0),
      far('b', 900),
      person('x', { industry: '01' }),
      person('y', { industry: '63' }),
    ];
    expect(seat(mixerOf(people)).rooms.map((room) => room.people)).toContainEqual(['b', 'x']);
    const turned = [far('a', 900), far('b', 0), ...people.slice(2)];
    expect(seat(mixerOf(turned)).rooms.map((room) => room.people)).toContainEqual(['a', 'x']);
  });
});
