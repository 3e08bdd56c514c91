import { describe, expect, it } from 'vitest';
import { reasons } from '../../server/src/pairing/reasons.ts';
import { seat } from '../../server/src/pairing/seat.ts';
import { mixerOf, person, realisticCrowd } from './crowds.ts';

const bye = { odd: 'bye' } as const;

describe('why someone sits out', () => {
  it('[B19] the one left over of an odd number is the odd one out', () => {
    const people = realisticCrowd(9, 1).map((one) => ({ ...one, languages: [] }));
    expect(seat(mixerOf(people, { options: bye })).unseated).toMatchObject([{ reason: 'odd_one_out' }]);
    expect(seat(mixerOf([person('a')])).unseated).toEqual([{ id: 'a', reason: 'odd_one_out' }]);
  });

  it('[B19] a missing language is told only when it is true for everyone here', () => {
    const ja = (id: string) => person(id, { languages: ['ja'] });
    const fr = person('fr', { languages: ['fr'] });
    expect(seat(mixerOf([ja('a'), ja('b'), fr])).unseated).toEqual([
      { id: 'fr', reason: 'no_common_language' },
    ]);
    const met: [string, string][] = [['fr', 'z']];
    const alsoFrench = person('z', { languages: ['fr', 'ja'] });
    const { unseated } = seat(
      mixerOf([ja('a'), ja('b'), ja('c'), alsoFrench, fr, ja('d')], { met, options: bye }),
    );
    expect(unseated).toContainEqual({ id: 'fr', reason: 'no_fresh_partner' });
  });

  it('[B19] a block reads the same as having met everyone', () => {
    const people = [person('a'), person('b')];
    const pair: [string, string][] = [['a', 'b']];
    const blocked = seat(mixerOf(people, { blocked: pair }));
    expect(blocked).toEqual(seat(mixerOf(people, { met: pair })));
    expect(blocked.unseated).toEqual([
      { id: 'a', reason: 'no_fresh_partner' },
      { id: 'b', reason: 'no_fresh_partner' },
    ]);
  });

  it('[B19] with a block only the seating differs: reasons depend on the people in the room alone', () => {
    const people = realisticCrowd(30, 8);
    const byId = new Map(people.map((one) => [one.id, one]));
    const free = seat(mixerOf(people));
    const [together] = free.rooms;
    const blocked = seat(
      mixerOf(people, { blocked: [[together?.people[0] ?? '', together?.people[1] ?? '']] }),
    );
    for (const { rooms, certificate } of [free, blocked]) {
      for (const room of rooms)
        expect(room.reasons).toEqual(reasons(room.people.flatMap((id) => byId.get(id) ?? [])));
      expect(Object.keys(certificate)).toEqual(['value', 'bound', 'gap', 'stage']);
    }
    expect(blocked.rooms.map((room) => room.people)).not.toContainEqual(together?.people);
  });
});
