import { describe, expect, it } from 'vitest';
import type { Command } from '../../server/src/mixer/command.ts';
import {
  acceptHosting,
  allowRepeats,
  answerHelp,
  becomeHost,
  endMixer,
  endRound,
  leave,
  leaveVisit,
  noticeHostGone,
  noticeLost,
  pause,
  removePerson,
  resignHosting,
  resume,
  setAuto,
  setMode,
  shareHosting,
  startClosing,
  startRound,
  visitRoom,
} from '../support/mixer/commands.ts';
import { given, storyOf } from '../support/mixer/given.ts';
import {
  later,
  lobbyOf,
  lobbyWith,
  mixerCreated,
  roundEnded,
  roundOf,
  roundWithout,
  type Step,
  settingsOf,
  wentMissing,
} from '../support/mixer/history.ts';
import { DAWN, MINUTE, SECOND } from '../support/mixer/moments.ts';
import { ana, ben, cleo, dan, host, roomNr } from '../support/mixer/people.ts';
import { seatingOf } from '../support/mixer/seatingOf.ts';

const room1 = roomNr(1);
const talk = [lobbyOf(ana, ben, cleo, dan), roundOf([ana, ben], [cleo, dan])];
const coHost = { type: 'HostAdded', person: ana } as const;
const hostVisits = { type: 'VisitStarted', host, roomId: room1 } as const;

describe('controls', () => {
  it('[H1] a run becomes automatic, and by hand again', () => {
    given(...talk)
      .when(setAuto(false))
      .then({ type: 'AutoSet', on: false });
    given(lobbyWith({ auto: false }, ana, ben), roundOf([ana, ben]), roundEnded)
      .when(setAuto(true))
      .then({ type: 'AutoSet', on: true, nextStartsAt: DAWN + 10 * SECOND + MINUTE });
  });

  it('[H1] by hand again, nothing is announced any more', () =>
    given(...talk, roundEnded, { type: 'AutoSet', on: false, nextStartsAt: null })
      .whenTimePasses(5 * MINUTE)
      .thenNothing());

  it('[H2] pressed twice they do nothing more', () => {
    given(...talk)
      .when(setAuto(true))
      .thenNothing();
    given(...talk)
      .when(allowRepeats(false))
      .thenNothing();
  });

  it('[H2] pressed for another round they do nothing', () => {
    given(...talk)
      .when(setAuto(false, 0))
      .thenRefused('stale_control');
    given(...talk)
      .when(allowRepeats(true, 2))
      .thenRefused('stale_control');
  });

  it('[H3] only a host has them, until the end', () => {
    given(...talk)
      .when(setAuto(false, 1, { by: ana }))
      .thenRefused('not_host');
    given(...talk)
      .when(allowRepeats(true, 1, { by: ana }))
      .thenRefused('not_host');
    given(...talk, { type: 'MixerEnded' })
      .when(setAuto(false))
      .thenRefused('mixer_ended');
    given(...talk, { type: 'MixerEnded' })
      .when(allowRepeats(true))
      .thenRefused('mixer_ended');
  });
});

describe('the mode', () => {
  it('[H65] is chosen for the rounds to come, once however often it is pressed', () => {
    given(...talk)
      .when(setMode('surprise'))
      .then({ type: 'ModeSet', mode: 'surprise' });
    given(...talk, { type: 'ModeSet', mode: 'surprise' })
      .when(setMode('surprise'))
      .thenNothing();
    given(...talk)
      .when(setMode('surprise', 2))
      .thenRefused('stale_control');
    given(...talk)
      .when(setMode('surprise', 1, { by: ana }))
      .thenRefused('not_host');
    given(...talk, { type: 'MixerEnded' })
      .when(setMode('surprise'))
      .thenRefused('mixer_ended');
  });
});

describe('every control', () => {
  const controls: Command[] = [
    startRound(1),
    endRound(),
    pause(),
    resume(),
    setAuto(false),
    setAuto(true),
    allowRepeats(true),
    startClosing(),
    endMixer(),
    shareHosting(host, ana),
    shareHosting(host, ben, false),
    removePerson(ana),
    visitRoom(host),
    leaveVisit(host),
    answerHelp(host),
  ];
  const inRound = [...talk, { type: 'HelpCalled', callId: 'call-0001', person: ana, roomId: room1 } as const];
  const moments: [string, Step[]][] = [
    ['in a round', inRound],
    ['in a pause', [...inRound, { type: 'Paused' }]],
    ['in a break', [...inRound, roundEnded]],
    ['in the closing', [...inRound, roundEnded, { type: 'ClosingStarted' }]],
    ['after the end', [...inRound, { type: 'MixerEnded' }]],
  ];
  const seating = seatingOf([
    [ana, cleo],
    [ben, dan],
  ]);

  it.each(moments)('[H18] pressed twice %s does once what it does', (_, steps) => {
    for (const control of controls) {
      const story = storyOf(...steps);
      story.attempt(control, { seating });
      const { length } = story.events;
      story.now += SECOND;
      story.attempt(control, { seating });
      expect(story.events.slice(length), control.type).toEqual([]);
    }
  });

  it.each(moments)('[H18] pressed %s by somebody who does not host does nothing', (_, steps) => {
    for (const control of controls) {
      const story = storyOf(...steps);
      const { length } = story.events;
      if ('by' in control) story.attempt({ ...control, by: cleo }, { seating });
      expect(story.events.slice(length), control.type).toEqual([]);
    }
  });
});

describe('settings', () => {
  const change = (by = host, more = {}) =>
    ({ type: 'ChangeSettings', by, settings: settingsOf(more) }) as const;

  it('[H4] change until the first round', () => {
    given(lobbyOf(ana))
      .when(change(host, { rounds: 3 }))
      .then({ type: 'SettingsChanged', settings: { rounds: 3 } });
    given(...talk)
      .when(change())
      .thenRefused('mixer_started');
  });

  it('[H4] only by a host, and not once it closes', () => {
    given(lobbyOf(ana)).when(change(ana)).thenRefused('not_host');
    given(lobbyOf(ana), { type: 'ClosingStarted' }).when(change()).thenRefused('mixer_ended');
    given(lobbyOf(ana), { type: 'MixerEnded' }).when(change()).thenRefused('mixer_ended');
  });

  it('[K12] once somebody joined, the time for which it is kept can be shortened and not lengthened', () => {
    given(lobbyOf(ana))
      .when(change(host, { keepDays: 365 }))
      .thenRefused('kept_shorter');
    given(lobbyOf(ana))
      .when(change(host, { keepDays: 30 }))
      .then({ type: 'SettingsChanged', settings: { keepDays: 30 } });
    given(mixerCreated())
      .when(change(host, { keepDays: 365 }))
      .then({ type: 'SettingsChanged', settings: { keepDays: 365 } });
  });

  it('[H5] a new time is kept to', () =>
    given(lobbyOf(ana))
      .when(change(host, { startsAt: DAWN + 60 * MINUTE }))
      .then({ type: 'SettingsChanged' })
      .and((mixer) => expect(mixer.phase).toEqual({ kind: 'scheduled' })));

  it('[H5] a delayed start is forgotten with its time', () =>
    given(
      mixerCreated({ startsAt: DAWN }),
      { type: 'LobbyOpened' },
      { type: 'StartDelayed' },
      { type: 'SettingsChanged', settings: settingsOf() },
    ).stand((mixer) => expect(mixer).toMatchObject({ startDelayed: false, phase: { kind: 'lobby' } })));
});

describe('hosting together', () => {
  it('[H6] the key of the host link makes a host, once', () => {
    given(mixerCreated()).when(becomeHost(ana)).then({ type: 'HostAdded', person: ana });
    given(mixerCreated(), coHost).when(becomeHost(ana)).thenNothing();
  });

  it('[H7] a host shares hosting with somebody here, and takes it back', () => {
    given(lobbyOf(ana)).when(shareHosting(host, ana)).then({ type: 'HostAdded', person: ana });
    given(lobbyOf(ana), coHost)
      .when(shareHosting(host, ana, false))
      .then({ type: 'HostRemoved', person: ana });
  });

  it('[H7] twice is once; not by others, not with somebody who is not here', () => {
    given(lobbyOf(ana), coHost).when(shareHosting(host, ana)).thenNothing();
    given(lobbyOf(ana))
      .when(shareHosting(host, ana, false))
      .thenNothing();
    given(lobbyOf(ana, ben)).when(shareHosting(ben, ana)).thenRefused('not_host');
    given(lobbyOf(ana)).when(shareHosting(host, ben)).thenRefused('person_not_here');
    given(lobbyOf(ana), { type: 'ParticipantLeft', person: ana })
      .when(shareHosting(host, ana))
      .thenRefused('person_not_here');
  });

  it('[H8] who resigns leaves somebody in charge', () => {
    given(lobbyOf(ana), coHost)
      .when(resignHosting(host))
      .then({ type: 'HostRemoved', person: host })
      .and((mixer) => expect(mixer.hosts).toEqual([ana]));
    given(lobbyOf(ana)).when(resignHosting(host)).thenRefused('person_not_here');
    given(lobbyOf(ana))
      .when(shareHosting(host, host, false))
      .thenRefused('not_host');
    given(lobbyOf(ana)).when(resignHosting(ana)).thenNothing();
  });
});

describe('a host who is gone', () => {
  const alone = [lobbyOf(ana, ben), later(2 * MINUTE)];
  const without = { absent: [host] };
  const offered = { type: 'HostingOffered', to: ana } as const;

  it('[H9] for two minutes: the first in line is asked', () =>
    given(...alone)
      .when(noticeHostGone(DAWN), without)
      .then({ type: 'HostingOffered', to: ana }));

  it('[H9] the first in line is ready and here', () => {
    given(...alone)
      .when(noticeHostGone(DAWN), { absent: [host, ana] })
      .then({ type: 'HostingOffered', to: ben });
    given(...alone, { type: 'ReadySet', person: ana, ready: false })
      .when(noticeHostGone(DAWN), without)
      .then({ type: 'HostingOffered', to: ben });
    given(...alone)
      .when(noticeHostGone(DAWN), { absent: [host, ana, ben] })
      .thenNothing();
  });

  it('[H9] not earlier, not while a co-host is here, not after the end', () => {
    given(lobbyOf(ana), later(2 * MINUTE - 1))
      .when(noticeHostGone(DAWN), without)
      .thenNothing();
    given(...alone, { type: 'HostAdded', person: ben })
      .when(noticeHostGone(DAWN), without)
      .thenNothing();
    given(...alone)
      .when(noticeHostGone(DAWN))
      .thenNothing();
    given(...alone, { type: 'MixerEnded' })
      .when(noticeHostGone(DAWN), without)
      .thenNothing();
  });

  it('[H10] asked once, until the one who was asked is gone too', () => {
    given(...alone, offered)
      .when(noticeHostGone(DAWN), without)
      .thenNothing();
    given(...alone, offered)
      .when(noticeHostGone(DAWN), { absent: [host, ana] })
      .then({ type: 'HostingOffered', to: ben });
    given(...alone, offered, { type: 'ParticipantLeft', person: ana })
      .when(noticeHostGone(DAWN), without)
      .then({ type: 'HostingOffered', to: ben });
  });

  it('[H11] who was asked may accept, nobody else', () => {
    given(...alone, offered)
      .when(acceptHosting(ana), without)
      .then({ type: 'HostAdded', person: ana })
      .and((mixer) => expect(mixer.hostingOfferedTo).toBeNull());
    given(...alone, offered)
      .when(acceptHosting(ben), without)
      .thenRefused('not_offered');
    given(...alone)
      .when(acceptHosting(ana), without)
      .thenRefused('not_offered');
    given(...alone, coHost)
      .when(acceptHosting(ana), without)
      .thenNothing();
  });

  it('[H11] not once a host is back', () =>
    given(...alone, offered)
      .when(acceptHosting(ana))
      .thenRefused('not_offered'));
});

describe('a visit', () => {
  it('[H12] a host visits a room openly', () =>
    given(...talk)
      .when(visitRoom(host))
      .then({ type: 'VisitStarted', host, roomId: room1 })
      .and((mixer) => expect(mixer.rooms.get(room1)?.visitors).toEqual([host])));

  it('[H12] one room at a time', () =>
    given(...talk, hostVisits)
      .when(visitRoom(host, roomNr(2)))
      .then({ type: 'VisitStarted' })
      .and((mixer) => {
        expect(mixer.rooms.get(room1)?.visitors).toEqual([]);
        expect(mixer.rooms.get(roomNr(2))?.visitors).toEqual([host]);
      }));

  it('[H12] twice is once, and leaving too', () => {
    given(...talk, hostVisits)
      .when(visitRoom(host))
      .thenNothing();
    given(...talk, hostVisits)
      .when(leaveVisit(host))
      .then({ type: 'VisitEnded', host });
    given(...talk)
      .when(leaveVisit(host))
      .thenNothing();
  });

  it('[H13] only a host, only an open room, and not from a room of one’s own', () => {
    given(...talk)
      .when(visitRoom(ana))
      .thenRefused('not_host');
    given(...talk, roundEnded)
      .when(visitRoom(host))
      .thenRefused('room_over');
    given(...talk)
      .when(visitRoom(host, 'room-9999'))
      .thenRefused('room_over');
    given(...talk, coHost)
      .when(visitRoom(ana, roomNr(2)))
      .thenRefused('already_in_room');
  });

  it('[H14] ends with the room', () =>
    given(...talk, hostVisits, roundEnded).stand((mixer) => expect(mixer.visits.size).toBe(0)));

  it('[H14] ends when the visitor hosts no more', () =>
    given(
      ...talk,
      coHost,
      { type: 'ReadySet', person: ana, ready: false },
      { type: 'VisitStarted', host: ana, roomId: roomNr(2) },
      { type: 'HostRemoved', person: ana },
    ).stand((mixer) => {
      expect(mixer.visits.size).toBe(0);
      expect(mixer.rooms.get(roomNr(2))?.visitors).toEqual([]);
    }));

  it('[H14] ends when the visitor gets a seat', () => {
    const story = storyOf(
      lobbyOf(ana, ben, cleo),
      roundWithout(cleo, [ana, ben]),
      { type: 'HostAdded', person: cleo },
      { type: 'VisitStarted', host: cleo, roomId: room1 },
    );
    story.happen({ type: 'ParticipantJoined', person: dan });
    story.attempt(
      { type: 'SeatPool' },
      {
        seating: {
          rooms: [{ people: [cleo, dan], reasons: [] }],
          unseated: [],
          certificate: { value: 1, bound: 1, gap: 0, stage: 'exact' },
        },
      },
    );
    expect(story.mixer.visits.size).toBe(0);
    expect(story.mixer.rooms.get(room1)?.visitors).toEqual([]);
  });

  it('[H14] ends when the connection of a host who only hosts is lost for long', () => {
    given(...talk, hostVisits, later(20 * SECOND))
      .when(noticeLost(host, DAWN + 10 * SECOND), { absent: [host] })
      .then({ type: 'VisitEnded', host });
    given(...talk, hostVisits, later(19 * SECOND))
      .when(noticeLost(host, DAWN + 10 * SECOND), { absent: [host] })
      .thenNothing();
  });

  it('[H14] ends when the visitor takes no part any more, or is lost', () => {
    const visiting = [
      ...talk,
      { type: 'HostAdded', person: ana },
      { type: 'SeatSkipped', person: ana },
      { type: 'VisitStarted', host: ana, roomId: roomNr(2) },
    ] as const;
    given(...visiting, wentMissing(ana)).stand((mixer) => expect(mixer.visits.size).toBe(0));
    given(...visiting)
      .when(leave(ana))
      .then({ type: 'ParticipantLeft' })
      .and((mixer) => expect(mixer.visits.size).toBe(0));
  });
});
