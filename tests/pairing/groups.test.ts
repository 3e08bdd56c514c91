import { describe, expect, it } from 'vitest';
import { roomSizes } from '../../server/src/pairing/groups/roomSizes.ts';
import { seat } from '../../server/src/pairing/seat.ts';
import { mixerOf, pairsIn, person, realisticCrowd } from './crowds.ts';

const sizes = [3, 4, 5, 6] as const;

describe('groups', () => {
  it('[B16] the remainder is spread over the rooms: size − 1, size or size + 1, nobody alone', () => {
    for (const size of sizes)
      for (let people = 0; people < 120; people++) {
        const rooms = roomSizes(people, size);
        expect(rooms.reduce((sum, room) => sum + room, 0)).toBe(people < 2 ? 0 : people);
        expect(Math.max(...rooms, 2)).toBeLessThanOrEqual(size + 1);
        expect(Math.min(...rooms, 2)).toBe(2);
        const possible = Math.ceil(people / (size + 1)) <= Math.floor(people / (size - 1));
        if (possible && people > 1) expect(Math.min(...rooms)).toBeGreaterThanOrEqual(size - 1);
      }
    expect(roomSizes(7, 5)).toEqual([4, 3]);
    expect(roomSizes(10, 4)).toEqual([4, 3, 3]);
  });

  it('[B16] everyone gets a seat in a room of such a size', () => {
    for (const size of sizes)
      for (const people of [2, 3, 5, 13, 47]) {
        const crowd = realisticCrowd(people, people).map((one) => ({ ...one, languages: ['ja'] }));
        const { rooms, unseated } = seat(mixerOf(crowd, { options: { size } }));
        expect(unseated).toEqual([]);
        expect(rooms.map((room) => room.people.length).sort()).toEqual(roomSizes(people, size).sort());
      }
  });

  it('[B17] all in a room speak one language, and nobody meets again while fresh groups exist', () => {
    const people = Array.from({ length: 16 }, (_, at) =>
      person(`p${at}`, { languages: [at < 9 ? 'ja' : 'en'] }),
    );
    const first = seat(mixerOf(people, { options: { size: 4 } }));
    expect(first.unseated).toEqual([]);
    for (const room of first.rooms) {
      const spoken = new Set(room.people.map((id) => (Number(id.slice(1)) < 9 ? 'ja' : 'en')));
      expect(spoken.size).toBe(1);
    }
    const met = pairsIn(first.rooms);
    const second = pairsIn(seat(mixerOf(people, { met, options: { size: 3 } })).rooms).map(String);
    expect(second.filter((pair) => met.map(String).includes(pair))).toEqual([]);
  });

  it('[B17] where groups no longer seat everyone, smaller rooms do', () => {
    const people = Array.from({ length: 6 }, (_, at) => person(`p${at}`));
    const met = pairsIn([{ people: ['p0', 'p1', 'p2'] }, { people: ['p3', 'p4', 'p5'] }]);
    const { rooms, unseated } = seat(mixerOf(people, { met, options: { size: 3 } }));
    expect(unseated).toEqual([]);
    expect(rooms.map((room) => room.people.length)).toEqual([2, 2, 2]);
  });

  it('[B7] [B14] brings industries together and stays below its bound', () => {
    const people = ['01', '10', '62', '86'].flatMap((industry) =>
      Array.from({ length: 4 }, (_, at) => person(`${industry}-${at}`, { industry })),
    );
    const { rooms, certificate } = seat(mixerOf(people, { options: { size: 4 } }));
    for (const room of rooms) expect(new Set(room.people.map((id) => id.slice(0, 2))).size).toBe(4);
    expect(certificate).toEqual({ value: 24 * 400, bound: 24 * 400, gap: 0, stage: 'improved' });
  });
});
