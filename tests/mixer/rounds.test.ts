import { describe, expect, it } from 'vitest';
import {
  allowRepeats,
  endMixer,
  endRound,
  extendRound,
  passTime,
  setReady,
  startClosing,
  startRound,
} from '../support/mixer/commands.ts';
import { given } from '../support/mixer/given.ts';
import {
  joined,
  later,
  lobbyOf,
  lobbyWith,
  mixerCreated,
  roundAnnounced,
  roundEnded,
  roundOf,
  startsIn10,
  timePassed,
  wentMissing,
} from '../support/mixer/history.ts';
import { DAWN, MINUTE, SECOND } from '../support/mixer/moments.ts';
import { ana, ben, cleo, dan, eva, host } from '../support/mixer/people.ts';
import { seatingOf } from '../support/mixer/seatingOf.ts';

const pair = { seating: seatingOf([[ana, ben]]) };
const rooms = (...people: string[][]) => people.map((people) => ({ people }));

describe('starting', () => {
  it('[R1] only a host starts a round', () =>
    given(lobbyOf(ana, ben))
      .when(startRound(0, { by: ana }), pair)
      .thenRefused('not_host'));

  it('[R1] a start pressed for another round does nothing', () =>
    given(lobbyOf(ana, ben), roundOf([ana, ben]), roundEnded)
      .when(startRound(0), pair)
      .thenRefused('stale_control'));

  it('[R2] two have to be ready', () =>
    given(lobbyOf(ana, ben), { type: 'ReadySet', person: ben, ready: false })
      .when(startRound(), pair)
      .thenRefused('too_few_participants'));

  it('[R2] and here', () =>
    given(lobbyOf(ana, ben))
      .when(startRound(), { absent: [ben] })
      .thenRefused('too_few_participants'));

  it('[R3] no round starts while one is running', () =>
    given(lobbyOf(ana, ben), roundOf([ana, ben]))
      .when(startRound(1), pair)
      .thenRefused('round_running'));

  it('[R3] nor in a pause', () =>
    given(lobbyOf(ana, ben), { type: 'Paused' }).when(startRound(), pair).thenRefused('already_paused'));

  it('[R3] nor in the closing, nor after the end', () => {
    given(lobbyOf(ana, ben), { type: 'ClosingStarted' }).when(startRound(), pair).thenRefused('mixer_ended');
    given(lobbyOf(ana, ben), { type: 'MixerEnded' }).when(startRound(), pair).thenRefused('mixer_ended');
  });

  it('[R4] an odd participant out gets a bye', () =>
    given(lobbyOf(ana, ben, cleo))
      .when(startRound(), { seating: seatingOf([[ana, ben]], [{ id: cleo, reason: 'odd_one_out' }]) })
      .then({
        type: 'RoundStarted',
        round: 1,
        rooms: rooms([ana, ben]),
        unseated: [{ person: cleo, because: 'odd_one_out' }],
      })
      .and((mixer) =>
        expect(mixer.participants.get(cleo)).toMatchObject({ byes: 1, waiting: 'odd_one_out' }),
      ));

  it('[R4] three in one room count a trio each', () =>
    given(lobbyOf(ana, ben, cleo))
      .when(startRound(), { seating: seatingOf([[ana, ben, cleo]]) })
      .then({ type: 'RoundStarted' })
      .and((mixer) =>
        expect([ana, ben, cleo].map((id) => mixer.participants.get(id)?.trios)).toEqual([1, 1, 1]),
      ));

  it('[R5] people see who is next for ten seconds before it begins', () =>
    given(lobbyOf(ana, ben))
      .when(startRound(), pair)
      .then({ type: 'RoundStarted', startsAt: DAWN + 10 * SECOND, endsAt: DAWN + 10 * SECOND + 8 * MINUTE }));

  it('[R6] who is not ready any more is left out, and a room of one is none', () =>
    given(lobbyOf(ana, ben, cleo, dan), { type: 'ReadySet', person: dan, ready: false })
      .when(startRound(), {
        seating: seatingOf([
          [ana, ben],
          [cleo, dan],
        ]),
      })
      .then({
        type: 'RoundStarted',
        rooms: rooms([ana, ben]),
        unseated: [{ person: cleo, because: 'no_fresh_partner' }],
      }));

  it('[R6] nobody sits in two rooms, whatever the pairing says', () =>
    given(lobbyOf(ana, ben, cleo, dan, eva))
      .when(startRound(), {
        seating: seatingOf([
          [ana, ben],
          [ben, cleo],
          [dan, eva],
        ]),
      })
      .then({
        type: 'RoundStarted',
        rooms: rooms([ana, ben], [dan, eva]),
        unseated: [{ person: cleo, because: 'no_fresh_partner' }],
      }));

  it('[R6] a stranger in the seating gets no seat', () =>
    given(lobbyOf(ana, ben))
      .when(startRound(), { seating: seatingOf([[ana, eva]]) })
      .thenRefused('no_fresh_pairs'));

  it('[R39] people without a language in common: the host is told that, not that all have met', () =>
    given(lobbyOf(ana, ben))
      .when(startRound(), {
        seating: seatingOf(
          [],
          [ana, ben].map((id) => ({ id, reason: 'no_common_language' as const })),
        ),
      })
      .thenRefused('no_shared_language'));

  it('[R7] a pair that has met does not sit together again', () =>
    given(lobbyOf(ana, ben), roundOf([ana, ben]), roundEnded)
      .when(startRound(1), pair)
      .thenRefused('no_fresh_pairs'));

  it('[R7] unless the host allows it', () =>
    given(lobbyWith({ allowRepeats: true }, ana, ben), roundOf([ana, ben]), roundEnded)
      .when(startRound(1), pair)
      .then({ type: 'RoundStarted', round: 2, rooms: rooms([ana, ben]) }));
});

describe('starting by itself', () => {
  const ready = [mixerCreated(startsIn10()), joined(ana, ben)];

  it('[R8] the lobby opens half an hour ahead', () =>
    given(mixerCreated({ startsAt: DAWN + 60 * MINUTE }))
      .whenTimePasses(30 * MINUTE)
      .then({ type: 'LobbyOpened' })
      .and((mixer) => expect(mixer.phase).toEqual({ kind: 'lobby' })));

  it('[R8] a mixer without an announced start is a lobby at once', () =>
    given(mixerCreated()).stand((mixer) => expect(mixer.phase).toEqual({ kind: 'lobby' })));

  it('[R9] the first round begins at the announced minute', () =>
    given(...ready)
      .whenTimePasses(10 * MINUTE, pair)
      .then({ type: 'LobbyOpened' }, { type: 'RoundStarted', startsAt: DAWN + 10 * MINUTE }));

  it('[R9] a start that was overslept still has its ten seconds', () =>
    given(...ready, { type: 'LobbyOpened' }, later(11 * MINUTE))
      .when(passTime, pair)
      .then({ type: 'RoundStarted', startsAt: DAWN + 11 * MINUTE + 10 * SECOND }));

  it('[R10] with fewer than two the start waits and says so once', () =>
    given(mixerCreated(startsIn10()), joined(ana))
      .whenTimePasses(20 * MINUTE)
      .then({ type: 'LobbyOpened' }, { type: 'StartDelayed' }));

  it('[R10] people who are ready but not here do not start it', () =>
    given(...ready)
      .whenTimePasses(20 * MINUTE, { absent: [ben] })
      .then({ type: 'LobbyOpened' }, { type: 'StartDelayed' }));

  it('[R10] it starts by itself when they come', () =>
    given(mixerCreated(startsIn10()), joined(ana), timePassed(20 * MINUTE), joined(ben))
      .when(passTime, pair)
      .then({ type: 'RoundStarted', startsAt: DAWN + 20 * MINUTE + 10 * SECOND })
      .and((mixer) => expect(mixer.startDelayed).toBe(false)));

  it('[R10] not in a pause', () =>
    given(mixerCreated(startsIn10()), joined(ana), timePassed(20 * MINUTE), joined(ben), { type: 'Paused' })
      .when(passTime, pair)
      .thenNothing());

  it('[R10] and never after the end', () =>
    given(mixerCreated(startsIn10()), joined(ana, ben), timePassed(20 * MINUTE, [ben]), {
      type: 'MixerEnded',
    })
      .when(passTime, pair)
      .thenNothing());

  it('[R10] a first round without a fresh pair waits like one without people', () =>
    given(...ready, { type: 'LobbyOpened' }, later(10 * MINUTE))
      .when(passTime, { seating: seatingOf([], [{ id: ana, reason: 'no_fresh_partner' }]) })
      .then({ type: 'StartDelayed' }));

  it('[R11] a run by hand waits for its host', () =>
    given(lobbyWith(startsIn10({ auto: false }), ana, ben))
      .whenTimePasses(60 * MINUTE, pair)
      .then({ type: 'LobbyOpened' }));
});

describe('ending a round', () => {
  it('[R12] a round ends in time, the next one begins a break later', () =>
    given(lobbyOf(ana, ben), roundOf([ana, ben]))
      .whenTimePasses(8 * MINUTE)
      .then({ type: 'RoundEnded', round: 1, nextStartsAt: DAWN + 10 * SECOND + 9 * MINUTE })
      .and((mixer) => expect(mixer.openRooms.size).toBe(0)));

  it('[R12] by hand nothing is announced', () =>
    given(lobbyWith({ auto: false }, ana, ben), roundOf([ana, ben]))
      .whenTimePasses(8 * MINUTE)
      .then({ type: 'RoundEnded', nextStartsAt: null }));

  it('[R12] the next round follows by itself', () =>
    given(lobbyOf(ana, ben, cleo), roundOf([ana, ben]))
      .whenTimePasses(9 * MINUTE, { seating: seatingOf([[ana, cleo]]) })
      .then(
        { type: 'RoundEnded' },
        { type: 'RoundStarted', round: 2, startsAt: DAWN + 10 * SECOND + 9 * MINUTE },
      ));

  it('[R13] the last round leads into the closing', () =>
    given(lobbyWith({ rounds: 1 }, ana, ben), roundOf([ana, ben]))
      .whenTimePasses(8 * MINUTE)
      .then({ type: 'RoundEnded', nextStartsAt: null }, { type: 'ClosingStarted' }));

  it('[R14] a host ends a round', () =>
    given(lobbyOf(ana, ben), roundOf([ana, ben]), later(MINUTE))
      .when(endRound())
      .then({ type: 'RoundEnded', round: 1, nextStartsAt: DAWN + 10 * SECOND + 2 * MINUTE }));

  it('[R14] nobody else, not twice, and not another round', () => {
    given(lobbyOf(ana, ben), roundOf([ana, ben]))
      .when(endRound(1, { by: ana }))
      .thenRefused('not_host');
    given(lobbyOf(ana, ben), roundOf([ana, ben]), roundEnded)
      .when(endRound())
      .thenRefused('no_round_running');
    given(lobbyOf(ana, ben), roundOf([ana, ben]))
      .when(endRound(0))
      .thenRefused('stale_control');
  });

  it('[R15] who was only shown each other has not met', () =>
    given(lobbyOf(ana, ben), roundAnnounced([[ana, ben]]), later(5 * SECOND), roundEnded)
      .when(startRound(1), pair)
      .then({ type: 'RoundStarted', round: 2, rooms: rooms([ana, ben]) }));

  it('[R16] a host makes a round longer, for every room', () =>
    given(lobbyOf(ana, ben, cleo, dan), roundOf([ana, ben], [cleo, dan]))
      .when(extendRound(2 * MINUTE))
      .then({ type: 'RoundExtended', byMs: 2 * MINUTE })
      .and((mixer) => {
        const endsAt = DAWN + 10 * SECOND + 10 * MINUTE;
        expect(mixer.phase).toMatchObject({ endsAt });
        expect([...mixer.rooms.values()].map((room) => room.endsAt)).toEqual([endsAt, endsAt]);
      }));

  it('[R16] a round that runs, for its host, for this round', () => {
    given(lobbyOf(ana, ben), roundOf([ana, ben]))
      .when(extendRound(MINUTE, 1, { by: ben }))
      .thenRefused('not_host');
    given(lobbyOf(ana, ben), roundOf([ana, ben]), roundEnded)
      .when(extendRound(MINUTE))
      .thenRefused('no_round_running');
    given(lobbyOf(ana, ben), roundOf([ana, ben]))
      .when(extendRound(MINUTE, 3))
      .thenRefused('stale_control');
  });
});

describe('when everybody has met', () => {
  const usedUp = [lobbyOf(ana, ben), roundOf([ana, ben]), timePassed(8 * MINUTE)];
  const nobody = { seating: seatingOf([], [{ id: ana, reason: 'no_fresh_partner' }]) };
  const nextPhase = DAWN + 9 * MINUTE;

  it('[R17] an automatic run closes a minute later', () =>
    given(...usedUp)
      .whenTimePasses(2 * MINUTE, nobody)
      .then({ type: 'PairsUsedUp', closesAt: nextPhase + MINUTE }, { type: 'ClosingStarted' }));

  it('[R17] unless the host allows repeats: then the next round is near', () =>
    given(...usedUp, timePassed(70 * SECOND))
      .when(allowRepeats(true))
      .then({
        type: 'RepeatsSet',
        allow: true,
        nextStartsAt: DAWN + 10 * SECOND + 8 * MINUTE + 70 * SECOND + 10 * SECOND,
      })
      .and((mixer) => expect(mixer.phase).toMatchObject({ closesAt: null })));

  it('[R17] or takes the run into their own hands', () =>
    given(
      ...usedUp,
      { type: 'PairsUsedUp', closesAt: nextPhase + MINUTE },
      { type: 'AutoSet', on: false, nextStartsAt: null },
    )
      .whenTimePasses(5 * MINUTE)
      .thenNothing());

  it('[R17] allowing them earlier changes nothing else', () =>
    given(lobbyOf(ana, ben))
      .when(allowRepeats(true, 0))
      .then({ type: 'RepeatsSet', allow: true, nextStartsAt: null }));

  it('[R18] it is said once, also after a delayed start', () =>
    given(...usedUp, timePassed(MINUTE, [ben]))
      .when(passTime, nobody)
      .then({ type: 'PairsUsedUp' })
      .and((mixer) => expect(mixer.startDelayed).toBe(false)));
});

describe('endings', () => {
  it('[R19] a host closes, in a round too', () => {
    given(lobbyOf(ana, ben), roundOf([ana, ben]))
      .when(startClosing())
      .then({ type: 'RoundEnded', round: 1, nextStartsAt: null }, { type: 'ClosingStarted' });
    given(lobbyOf(ana, ben)).when(startClosing(0)).then({ type: 'ClosingStarted' });
  });

  it('[R19] pressed twice it is still one closing', () =>
    given(lobbyOf(ana, ben), { type: 'ClosingStarted' }).when(startClosing(0)).thenNothing());

  it('[R19] nobody else closes, no other round, nothing that has ended', () => {
    given(lobbyOf(ana))
      .when(startClosing(0, { by: ana }))
      .thenRefused('not_host');
    given(lobbyOf(ana)).when(startClosing(2)).thenRefused('stale_control');
    given(lobbyOf(ana), { type: 'MixerEnded' }).when(startClosing(0)).thenRefused('mixer_ended');
  });

  it('[R20] a host ends the mixer, and every room with it', () =>
    given(lobbyOf(ana, ben), roundOf([ana, ben]))
      .when(endMixer())
      .then({ type: 'MixerEnded' })
      .and((mixer, now) => {
        expect(mixer.phase).toEqual({ kind: 'ended', at: now });
        expect(mixer.openRooms.size).toBe(0);
        expect(mixer.participants.get(ana)?.roomId).toBeNull();
      }));

  it('[R20] pressed twice it is still one end; nobody else ends it, and no other round', () => {
    given(lobbyOf(ana), { type: 'MixerEnded' }).when(endMixer(0)).thenNothing();
    given(lobbyOf(ana))
      .when(endMixer(0, { by: ana }))
      .thenRefused('not_host');
    given(lobbyOf(ana)).when(endMixer(4)).thenRefused('stale_control');
  });

  it('[R20] a room for two is ended by one of the two, and by nobody else', () => {
    const forTwo = lobbyWith({ twin: { kind: 'meeting' } }, ana, ben);
    given(forTwo)
      .when(endMixer(0, { by: ben }))
      .then({ type: 'MixerEnded' });
    for (const by of [cleo, host]) given(forTwo).when(endMixer(0, { by })).thenRefused('not_host');
  });

  it('[R20] time does nothing to what has ended', () =>
    given(lobbyOf(ana, ben), roundOf([ana, ben]), { type: 'MixerEnded' })
      .whenTimePasses(24 * 60 * MINUTE)
      .thenNothing());

  it('[R21] a closing that no host touches ends after half an hour', () =>
    given(lobbyOf(ana, ben), later(5 * MINUTE), { type: 'ClosingStarted' })
      .whenTimePasses(30 * MINUTE)
      .then({ type: 'MixerEnded' }));

  it('[R21] a host who does something prolongs it', () =>
    given(
      lobbyOf(ana, ben),
      { type: 'ClosingStarted' },
      later(20 * MINUTE),
      { type: 'HelpCalled', callId: 'call-0001', person: ana, roomId: null },
      { type: 'HelpEnded', callId: 'call-0001', answered: true },
    )
      .whenTimePasses(29 * MINUTE)
      .thenNothing());

  it('[R21] a run by hand that nobody goes on with ends half an hour after its round, however long that was', () => {
    const ended = [
      lobbyWith({ auto: false, roundMs: 50 * MINUTE }, ana, ben),
      roundOf([ana, ben]),
      timePassed(50 * MINUTE),
    ];
    given(...ended)
      .whenTimePasses(29 * MINUTE)
      .thenNothing();
    given(...ended)
      .whenTimePasses(30 * MINUTE)
      .then({ type: 'MixerEnded' });
  });

  it('[R21] so does one that waits for people who never come back', () =>
    given(lobbyOf(ana, ben), roundOf([ana, ben]), wentMissing(ana), wentMissing(ben))
      .whenTimePasses(60 * MINUTE)
      .then({ type: 'RoundEnded' }, { type: 'StartDelayed' }, { type: 'MixerEnded' }));

  it('[R36] one that nobody made begin ends a day after its announced start, without one after a month', () => {
    const announced = lobbyWith(startsIn10({ auto: false }), ana);
    const day = 24 * 60 * MINUTE;
    given(announced)
      .whenTimePasses(10 * MINUTE + day - SECOND)
      .then({ type: 'LobbyOpened' });
    given(announced)
      .whenTimePasses(10 * MINUTE + day)
      .then({ type: 'LobbyOpened' }, { type: 'MixerEnded' });
    given(lobbyOf(ana))
      .whenTimePasses(30 * day - SECOND)
      .thenNothing();
    given(lobbyOf(ana))
      .whenTimePasses(30 * day)
      .then({ type: 'MixerEnded' });
  });

  it('[R22] a break or a leave between does not count as ready', () =>
    given(lobbyOf(ana, ben, cleo), roundOf([ana, ben]), roundEnded)
      .when(setReady(cleo, false))
      .then({ type: 'ReadySet', person: cleo, ready: false })
      .and((mixer) => expect(mixer.participants.get(cleo)?.status).toBe('break')));

  it('[R22] the host of it all is not a participant unless they join', () =>
    given(lobbyOf(ana)).stand((mixer) => expect(mixer.participants.has(host)).toBe(false)));
});
