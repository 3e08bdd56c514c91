import { describe, expect, it } from 'vitest';
import { heldUntil } from '../../server/src/mixer/rules/presence.ts';
import { viewFor } from '../../server/src/mixer/viewFor.ts';
import { hold, join, leaveRoom, noticeBack, noticeLost, setReady, skip } from '../support/mixer/commands.ts';
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
  timePassed,
  wentMissing,
} from '../support/mixer/history.ts';
import { DAWN, MINUTE, SECOND } from '../support/mixer/moments.ts';
import { ana, ben, cleo, dan, eva, roomNr } from '../support/mixer/people.ts';

const room1 = roomNr(1);
const begin = DAWN + 10 * SECOND;
const talking = [lobbyOf(ana, ben, cleo, dan), roundOf([ana, ben]), later(MINUTE)];
const gone = { absent: [ana] };
const waitingOf = (person: string, ...steps: readonly Step[]) =>
  viewFor(storyOf(...steps).mixer, person).waiting;

describe('a lost connection', () => {
  it('[W1] keeps the seat for twenty seconds', () => {
    given(...talking, later(19 * SECOND))
      .when(noticeLost(ana, begin + MINUTE), gone)
      .thenNothing();
    given(...talking, later(20 * SECOND))
      .when(noticeLost(ana, begin + MINUTE), gone)
      .then({ type: 'WentMissing', person: ana, noShow: false })
      .and((mixer) => expect(mixer.participants.get(ana)).toMatchObject({ status: 'missing', roomId: null }));
  });

  it('[W1] one lost before the start is waited for from the start on', () => {
    const story = storyOf(lobbyOf(ana, ben), roundAnnounced([[ana, ben]]));
    const participant = story.mixer.participants.get(ana);
    if (!participant) throw new Error('ana is there');
    expect(heldUntil(story.mixer, participant, DAWN - MINUTE)).toBe(begin + 20 * SECOND);
  });

  it('[W1] who is back by then was never gone', () =>
    given(...talking, later(MINUTE))
      .when(noticeLost(ana, begin + MINUTE))
      .thenNothing());

  it('[W1] outside of a round the time is the same', () =>
    given(lobbyOf(ana), later(20 * SECOND))
      .when(noticeLost(ana, DAWN), gone)
      .then({ type: 'WentMissing', person: ana, noShow: false }));

  it('[W1] nobody goes missing twice, after leaving, or from what has ended', () => {
    given(lobbyOf(ana), wentMissing(ana), later(MINUTE)).when(noticeLost(ana, DAWN), gone).thenNothing();
    given(lobbyOf(ana), { type: 'ParticipantLeft', person: ana }, later(MINUTE))
      .when(noticeLost(ana, DAWN), gone)
      .thenNothing();
    given(lobbyOf(ana), { type: 'MixerEnded' }, later(MINUTE))
      .when(noticeLost(ana, DAWN), gone)
      .thenNothing();
    given(lobbyOf(ana), later(MINUTE))
      .when(noticeLost(eva, DAWN), { absent: [eva] })
      .thenNothing();
  });
});

describe('a no-show', () => {
  const noShow = [lobbyOf(ana, ben), roundOf([ana, ben]), later(20 * SECOND)];

  it('[W2] who never came counts as not met', () =>
    given(...noShow)
      .when(noticeLost(ana, DAWN), gone)
      .then({ type: 'WentMissing', person: ana, noShow: true })
      .and((mixer) => {
        expect(mixer.participants.get(ben)?.met.size).toBe(0);
        expect(mixer.participants.get(ana)?.met.size).toBe(0);
        expect(viewFor(mixer, ben).met).toEqual([]);
      }));

  it('[W2] a meeting of an earlier round stays one', () =>
    given(
      lobbyWith({ allowRepeats: true }, ana, ben),
      roundOf([ana, ben]),
      later(MINUTE),
      roundEnded,
      roundOf([ana, ben]),
      wentMissing(ana, { noShow: true }),
    ).stand((mixer) => {
      expect(mixer.participants.get(ana)?.met.get(ben)).toMatchObject({ round: 1 });
      expect(viewFor(mixer, ana).met.map(({ round }) => round)).toEqual([1]);
    }));

  it('[W2] in a room of three the other two have met', () =>
    given(lobbyOf(ana, ben, cleo), roundOf([ana, ben, cleo]), wentMissing(ana, { noShow: true })).stand(
      (mixer) => {
        expect([...(mixer.participants.get(ben)?.met.keys() ?? [])]).toEqual([cleo]);
        expect(mixer.participants.get(ana)?.met.size).toBe(0);
      },
    ));

  it('[W2] coming at last it is a meeting after all', () =>
    given(...noShow, wentMissing(ana, { noShow: true }))
      .when(noticeBack(ana))
      .then({ type: 'CameBack', person: ana, roomId: room1 })
      .and((mixer) => expect(mixer.participants.get(ana)?.met.has(ben)).toBe(true)));
});

describe('coming back', () => {
  const missing = [...talking, wentMissing(ana)];

  it('[W3] the same partner still alone there gives the same seat', () =>
    given(...missing, later(MINUTE))
      .when(noticeBack(ana))
      .then({ type: 'CameBack', person: ana, roomId: room1 })
      .and((mixer) => {
        expect(mixer.rooms.get(room1)?.people).toEqual([ben, ana]);
        expect(mixer.participants.get(ana)).toMatchObject({ status: 'ready', roomId: room1, waiting: null });
      }));

  it('[W3] the partner gone elsewhere, it is the pool', () =>
    given(...missing, { type: 'ParticipantLeft', person: ben })
      .when(noticeBack(ana))
      .then({ type: 'CameBack', roomId: null })
      .and((mixer) => expect(mixer.participants.get(ana)?.waiting).toBe('came_late')));

  it('[W3] a seat that a third took meanwhile is none of theirs, the room is', () =>
    given(lobbyOf(ana, ben, cleo, dan), roundOf([ana, ben, cleo]), wentMissing(ana))
      .when(noticeBack(ana))
      .then({ type: 'CameBack', roomId: room1 }));

  it('[W3] the round over, they are simply there again', () =>
    given(...missing, roundEnded)
      .when(noticeBack(ana))
      .then({ type: 'CameBack', roomId: null })
      .and((mixer) => expect(mixer.participants.get(ana)).toMatchObject({ status: 'ready', waiting: null })));

  it('[W3] from a break into a break', () =>
    given(lobbyOf(ana), { type: 'ReadySet', person: ana, ready: false }, wentMissing(ana))
      .when(noticeBack(ana))
      .then({ type: 'CameBack', roomId: null })
      .and((mixer) => expect(mixer.participants.get(ana)?.status).toBe('break')));

  it('[W3] back twice is back once, and nobody is back in what has ended', () => {
    given(...talking)
      .when(noticeBack(ana))
      .thenNothing();
    given(...missing, { type: 'MixerEnded' })
      .when(noticeBack(ana))
      .thenNothing();
  });

  it('[W4] a room left on purpose is never the one they come back to', () => {
    given(...talking, { type: 'SeatSkipped', person: ana }, wentMissing(ana))
      .when(noticeBack(ana))
      .then({ type: 'CameBack', roomId: null });
    given(
      ...talking,
      { type: 'ReadySet', person: ana, ready: false },
      { type: 'ReadySet', person: ana, ready: true },
      wentMissing(ana),
    )
      .when(noticeBack(ana))
      .then({ type: 'CameBack', roomId: null });
  });

  it('[W4] nor after leaving and joining anew', () =>
    given(...missing, { type: 'ParticipantLeft', person: ana }, joined(ana), wentMissing(ana))
      .when(noticeBack(ana))
      .then({ type: 'CameBack', roomId: null }));

  it('[W4] who skipped the round still skips it', () =>
    given(...talking, { type: 'SeatSkipped', person: ana }, wentMissing(ana), {
      type: 'CameBack',
      person: ana,
      roomId: null,
    }).stand((mixer) => expect(mixer.participants.get(ana)?.waiting).toBe('skipped')));
});

describe('skipping', () => {
  it('[W5] is a drop without the wait', () =>
    given(...talking)
      .when(skip(ana))
      .then({ type: 'SeatSkipped', person: ana })
      .and((mixer) => {
        expect(mixer.participants.get(ana)).toMatchObject({
          status: 'ready',
          roomId: null,
          waiting: 'skipped',
        });
        expect(mixer.rooms.get(room1)?.people).toEqual([ben]);
      }));

  it('[W5] pressed twice it is one; in another round it does nothing', () => {
    given(...talking, { type: 'SeatSkipped', person: ana })
      .when(skip(ana))
      .thenNothing();
    given(...talking)
      .when(skip(ana, 2))
      .thenRefused('stale_control');
  });

  it('[W5] only of a running round, by those who are ready', () => {
    given(...talking, roundEnded)
      .when(skip(ana))
      .thenRefused('no_round_running');
    given(...talking)
      .when(skip(eva))
      .thenRefused('not_joined');
  });

  it('[W5] before the round began nobody has met', () =>
    given(lobbyOf(ana, ben), roundAnnounced([[ana, ben]]), { type: 'SeatSkipped', person: ana }).stand(
      (mixer) => expect(mixer.participants.get(ben)?.met.size).toBe(0),
    ));

  it('[W5] leaving after a report reads like a skip to everyone', () => {
    given(...talking)
      .when(leaveRoom(ana))
      .then({ type: 'SeatSkipped', person: ana });
    given(...talking)
      .when(leaveRoom(cleo))
      .thenNothing();
  });
});

describe('alone in a room', () => {
  const alone = [...talking, wentMissing(ana)];

  it('[W6] one may keep waiting for the partner, and change one’s mind', () => {
    given(...alone)
      .when(hold(ben))
      .then({ type: 'SeatHeld', person: ben, hold: true });
    given(...alone, { type: 'SeatHeld', person: ben, hold: true })
      .when(hold(ben, false))
      .then({ type: 'SeatHeld', hold: false });
  });

  it('[W6] pressed twice it is one; with a partner there it is nothing', () => {
    given(...alone, { type: 'SeatHeld', person: ben, hold: true })
      .when(hold(ben))
      .thenNothing();
    given(...talking)
      .when(hold(ben))
      .thenNothing();
    given(...alone)
      .when(hold(cleo))
      .thenNothing();
  });

  it('[W6] it is over when the partner is back', () =>
    given(
      ...alone,
      { type: 'SeatHeld', person: ben, hold: true },
      { type: 'CameBack', person: ana, roomId: room1 },
    ).stand((mixer) => expect(mixer.participants.get(ben)?.holding).toBe(false)));

  it('[W6] it ends with the round', () =>
    given(...alone, { type: 'SeatHeld', person: ben, hold: true }, roundEnded).stand((mixer) =>
      expect(mixer.participants.get(ben)).toMatchObject({ holding: false, roomId: null }),
    ));
});

describe('the one who waits always sees', () => {
  const odd = [lobbyOf(ana, ben, cleo), roundWithout(cleo, [ana, ben])];

  it('[W7] why, and when the next round starts', () =>
    expect(waitingOf(cleo, ...odd)).toEqual({
      because: 'odd_one_out',
      searching: true,
      nextStartsAt: begin + 9 * MINUTE,
    }));

  it('[W7] that the partner left', () =>
    expect(waitingOf(ben, ...talking, wentMissing(ana))).toMatchObject({
      because: 'partner_left',
      searching: true,
    }));

  it('[W7] that nobody is looked for while they wait, skip or take a break', () => {
    expect(
      waitingOf(ben, ...talking, wentMissing(ana), { type: 'SeatHeld', person: ben, hold: true })?.searching,
    ).toBe(false);
    expect(waitingOf(ana, ...talking, { type: 'SeatSkipped', person: ana })).toMatchObject({
      because: 'skipped',
      searching: false,
    });
    expect(waitingOf(ana, ...talking, { type: 'ReadySet', person: ana, ready: false })).toBeNull();
  });

  it('[W7] that they came late', () =>
    expect(waitingOf(eva, ...talking, joined(eva))).toMatchObject({ because: 'came_late' }));

  it('[W7] no next start in the last round, and none by hand', () => {
    expect(
      waitingOf(cleo, lobbyWith({ rounds: 1 }, ana, ben, cleo), roundWithout(cleo, [ana, ben]))?.nextStartsAt,
    ).toBeNull();
    expect(
      waitingOf(cleo, lobbyWith({ auto: false }, ana, ben, cleo), roundWithout(cleo, [ana, ben]))
        ?.nextStartsAt,
    ).toBeNull();
  });

  it('[W7] nothing of all that with a partner, or outside of a round', () => {
    expect(waitingOf(ana, ...talking)).toBeNull();
    expect(waitingOf(cleo, ...odd, roundEnded)).toBeNull();
    expect(waitingOf(cleo, ...odd, timePassed(9 * MINUTE))).toBeNull();
  });

  it('[W7] a late join and a return say the same', () => {
    const story = storyOf(...talking);
    story.attempt(join(eva));
    story.attempt(setReady(cleo, false));
    story.attempt(setReady(cleo, true));
    expect(viewFor(story.mixer, eva).waiting).toEqual(viewFor(story.mixer, cleo).waiting);
  });
});
