import { describe, expect, it } from 'vitest';
import { consoleView } from '../../server/src/mixer/consoleView.ts';
import { effectsOf } from '../../server/src/mixer/effectsOf.ts';
import { seatingNeed } from '../../server/src/mixer/seatingNeed.ts';
import { viewFor } from '../../server/src/mixer/viewFor.ts';
import {
  endMixer,
  endRound,
  extendRound,
  seatPool,
  setAuto,
  skip,
  startClosing,
  startRound,
  wishSitOut,
  wishTime,
} from '../support/mixer/commands.ts';
import { given, storyOf } from '../support/mixer/given.ts';
import {
  later,
  lobbyOf,
  lobbyWith,
  roundAnnounced,
  roundEnded,
  roundOf,
  type Step,
  wentMissing,
} from '../support/mixer/history.ts';
import { DAWN, MINUTE, SECOND } from '../support/mixer/moments.ts';
import { ana, ben, cleo, dan, eva, finn, roomNr } from '../support/mixer/people.ts';
import { seatingOf } from '../support/mixer/seatingOf.ts';

const room1 = roomNr(1);
const begin = DAWN + 10 * SECOND;
const people = [ana, ben, cleo, dan, eva, finn];
const agreed = [
  { type: 'SitOutWished', roomId: room1, person: ana, wish: true },
  { type: 'SitOutWished', roomId: room1, person: ben, wish: true },
  { type: 'SitOutAgreed', roomId: room1, endsAt: begin + 17 * MINUTE },
] as const;
const rooms = [
  [ana, ben],
  [cleo, dan],
  [eva, finn],
] as const;
const six = [lobbyOf(...people), roundOf(...rooms)];
const inBreak: Step[] = [...six, ...agreed, later(8 * MINUTE), roundEnded];
const inNext: Step[] = [...inBreak, later(50 * SECOND), roundOf([cleo, eva], [dan, finn])];
const sitOut = (mixer: Parameters<typeof viewFor>[0], person: string) => viewFor(mixer, person).room?.sitOut;

describe('sitting a round out together', () => {
  it('[Z21] one wish changes nothing, and the other one does not see it', () =>
    given(...six)
      .when(wishSitOut(ana))
      .then({ type: 'SitOutWished', person: ana, wish: true })
      .and((mixer) => {
        expect(sitOut(mixer, ana)).toEqual({ mine: true, agreed: false, possible: true });
        expect(sitOut(mixer, ben)).toEqual({ mine: false, agreed: false, possible: true });
        expect(JSON.stringify(consoleView(mixer))).toBe(JSON.stringify(consoleView(storyOf(...six).mixer)));
      }));

  it('[Z21] a wish is taken back, until both wish it', () => {
    given(...six, agreed[0])
      .when(wishSitOut(ana, false))
      .then({ type: 'SitOutWished', wish: false });
    given(...six, agreed[0])
      .when(wishSitOut(ana))
      .thenNothing();
    given(...six, ...agreed)
      .when(wishSitOut(ana, false))
      .thenNothing();
  });

  it('[Z22] both wish it: the clock tells when the next round will be over', () =>
    given(...six, agreed[0])
      .when(wishSitOut(ben))
      .then({ type: 'SitOutWished' }, { type: 'SitOutAgreed', endsAt: begin + 17 * MINUTE })
      .and((mixer) => {
        for (const person of [ana, ben])
          expect(viewFor(mixer, person).room).toMatchObject({
            endsAt: begin + 17 * MINUTE,
            sitOut: { agreed: true, possible: false },
            wish: { gainMs: 0 },
          });
        expect(viewFor(mixer, cleo).room?.endsAt).toBe(begin + 8 * MINUTE);
      }));

  it('[Z22] their room stays through the break and the next round, and ends with it', () => {
    given(...inBreak).stand((mixer) => expect([...mixer.openRooms]).toEqual([room1]));
    given(...inNext).stand((mixer) => {
      expect(viewFor(mixer, ana).room).toMatchObject({ roomId: room1, round: 2 });
      expect(mixer.rooms.get(room1)?.endsAt).toBe(begin + 17 * MINUTE);
    });
    given(...inNext)
      .whenTimePasses(8 * MINUTE)
      .then({ type: 'RoundEnded', round: 2 })
      .and((mixer) => expect(mixer.openRooms.size).toBe(0));
  });

  it('[Z23] the round is seated without them', () => {
    const { mixer, now } = storyOf(...inBreak);
    const ambient = {
      now,
      chance: { id: () => 'id', below: () => 0 },
      isPresent: () => true,
      hasProfile: () => true,
      stage: { reach: null, hears: () => true },
      hostDecks: new Map(),
      seating: null,
      third: null,
    };
    expect(seatingNeed(startRound(1), mixer, ambient)).toEqual({
      kind: 'round',
      people: [cleo, dan, eva, finn],
    });
  });

  it('[Z23] an answer that seats one of them is not believed; they have no bye and wait for nothing', () =>
    given(...inBreak)
      .when(startRound(1), {
        seating: seatingOf(
          [
            [ana, cleo],
            [dan, eva],
          ],
          [{ id: ben, reason: 'odd_one_out' }],
        ),
      })
      .then({ type: 'RoundStarted', rooms: [{ people: [dan, eva] }], unseated: [{ person: cleo }] })
      .and((mixer) => {
        expect(mixer.participants.get(ben)).toMatchObject({ byes: 0, waiting: null, roomId: room1 });
        expect(viewFor(mixer, ana).waiting).toBeNull();
      }));

  it('[Z24] while another round follows, from the beginning of the talk, in the break too', () => {
    given(lobbyWith({ rounds: 1 }, ...people), roundOf(...rooms))
      .when(wishSitOut(ana))
      .thenRefused('no_next_round');
    given(lobbyOf(...people), roundAnnounced(rooms))
      .when(wishSitOut(ana))
      .thenRefused('too_early');
    given(...six)
      .when(wishSitOut(cleo))
      .thenRefused('not_in_room');
    const longer = { type: 'RoomExtended', roomId: room1, endsAt: begin + 9 * MINUTE } as const;
    given(...six, longer, later(8 * MINUTE), roundEnded, agreed[0])
      .when(wishSitOut(ben))
      .then({ type: 'SitOutWished' }, { type: 'SitOutAgreed', endsAt: begin + 17 * MINUTE });
  });

  it('[Z24] two, and for one round', () => {
    given(lobbyOf(ana, ben, cleo), roundOf([ana, ben, cleo]))
      .when(wishSitOut(ana))
      .thenRefused('no_next_round');
    given(...inNext)
      .when(wishSitOut(ana))
      .thenNothing();
    given(...inNext).stand((mixer) => expect(sitOut(mixer, ana)).toMatchObject({ possible: false }));
  });

  it.each([
    ['leaves', { type: 'ParticipantLeft', person: ben }],
    ['skips', { type: 'SeatSkipped', person: ben }],
    ['takes a break', { type: 'ReadySet', person: ben, ready: false }],
    ['is missing', wentMissing(ben)],
  ] as const)('[Z25] one %s: the other is free for the round that comes', (_, gone) => {
    given(...six, ...agreed, gone).stand((mixer) => {
      expect(mixer.rooms.get(room1)).toMatchObject({ lastRound: 1, endsAt: begin + 8 * MINUTE });
    });
    given(...inBreak, gone).stand((mixer) => {
      expect(mixer.openRooms.size).toBe(0);
      expect(mixer.participants.get(ana)?.roomId).toBeNull();
    });
  });

  it('[Z26] alone in that round one looks for a partner', () =>
    given(...inNext, { type: 'SeatSkipped', person: ben })
      .when(skip(dan, 2))
      .then({ type: 'SeatSkipped' })
      .and((mixer) =>
        expect(viewFor(mixer, ana)).toMatchObject({ alone: true, waiting: { searching: true } }),
      ));

  it('[Z26] nobody joins the two as a third', () =>
    given(...inNext, { type: 'ParticipantJoined', person: 'gwen-0001' })
      .when(seatPool, { third: { person: 'gwen-0001', roomId: room1 } })
      .thenNothing());

  it('[Z27] with fewer than two others the start waits for them', () =>
    given(lobbyOf(ana, ben, cleo), roundOf([ana, ben]), ...agreed, later(8 * MINUTE), roundEnded)
      .whenTimePasses(10 * MINUTE)
      .then({ type: 'StartDelayed' }, { type: 'RoomClosed', roomId: room1 }));

  it('[Z27] new pairs are not used up while two sit out', () =>
    given(
      lobbyOf(ana, ben, cleo, dan),
      roundOf([ana, ben], [cleo, dan]),
      ...agreed,
      later(8 * MINUTE),
      roundEnded,
    )
      .whenTimePasses(MINUTE, { seating: seatingOf([], []) })
      .then({ type: 'StartDelayed' }));

  it('[Z28] their end moves with the round’s', () => {
    const endOf = (...steps: Step[]) => storyOf(...steps).mixer.rooms.get(room1)?.endsAt;
    const shifted = (ms: number) => begin + 17 * MINUTE + ms;
    expect(endOf(...six, ...agreed, { type: 'RoundExtended', byMs: MINUTE })).toBe(shifted(MINUTE));
    expect(endOf(...inBreak, { type: 'Paused' }, later(MINUTE), { type: 'Resumed', shiftMs: MINUTE })).toBe(
      shifted(MINUTE),
    );
    given(...six, ...agreed, later(5 * MINUTE))
      .when(endRound())
      .then({ type: 'RoundEnded' })
      .and((mixer) => expect(mixer.rooms.get(room1)?.endsAt).toBe(shifted(-3 * MINUTE)));
    given(...inNext)
      .when(extendRound(MINUTE, 2))
      .then({ type: 'RoundExtended' })
      .and((mixer) =>
        expect(mixer.rooms.get(room1)?.endsAt).toBe(mixer.phase.kind === 'round' && mixer.phase.endsAt),
      );
    given(...inBreak, { type: 'AutoSet', on: false, nextStartsAt: null }, later(MINUTE))
      .when(setAuto(true))
      .then({ type: 'AutoSet' })
      .and((mixer) => expect(mixer.rooms.get(room1)?.endsAt).toBe(shifted(MINUTE)));
  });

  it('[Z29] the closing gives them two minutes, the end ends their room', () => {
    given(...inBreak)
      .when(startClosing())
      .then({ type: 'ClosingStarted' })
      .and((mixer, now) => expect(mixer.rooms.get(room1)?.endsAt).toBe(now + 2 * MINUTE));
    given(...inBreak)
      .when(endMixer())
      .then({ type: 'MixerEnded' })
      .and((mixer) => expect(mixer.openRooms.size).toBe(0));
  });

  it('[Z30] at the end they may wish for more time', () => {
    given(...inNext).stand((mixer) => expect(viewFor(mixer, ana).room?.wish.gainMs).toBe(50 * SECOND));
    given(...inNext, { type: 'TimeWished', roomId: room1, person: ana, wish: true })
      .when(wishTime(ben))
      .then({ type: 'TimeWished' }, { type: 'RoomExtended' });
  });

  it('[Z30] it is one meeting, kept once with all of its topics', () => {
    const { mixer } = storyOf(...inNext, later(8 * MINUTE), roundEnded);
    expect(viewFor(mixer, ana).met).toMatchObject([{ roomId: room1, round: 2 }]);
    const ended = { type: 'RoundEnded', at: 0, nextStartsAt: null } as const;
    for (const round of [1, 2])
      expect(effectsOf({ ...ended, round }, mixer)).toContainEqual({
        type: 'record_encounter',
        roomId: room1,
      });
  });

  it('[Z31] the host sees which room sits out', () => {
    const { mixer } = storyOf(...inNext);
    expect(consoleView(mixer).rooms.map(({ number, sitsOut }) => [number, sitsOut])).toEqual([
      [1, true],
      [4, false],
      [5, false],
    ]);
  });
});
