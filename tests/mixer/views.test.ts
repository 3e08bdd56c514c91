import type { PersonId } from '@enishi/shared/ids';
import { describe, expect, it } from 'vitest';
import { consoleView } from '../../server/src/mixer/consoleView.ts';
import { metIn } from '../../server/src/mixer/questions.ts';
import { sharedView } from '../../server/src/mixer/sharedView.ts';
import type { MineRef } from '../../server/src/mixer/view.ts';
import { metBy, viewFor } from '../../server/src/mixer/viewFor.ts';
import { freshWarning } from '../../server/src/runtime/freshRounds.ts';
import { OFFER } from '../support/mixer/commands.ts';
import { storyOf } from '../support/mixer/given.ts';
import {
  later,
  lobbyOf,
  lobbyWith,
  mixerCreated,
  roundAnnounced,
  roundEnded,
  roundOf,
  roundWithout,
  type Step,
  startsIn10,
  timePassed,
  wentMissing,
} from '../support/mixer/history.ts';
import { DAWN, MINUTE, SECOND } from '../support/mixer/moments.ts';
import { ana, ben, cleo, dan, eva, host, roomNr } from '../support/mixer/people.ts';

const room1 = roomNr(1);
const begin = DAWN + 10 * SECOND;
const talk = [lobbyOf(ana, ben, cleo, dan), roundOf([ana, ben], [cleo, dan])];
const mine = (person: string, ...steps: readonly Step[]): MineRef => viewFor(storyOf(...steps).mixer, person);
const shared = (...steps: readonly Step[]) => sharedView(storyOf(...steps).mixer);
const warned = (...steps: readonly Step[]) => freshWarning(storyOf(...steps).mixer, () => undefined);
const hostsConsole = (...steps: readonly Step[]) => consoleView(storyOf(...steps).mixer);

describe('my view', () => {
  it('[V1] of someone who has not joined shows nothing of anybody', () =>
    expect(mine(eva, ...talk)).toEqual({
      personId: eva,
      host: false,
      status: 'not_joined',
      room: null,
      alone: false,
      holding: false,
      visiting: false,
      waiting: null,
      met: [],
      hostOffered: false,
      stageInvited: false,
      stage: null,
      callsWaiting: 0,
    }));

  it('[V1] names the partner, who opens, the topic and the times', () =>
    expect(mine(ana, ...talk).room).toMatchObject({
      roomId: room1,
      round: 1,
      partners: [{ person: { person: ben, shows: 'tag' }, exchange: { state: 'none' }, metBefore: false }],
      opener: ana,
      topic: { id: 'trends-01', seenBefore: false, drawn: 1 },
      startsAt: begin,
      endsAt: begin + 8 * MINUTE,
      together: [ana, ben],
    }));

  it('[V1] shows who is next before the room begins', () =>
    expect(mine(ana, lobbyOf(ana, ben), roundAnnounced([[ana, ben]])).room?.startsAt).toBe(begin));

  it('[V1] says when they have met before', () =>
    expect(
      mine(
        ana,
        lobbyWith({ allowRepeats: true }, ana, ben),
        roundOf([ana, ben]),
        roundEnded,
        roundOf([ana, ben]),
      ).room?.partners[0]?.metBefore,
    ).toBe(true));

  it('[V2] lists the people met, once their talk is over, with the topics of that room', () => {
    expect(mine(ana, ...talk).met).toEqual([]);
    const drawn = {
      type: 'TopicDrawn',
      roomId: room1,
      topic: 'trends-09',
      seenBefore: false,
      by: ben,
    } as const;
    expect(mine(ana, ...talk, drawn, roundEnded).met).toEqual([
      {
        person: { person: ben, shows: 'tag' },
        round: 1,
        roomId: room1,
        metAt: begin,
        topics: ['trends-01', 'trends-09'],
        exchange: { state: 'none' },
        thanked: false,
        thankedMe: false,
      },
    ]);
  });

  it('[V2] once each, also after going away and coming back', () =>
    expect(
      mine(ana, ...talk, wentMissing(ana), { type: 'CameBack', person: ana, roomId: room1 }, roundEnded).met,
    ).toHaveLength(1));

  it('[G31] two who came to a room one after the other did not meet there, though they met before', () => {
    const steps = [
      lobbyOf(ana, ben, cleo),
      roundOf([ana, ben]),
      roundEnded,
      roundOf([ana, cleo]),
      { type: 'SeatSkipped', person: ana } as const,
      { type: 'ThirdSeated', roomId: roomNr(2), person: ben } as const,
      roundEnded,
    ];
    const { mixer } = storyOf(...steps);
    expect(mixer.rooms.get(roomNr(2))?.seated).toEqual([ana, cleo, ben]);
    const met = (id: PersonId) => mine(id, ...steps).met.map(({ person, roomId }) => [person.person, roomId]);
    expect(met(ana)).toEqual([
      [ben, roomNr(1)],
      [cleo, roomNr(2)],
    ]);
    const apart = [ana, ben, cleo].map((id) => metIn(mixer.participants.get(id), ben, roomNr(2)));
    expect(apart).toEqual([false, false, true]);
  });

  it('[V2] for the record the running talk counts too', () => {
    const { mixer } = storyOf(...talk);
    const participant = mixer.participants.get(ana);
    expect(participant && metBy(mixer, participant, { running: true })).toHaveLength(1);
  });

  it('[V2] thanks are seen by the two', () => {
    const thanked = [
      ...talk,
      roundEnded,
      { type: 'ThanksGiven', roomId: room1, from: ana, to: ben } as const,
    ];
    expect(mine(ana, ...thanked).met[0]).toMatchObject({ thanked: true, thankedMe: false });
    expect(mine(ben, ...thanked).met[0]).toMatchObject({ thanked: false, thankedMe: true });
  });

  it('[V3] a partner who is gone is named as such, and the room says so', () =>
    expect(mine(ben, ...talk, wentMissing(ana))).toMatchObject({ alone: true, room: { partners: [] } }));

  it('[V3] a visitor is seen by everybody in the room and sees them', () => {
    const visited = [...talk, { type: 'VisitStarted', host, roomId: room1 } as const];
    expect(mine(ana, ...visited).room?.visitors).toEqual([{ person: host, shows: 'tag' }]);
    expect(mine(host, ...visited)).toMatchObject({
      visiting: true,
      status: 'not_joined',
      room: { roomId: room1 },
    });
    expect(mine(host, ...visited).room?.partners.map(({ person }) => person.person)).toEqual([ana, ben]);
    expect(mine(cleo, ...visited).room?.visitors).toEqual([]);
    // What was written before the visit is for those who sat there.
    expect(mine(host, ...visited).room?.chatFrom).toBe(begin);
    expect(mine(ana, ...visited).room?.chatFrom).toBe(0);
  });

  it('[S8] who joins two who talk reads what is written from then on', () => {
    const joined = [
      ...talk,
      later(20 * SECOND),
      { type: 'ThirdSeated', roomId: room1, person: cleo } as const,
    ];
    const came = begin + 20 * SECOND;
    expect(mine(cleo, ...joined).room?.chatFrom).toBe(came);
    for (const id of [ana, ben]) expect(mine(id, ...joined).room?.chatFrom).toBe(0);
  });

  it('[S8] whoever is lost and comes back keeps what they had, the third no more than that', () => {
    const back = (person: PersonId) => [
      ...talk,
      later(20 * SECOND),
      { type: 'ThirdSeated', roomId: room1, person: cleo } as const,
      later(20 * SECOND),
      wentMissing(person),
      later(5 * SECOND),
      { type: 'CameBack', person, roomId: room1 } as const,
    ];
    expect(mine(ana, ...back(ana)).room?.chatFrom).toBe(0);
    expect(mine(cleo, ...back(cleo)).room?.chatFrom).toBe(begin + 20 * SECOND);
  });

  it('[S8] one of the two who left and joins as a third comes back to their own talk', () => {
    const left = [
      ...talk,
      { type: 'ThirdSeated', roomId: room1, person: cleo } as const,
      { type: 'SeatSkipped', person: ana } as const,
      later(20 * SECOND),
      { type: 'ThirdSeated', roomId: room1, person: ana } as const,
    ];
    expect(mine(ana, ...left).room?.chatFrom).toBe(0);
  });

  it('[V3] my call for help stays until I take it back', () => {
    const called = [
      ...talk,
      { type: 'HelpCalled', callId: 'call-0001', person: ana, roomId: room1 } as const,
    ];
    expect(mine(ana, ...called).room?.call).toEqual({ callId: 'call-0001', at: begin });
    expect(mine(ben, ...called).room?.call).toBeNull();
    expect(
      mine(ana, ...called, { type: 'HelpEnded', callId: 'call-0001', answered: true }).room?.call,
    ).not.toBeNull();
    expect(
      mine(ana, ...called, { type: 'HelpEnded', callId: 'call-0001', answered: false }).room?.call,
    ).toBeNull();
  });

  it('[V4] hosts alone see how many calls wait', () => {
    const called = [
      ...talk,
      { type: 'HelpCalled', callId: 'call-0001', person: ana, roomId: room1 } as const,
    ];
    expect(mine(host, ...called).callsWaiting).toBe(1);
    expect(mine(ben, ...called).callsWaiting).toBe(0);
  });

  it('[V4] hosting is offered to the one who was asked', () => {
    const offered = [...talk, { type: 'HostingOffered', to: ana } as const];
    expect([ana, ben].map((id) => mine(id, ...offered).hostOffered)).toEqual([true, false]);
  });

  it('[V5] two between whom there is a card see it, nobody else does', () => {
    const asked = [
      ...talk,
      { type: 'CardOffered', offerId: OFFER, roomId: room1, from: ana, to: ben, fields: ['email'] } as const,
    ];
    expect(JSON.stringify([host, cleo, dan, eva].map((id) => mine(id, ...asked)))).not.toContain(OFFER);
    expect(JSON.stringify(hostsConsole(...asked))).not.toContain(OFFER);
    expect(JSON.stringify(shared(...asked))).not.toContain(OFFER);
  });
});

describe('everybody’s view', () => {
  it('[V6] says what is and when the next thing happens', () => {
    expect(shared(mixerCreated(startsIn10({ timing: { lobbyLeadMs: MINUTE } }))).phase).toEqual({
      kind: 'scheduled',
      startsAt: DAWN + 10 * MINUTE,
    });
    expect(shared(lobbyOf(ana)).phase).toEqual({ kind: 'lobby', startsAt: null, waitingForPeople: false });
    expect(shared(mixerCreated(startsIn10()), timePassed(11 * MINUTE)).phase).toEqual({
      kind: 'lobby',
      startsAt: DAWN + 10 * MINUTE,
      waitingForPeople: true,
    });
    expect(shared(...talk).phase).toEqual({
      kind: 'round',
      round: 1,
      startsAt: begin,
      endsAt: begin + 8 * MINUTE,
    });
    expect(shared(...talk, roundEnded).phase).toEqual({
      kind: 'intermission',
      round: 1,
      nextStartsAt: begin + MINUTE,
      waitingForPeople: false,
      closesAt: null,
    });
    expect(shared(...talk, roundEnded, { type: 'ClosingStarted' }).phase).toMatchObject({
      kind: 'closing',
      round: 1,
    });
    expect(shared(...talk, { type: 'MixerEnded' }).phase).toEqual({ kind: 'ended', at: begin });
  });

  it('[U292] an end tells when its closing began', () => {
    const end = [{ type: 'ClosingStarted' }, timePassed(MINUTE), { type: 'MixerEnded' }] as const;
    expect(shared(lobbyOf(ana, ben), ...end).phase).toEqual({
      kind: 'ended',
      at: DAWN + MINUTE,
      since: DAWN,
    });
  });

  it('[V6] announces no start that only the host will give', () =>
    expect(shared(mixerCreated(startsIn10({ auto: false })), timePassed(MINUTE)).phase).toMatchObject({
      startsAt: null,
    }));

  it('[V7] warns two rounds before new partners are used up', () => {
    const six = ['f1-person', 'f2-person', 'f3-person', 'f4-person'];
    const [p1, p2, p3, p4] = six as [string, string, string, string];
    const first = [lobbyOf(...six), roundOf([p1, p2], [p3, p4])];
    expect(warned(lobbyOf(...six))).toBeNull();
    expect(warned(...first)).toBe(2);
    expect(warned(...first, roundEnded, roundOf([p1, p3], [p2, p4]))).toBe(1);
  });

  it('[V7] not when there are rounds enough, and not when repeats are allowed', () => {
    expect(
      warned(lobbyWith({ rounds: 2 }, ana, ben, cleo, dan), roundOf([ana, ben], [cleo, dan])),
    ).toBeNull();
    expect(warned(lobbyWith({ allowRepeats: true }, ana, ben), roundOf([ana, ben]))).toBeNull();
  });

  it('[V7] of few people it is told when partners are left and no round of them', () => {
    const [a, b, c, d, e, f] = [
      'a-person',
      'b-person',
      'c-person',
      'd-person',
      'e-person',
      'f-person',
    ] as const;
    expect(
      warned(
        lobbyOf(a, b, c, d, e, f),
        roundOf([a, d], [b, e], [c, f]),
        roundOf([a, e], [b, f], [c, d]),
        roundOf([a, f], [b, d], [c, e]),
      ),
    ).toBe(0);
  });

  it('[V7] in larger rooms they are used up sooner', () => {
    const people = Array.from({ length: 9 }, (_, nr) => `g${nr}-person`);
    const rooms = [people.slice(0, 3), people.slice(3, 6), people.slice(6)];
    expect(warned(lobbyWith({ size: 3, rounds: 8 }, ...people), roundOf(...rooms))).toBeNull();
    expect(warned(lobbyWith({ size: 4, rounds: 8 }, ...people), roundOf(...rooms))).toBe(2);
  });
});

describe('the host’s live picture', () => {
  it('[V8] has every open room, everybody and every call', () => {
    const view = hostsConsole(
      ...talk,
      { type: 'HelpCalled', callId: 'call-0001', person: cleo, roomId: roomNr(2) },
      wentMissing(ben),
    );
    expect(view.rooms).toMatchObject([
      { roomId: room1, people: [{ person: ana }], alone: true, calling: false, topic: 'trends-01' },
      { roomId: roomNr(2), people: [{ person: cleo }, { person: dan }], alone: false, calling: true },
    ]);
    expect(view.people).toMatchObject([
      { person: { person: ana }, status: 'ready', roomId: room1, met: 1 },
      { person: { person: ben }, status: 'missing', roomId: null },
      { person: { person: cleo }, status: 'ready' },
      { person: { person: dan }, status: 'ready' },
    ]);
    expect(view.calls).toMatchObject([{ callId: 'call-0001', from: { person: cleo }, roomId: roomNr(2) }]);
  });

  it('[V8] shows names and industries, no more of a person', () => {
    const view = hostsConsole(...talk, {
      type: 'HelpCalled',
      callId: 'call-0001',
      person: cleo,
      roomId: null,
    });
    expect(JSON.stringify(view)).not.toContain('"tag"');
  });

  it('[V8] says who sits out, as long as they do', () => {
    const odd = [lobbyOf(ana, ben, cleo), roundWithout(cleo, [ana, ben])];
    expect(hostsConsole(...odd).unseated).toEqual([
      { person: { person: cleo, shows: 'list' }, because: 'odd_one_out' },
    ]);
    expect(hostsConsole(...odd, { type: 'ParticipantLeft', person: cleo }).unseated).toEqual([]);
    expect(hostsConsole(...odd, later(SECOND), roundEnded).unseated).toEqual([]);
  });
});
