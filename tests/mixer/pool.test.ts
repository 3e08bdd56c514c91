import type { PersonId } from '@enishi/shared/ids';
import { describe, expect, it } from 'vitest';
import { openToThird, searching } from '../../server/src/mixer/rules/pool.ts';
import { viewFor } from '../../server/src/mixer/viewFor.ts';
import { passTime, seatPool } from '../support/mixer/commands.ts';
import { given, storyOf } from '../support/mixer/given.ts';
import {
  joined,
  later,
  lobbyOf,
  lobbyWith,
  roundAnnounced,
  roundEnded,
  roundOf,
  roundWithout,
  type Step,
  topicNr,
  wentMissing,
} from '../support/mixer/history.ts';
import { DAWN, MINUTE, SECOND } from '../support/mixer/moments.ts';
import { ana, ben, cleo, dan, eva, finn, roomNr } from '../support/mixer/people.ts';
import { seatingOf } from '../support/mixer/seatingOf.ts';

const room1 = roomNr(1);
const begin = DAWN + 10 * SECOND;
const running = [lobbyOf(ana, ben, cleo), roundWithout(cleo, [ana, ben])];
const two = [...running, later(MINUTE), joined(dan)];
const cleoAndDan = { seating: seatingOf([[cleo, dan]]) };
const lookingNow = (steps: readonly Step[], absent: readonly PersonId[] = []) => {
  const { mixer, now } = storyOf(...steps);
  return searching(mixer, now, (person) => !absent.includes(person));
};

describe('the pool', () => {
  it('[W8] holds the ready ones who have no room while a round runs', () => {
    expect(lookingNow(two)).toEqual([cleo, dan]);
    expect(lookingNow(two, [dan])).toEqual([cleo]);
    expect(lookingNow([...two, { type: 'ReadySet', person: cleo, ready: false }])).toEqual([dan]);
    expect(lookingNow([...two, roundEnded])).toEqual([]);
    expect(lookingNow([...two, { type: 'Paused' }])).toEqual([]);
  });

  it('[W8] and those whose partner is gone for good, unless they wait or skip', () => {
    expect(lookingNow([...two, wentMissing(ana)])).toEqual([ben, cleo, dan]);
    expect(lookingNow([...two, wentMissing(ana), { type: 'SeatHeld', person: ben, hold: true }])).toEqual([
      cleo,
      dan,
    ]);
    expect(lookingNow([...two, { type: 'SeatSkipped', person: ana }])).toEqual([ben, cleo, dan]);
  });

  it('[W9] two who wait sit together in five seconds, until the end of the round', () =>
    given(...two)
      .when(seatPool, cleoAndDan)
      .then({ type: 'PoolSeated', startsAt: begin + MINUTE + 5 * SECOND, rooms: [{ people: [cleo, dan] }] })
      .and((mixer) => {
        expect([...mixer.rooms.values()].at(-1)).toMatchObject({ round: 1, endsAt: begin + 8 * MINUTE });
        expect(mixer.unseated).toEqual([]);
        expect(viewFor(mixer, cleo).waiting).toBeNull();
      }));

  it('[W9] but not before the round itself begins', () =>
    given(
      lobbyOf(ana, ben, cleo),
      roundAnnounced([[ana, ben]], [{ person: cleo, because: 'odd_one_out' }]),
      later(SECOND),
      joined(dan),
    )
      .when(seatPool, cleoAndDan)
      .then({ type: 'PoolSeated', startsAt: begin }));

  it('[W9] with a minute and a half left at least', () => {
    given(...two, later(5.5 * MINUTE))
      .when(seatPool, cleoAndDan)
      .then({ type: 'PoolSeated' });
    given(...two, later(5.5 * MINUTE + 1))
      .when(seatPool, cleoAndDan)
      .thenNothing();
  });

  it('[W9] in a short round with half of it left', () => {
    const short = [
      lobbyWith({ roundMs: 2 * MINUTE }, ana, ben, cleo),
      roundWithout(cleo, [ana, ben]),
      joined(dan),
    ];
    given(...short, later(MINUTE))
      .when(seatPool, cleoAndDan)
      .then({ type: 'PoolSeated' });
    given(...short, later(MINUTE + 1))
      .when(seatPool, cleoAndDan)
      .thenNothing();
  });

  it('[W9] not in a pause, and not without a running round', () => {
    given(...two, { type: 'Paused' })
      .when(seatPool, cleoAndDan)
      .thenNothing();
    given(...two, roundEnded)
      .when(seatPool, cleoAndDan)
      .thenNothing();
  });

  it('[W10] only people who have not met', () =>
    given(...running, wentMissing(ana), { type: 'CameBack', person: ana, roomId: null })
      .when(seatPool, { seating: seatingOf([[ana, ben]]) })
      .thenNothing());

  it('[W10] only people who still look for somebody', () =>
    given(...two, { type: 'SeatSkipped', person: dan })
      .when(seatPool, cleoAndDan)
      .thenNothing());

  it('[W10] who waited alone leaves the empty room behind', () =>
    given(...running, wentMissing(ana))
      .when(seatPool, { seating: seatingOf([[ben, cleo]]) })
      .then({ type: 'PoolSeated' })
      .and((mixer) => {
        expect(mixer.rooms.get(room1)?.closed).toBe(true);
        expect(viewFor(mixer, ben)).toMatchObject({
          alone: false,
          room: { partners: [{ person: { person: cleo } }] },
        });
      }));

  it('[W10] nothing is said when nobody can be seated', () =>
    given(...two)
      .when(seatPool)
      .thenNothing());
});

describe('a third', () => {
  const third = { third: { person: cleo, roomId: room1 } };
  const announced = [
    ...running,
    { type: 'ThirdAnnounced', roomId: room1, person: cleo, joinsAt: begin + 5 * SECOND } as const,
  ];

  it('[W11] is announced to the pair five seconds ahead', () =>
    given(...running)
      .when(seatPool, third)
      .then({ type: 'ThirdAnnounced', roomId: room1, person: cleo, joinsAt: begin + 5 * SECOND })
      .and((mixer) =>
        expect(viewFor(mixer, ana).room?.joining).toEqual({
          person: { person: cleo, shows: 'tag' },
          at: begin + 5 * SECOND,
        }),
      ));

  it('[W11] then sits with them, and all three have met', () =>
    given(...announced)
      .whenTimePasses(5 * SECOND)
      .then({ type: 'ThirdSeated', roomId: room1, person: cleo })
      .and((mixer) => {
        expect(mixer.rooms.get(room1)).toMatchObject({ people: [ana, ben, cleo], seats: 3, third: null });
        expect([...(mixer.participants.get(cleo)?.met.keys() ?? [])]).toEqual([ana, ben]);
        expect([ana, ben, cleo].map((id) => mixer.participants.get(id)?.trios)).toEqual([1, 1, 1]);
        expect(mixer.participants.get(cleo)?.topics.has(topicNr(1))).toBe(true);
        expect(mixer.unseated).toEqual([]);
      }));

  it('[W11] joins in the first minute or not at all', () => {
    const open = (ms: number) => {
      const { mixer, now } = storyOf(...running, later(ms));
      return openToThird(mixer, now);
    };
    expect(open(55 * SECOND)).toEqual([room1]);
    expect(open(55 * SECOND + 1)).toEqual([]);
    given(...running, later(56 * SECOND))
      .when(seatPool, third)
      .thenNothing();
  });

  it('[W12] joins only where the odd one makes a trio, and only pairs', () => {
    given(lobbyWith({ odd: 'bye' }, ana, ben, cleo), roundWithout(cleo, [ana, ben]))
      .when(seatPool, third)
      .thenNothing();
    given(lobbyWith({ size: 3 }, ana, ben, cleo), roundWithout(cleo, [ana, ben]))
      .when(seatPool, third)
      .thenNothing();
    given(lobbyOf(ana, ben, cleo, dan), roundWithout(cleo, [ana, ben, dan]))
      .when(seatPool, third)
      .thenNothing();
  });

  it('[W12] one at a time', () =>
    given(...announced, joined(dan))
      .when(seatPool, { third: { person: dan, roomId: room1 } })
      .thenNothing());

  it('[W12] a pair of two is better than a third', () =>
    given(...running, joined(dan))
      .when(seatPool, { ...third, ...cleoAndDan })
      .then({ type: 'PoolSeated' }));

  it('[W13] comes not when anything changed meanwhile', () => {
    const cancelled = { type: 'ThirdCancelled', roomId: room1 } as const;
    given(...announced, { type: 'SeatSkipped', person: cleo })
      .whenTimePasses(5 * SECOND)
      .then(cancelled);
    given(...announced, { type: 'ParticipantLeft', person: cleo })
      .whenTimePasses(5 * SECOND)
      .then(cancelled);
    given(...announced, { type: 'ReadySet', person: cleo, ready: false })
      .whenTimePasses(5 * SECOND)
      .then(cancelled);
    given(...announced, { type: 'ParticipantLeft', person: ana })
      .whenTimePasses(5 * SECOND)
      .then(cancelled);
    given(...announced)
      .whenTimePasses(5 * SECOND, { absent: [cleo] })
      .then(cancelled);
  });

  it('[W13] nor when both are gone, or the round is over', () => {
    given(
      ...announced,
      { type: 'ParticipantLeft', person: ana },
      { type: 'ParticipantLeft', person: ben },
      later(5 * SECOND),
    )
      .when(passTime)
      .thenNothing();
    given(...announced, roundEnded, later(5 * SECOND))
      .when(passTime)
      .thenNothing();
  });

  it('[W13] nor a partner who got company again', () =>
    given(
      lobbyOf(ana, ben, cleo, dan),
      roundOf([ana, ben], [cleo, dan]),
      wentMissing(dan),
      { type: 'ThirdAnnounced', roomId: room1, person: cleo, joinsAt: begin + 5 * SECOND },
      { type: 'CameBack', person: dan, roomId: roomNr(2) },
    )
      .whenTimePasses(5 * SECOND)
      .then({ type: 'ThirdCancelled' }));

  it('[W12] never one who has met either of them', () => {
    const met = [
      lobbyOf(ana, ben, cleo),
      roundOf([ana, cleo]),
      later(MINUTE),
      roundEnded,
      roundWithout(cleo, [ana, ben]),
    ];
    given(...met)
      .when(seatPool, { third: { person: cleo, roomId: roomNr(2) } })
      .thenNothing();
    const announcedAgain = {
      type: 'ThirdAnnounced',
      roomId: roomNr(2),
      person: cleo,
      joinsAt: begin + 75 * SECOND,
    } as const;
    given(...met, announcedAgain)
      .whenTimePasses(5 * SECOND)
      .then({ type: 'ThirdCancelled' });
  });

  it('[W13] is looked for nowhere else meanwhile', () =>
    expect(lookingNow([...announced, joined(dan)])).toEqual([dan]));

  it('[W14] from an empty room leaves it behind', () =>
    given(lobbyOf(ana, ben, eva, finn), roundOf([ana, ben], [eva, finn]), wentMissing(finn), {
      type: 'ThirdAnnounced',
      roomId: room1,
      person: eva,
      joinsAt: begin + 5 * SECOND,
    })
      .whenTimePasses(5 * SECOND)
      .then({ type: 'ThirdSeated', person: eva })
      .and((mixer) => expect(mixer.rooms.get(roomNr(2))?.closed).toBe(true)));
});
