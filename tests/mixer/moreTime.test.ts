import { describe, expect, it } from 'vitest';
import { viewFor } from '../../server/src/mixer/viewFor.ts';
import { endRound, leave, setAuto, skip, startRound, wishTime } from '../support/mixer/commands.ts';
import { given, storyOf } from '../support/mixer/given.ts';
import {
  later,
  lobbyOf,
  lobbyWith,
  roundEnded,
  roundOf,
  type Step,
  timePassed,
} from '../support/mixer/history.ts';
import { DAWN, MINUTE, SECOND } from '../support/mixer/moments.ts';
import { ana, ben, cleo, dan, eva, roomNr } from '../support/mixer/people.ts';
import { seatingOf } from '../support/mixer/seatingOf.ts';

const room1 = roomNr(1);
const begin = DAWN + 10 * SECOND;
const four = [lobbyOf(ana, ben, cleo, dan), roundOf([ana, ben], [cleo, dan])];
const bothWish = [
  { type: 'TimeWished', roomId: room1, person: ana, wish: true },
  { type: 'TimeWished', roomId: room1, person: ben, wish: true },
] as const;
const extendedBy = (ms: number) =>
  ({ type: 'RoomExtended', roomId: room1, endsAt: begin + 8 * MINUTE + ms }) as const;
const gain = (...steps: readonly Step[]) => viewFor(storyOf(...steps).mixer, ana).room?.wish.gainMs;

describe('more time', () => {
  it('[R28] one wish changes nothing, and the other one does not see it', () =>
    given(...four)
      .when(wishTime(ana))
      .then({ type: 'TimeWished', person: ana, wish: true })
      .and((mixer) => {
        expect(viewFor(mixer, ana).room?.wish).toMatchObject({ mine: true, agreed: false });
        expect(viewFor(mixer, ben).room?.wish).toMatchObject({ mine: false, agreed: false });
      }));

  it('[R28] both wish: their room goes on until the next one is announced, and no other room does', () =>
    given(...four, bothWish[0])
      .when(wishTime(ben))
      .then(
        { type: 'TimeWished' },
        { type: 'RoomExtended', roomId: room1, endsAt: begin + 8 * MINUTE + 50 * SECOND },
      )
      .and((mixer) => expect(mixer.rooms.get(roomNr(2))?.endsAt).toBe(begin + 8 * MINUTE)));

  it('[R28] never by more than two minutes', () =>
    expect(gain(lobbyWith({ breakMs: 10 * MINUTE }, ana, ben), roundOf([ana, ben]))).toBe(2 * MINUTE));

  it('[R28] the button names the real gain', () => {
    expect(gain(...four)).toBe(50 * SECOND);
    expect(gain(...four, ...bothWish, extendedBy(50 * SECOND))).toBe(0);
  });

  it('[R28] a break too short for it gives nothing', () => {
    const short = [lobbyWith({ breakMs: 5 * SECOND }, ana, ben), roundOf([ana, ben])];
    expect(gain(...short)).toBe(0);
    given(...short, bothWish[0])
      .when(wishTime(ben))
      .then({ type: 'TimeWished' });
  });

  it('[R29] after the last round, and in a run by hand, it is the full two minutes', () => {
    expect(gain(lobbyWith({ rounds: 1 }, ana, ben), roundOf([ana, ben]))).toBe(2 * MINUTE);
    expect(gain(lobbyWith({ auto: false }, ana, ben), roundOf([ana, ben]))).toBe(2 * MINUTE);
  });

  it('[R30] three have to wish it, all of them', () => {
    const trio = [lobbyOf(ana, ben, cleo), roundOf([ana, ben, cleo]), ...bothWish];
    given(...trio).stand((mixer) => expect(mixer.rooms.get(room1)?.agreed).toBe(false));
    given(...trio)
      .when(wishTime(cleo))
      .then({ type: 'TimeWished' }, { type: 'RoomExtended' });
  });

  it('[R38] when the one who did not wish it leaves, the wishes of those who stay count', () => {
    const trio = [lobbyOf(ana, ben, cleo), roundOf([ana, ben, cleo])];
    given(...trio, ...bothWish)
      .when(skip(cleo))
      .then({ type: 'SeatSkipped' })
      .and((mixer) => {
        expect(viewFor(mixer, ana).room?.wish).toMatchObject({ agreed: true, gainMs: 0 });
        expect(mixer.rooms.get(room1)?.endsAt).toBe(begin + 8 * MINUTE + 50 * SECOND);
      });
    given(...trio, bothWish[0])
      .when(skip(cleo))
      .then({ type: 'SeatSkipped' })
      .and((mixer) => expect(mixer.rooms.get(room1)?.agreed).toBe(false));
    given(...trio, ...bothWish)
      .when(skip(ana))
      .then({ type: 'SeatSkipped' })
      .and((mixer) => expect(mixer.rooms.get(room1)?.agreed).toBe(false));
  });

  it('[R30] alone there is nobody to agree with', () =>
    given(...four, { type: 'ParticipantLeft', person: ben })
      .when(wishTime(ana))
      .then({ type: 'TimeWished' }));

  it('[R30] a wish can be taken back, until both agreed', () => {
    given(...four, bothWish[0])
      .when(wishTime(ana, false))
      .then({ type: 'TimeWished', wish: false });
    given(...four, ...bothWish, extendedBy(50 * SECOND))
      .when(wishTime(ana, false))
      .thenNothing();
  });

  it('[R30] pressed twice it is one wish', () =>
    given(...four, bothWish[0])
      .when(wishTime(ana))
      .thenNothing());

  it('[R30] only in a room one sits in, while it is open', () => {
    given(...four)
      .when(wishTime(cleo))
      .thenRefused('not_in_room');
    given(...four, roundEnded)
      .when(wishTime(ana))
      .thenRefused('not_in_room');
  });

  it('[R31] when the round ends theirs stays and the others close', () =>
    given(...four, ...bothWish, extendedBy(50 * SECOND), timePassed(8 * MINUTE)).stand((mixer) => {
      expect([...mixer.openRooms]).toEqual([room1]);
      expect(viewFor(mixer, ana).room).toMatchObject({
        roomId: room1,
        endsAt: begin + 8 * MINUTE + 50 * SECOND,
      });
      expect(viewFor(mixer, cleo).room).toBeNull();
    }));

  it('[R31] it closes in its own time', () =>
    given(lobbyWith({ rounds: 1 }, ana, ben), roundOf([ana, ben]), ...bothWish, extendedBy(2 * MINUTE))
      .whenTimePasses(10 * MINUTE)
      .then({ type: 'RoundEnded' }, { type: 'ClosingStarted' }, { type: 'RoomClosed', roomId: room1 }));

  it('[R31] the next round is not a moment later for it', () =>
    given(...four, ...bothWish, extendedBy(50 * SECOND))
      .whenTimePasses(9 * MINUTE, {
        seating: seatingOf([
          [ana, cleo],
          [ben, dan],
        ]),
      })
      .then({ type: 'RoundEnded' }, { type: 'RoundStarted', startsAt: begin + 9 * MINUTE })
      .and((mixer) => expect(mixer.rooms.get(room1)?.closed).toBe(true)));

  it('[R32] a round that a host ends early gives them their time from then on', () =>
    given(...four, ...bothWish, extendedBy(50 * SECOND), later(2 * MINUTE))
      .when(endRound())
      .then({ type: 'RoundEnded' })
      .and((mixer) => expect(mixer.rooms.get(room1)?.endsAt).toBe(begin + 2 * MINUTE + 50 * SECOND)));

  it('[R32] at most two minutes of it', () =>
    given(
      lobbyWith({ auto: false }, ana, ben),
      roundOf([ana, ben]),
      ...bothWish,
      extendedBy(2 * MINUTE),
      later(MINUTE),
    )
      .when(endRound())
      .then({ type: 'RoundEnded' })
      .and((mixer) => expect(mixer.rooms.get(room1)?.endsAt).toBe(begin + 3 * MINUTE)));

  it('[R32] and a run that becomes automatic meanwhile does not run over them unannounced', () =>
    given(
      lobbyWith({ auto: false }, ana, ben),
      roundOf([ana, ben]),
      ...bothWish,
      extendedBy(2 * MINUTE),
      timePassed(8 * MINUTE),
    )
      .when(setAuto(true))
      .then({ type: 'AutoSet' })
      .and((mixer) => expect(mixer.rooms.get(room1)?.endsAt).toBe(begin + 8 * MINUTE + 50 * SECOND)));

  it('[R32] a host who starts by hand takes everybody along', () =>
    given(
      lobbyWith({ auto: false }, ana, ben, cleo, dan, eva),
      roundOf([ana, ben]),
      ...bothWish,
      extendedBy(2 * MINUTE),
      roundEnded,
    )
      .when(startRound(1), { seating: seatingOf([[ana, cleo]]) })
      .then({ type: 'RoundStarted' })
      .and((mixer) => expect(mixer.participants.get(ben)?.roomId).toBeNull()));

  it('[R33] who has talked enough leaves the room in the break; a room for one is none', () =>
    given(...four, ...bothWish, extendedBy(50 * SECOND), timePassed(8 * MINUTE))
      .when(skip(ana))
      .then({ type: 'SeatSkipped', person: ana })
      .and((mixer) => {
        expect(mixer.openRooms.size).toBe(0);
        expect(mixer.participants.get(ben)?.roomId).toBeNull();
        expect(mixer.participants.get(ana)?.status).toBe('ready');
      }));

  it('[R33] who is alone when the round ends does not stay alone into the break', () => {
    const story = storyOf(...four, ...bothWish, extendedBy(50 * SECOND));
    story.attempt(leave(ben));
    story.pass(8 * MINUTE);
    expect(story.mixer.participants.get(ana)?.roomId).toBeNull();
  });
});
