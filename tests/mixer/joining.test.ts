import { describe, expect, it } from 'vitest';
import { becomeHost, join, leave, removePerson, setReady } from '../support/mixer/commands.ts';
import { given } from '../support/mixer/given.ts';
import { later, lobbyOf, lobbyWith, mixerCreated, roundOf, wentMissing } from '../support/mixer/history.ts';
import { DAWN, MINUTE, SECOND } from '../support/mixer/moments.ts';
import { ana, ben, cleo, host } from '../support/mixer/people.ts';

describe('joining', () => {
  it('[J1] with the pledge, a name and an industry one is in and ready', () =>
    given(mixerCreated())
      .when(join(ana))
      .then({ type: 'ParticipantJoined', person: ana })
      .and((mixer) => expect(mixer.participants.get(ana)).toMatchObject({ status: 'ready', waiting: null })));

  it('[J1] not without the pledge', () =>
    given(mixerCreated())
      .when(join(ana, { pledge: false }))
      .thenRefused('pledge_required'));

  it('[J1] not without a name and an industry', () =>
    given(mixerCreated())
      .when(join(ana), { withoutProfile: [ana] })
      .thenRefused('profile_required'));

  it('[J2] joined twice is joined once, pledge or not', () => {
    given(lobbyOf(ana)).when(join(ana)).thenNothing();
    given(lobbyOf(ana), wentMissing(ana))
      .when(join(ana, { pledge: false }))
      .thenNothing();
  });

  it('[J3] a full mixer takes nobody, until somebody leaves', () => {
    const full = lobbyWith({ capacity: 2 }, ana, ben);
    given(full).when(join(cleo)).thenRefused('mixer_full');
    given(full, { type: 'ParticipantLeft', person: ana })
      .when(join(cleo))
      .then({ type: 'ParticipantJoined' });
  });

  it('[J4] who was taken out stays out', () =>
    given(lobbyOf(ana), { type: 'ParticipantRemoved', person: ana }).when(join(ana)).thenRefused('removed'));

  it('[J4] nobody joins what has ended', () =>
    given(lobbyOf(ana), { type: 'MixerEnded' }).when(join(ben)).thenRefused('mixer_ended'));

  it('[J5] who comes late looks for a partner in the running round', () =>
    given(lobbyOf(ana, ben), roundOf([ana, ben]), later(MINUTE))
      .when(join(cleo))
      .then({ type: 'ParticipantJoined' })
      .and((mixer) => expect(mixer.participants.get(cleo)?.waiting).toBe('came_late')));

  it('[J5] a host may take part too', () =>
    given(lobbyOf(ana)).when(join(host)).then({ type: 'ParticipantJoined', person: host }));
});

describe('leaving', () => {
  it('[J6] one leaves at any time, and the partner is alone', () =>
    given(lobbyOf(ana, ben), roundOf([ana, ben]))
      .when(leave(ana))
      .then({ type: 'ParticipantLeft', person: ana })
      .and((mixer) => {
        expect(mixer.participants.get(ana)).toMatchObject({ status: 'left', roomId: null });
        expect([...mixer.rooms.values()][0]?.people).toEqual([ben]);
      }));

  it('[J6] twice is once, and nobody leaves what has ended or was never joined', () => {
    given(lobbyOf(ana), { type: 'ParticipantLeft', person: ana }).when(leave(ana)).thenNothing();
    given(lobbyOf(ana), { type: 'MixerEnded' }).when(leave(ana)).thenNothing();
    given(lobbyOf(ana)).when(leave(ben)).thenNothing();
  });

  it('[J7] who left may come back, and is remembered', () =>
    given(lobbyOf(ana, ben), roundOf([ana, ben]), { type: 'ParticipantLeft', person: ana })
      .when(join(ana))
      .then({ type: 'ParticipantJoined' })
      .and((mixer) => {
        expect(mixer.participants.get(ana)).toMatchObject({ status: 'ready', joinedAt: DAWN });
        expect(mixer.participants.get(ana)?.met.has(ben)).toBe(true);
      }));
});

describe('a break', () => {
  it('[J8] ends the seat, and the partner is alone', () =>
    given(lobbyOf(ana, ben), roundOf([ana, ben]))
      .when(setReady(ana, false))
      .then({ type: 'ReadySet', person: ana, ready: false })
      .and((mixer) => expect(mixer.participants.get(ana)).toMatchObject({ status: 'break', roomId: null })));

  it('[J8] back from it in a round one looks for a partner', () =>
    given(lobbyOf(ana, ben), roundOf([ana, ben]), { type: 'ReadySet', person: ana, ready: false })
      .when(setReady(ana, true))
      .then({ type: 'ReadySet', ready: true })
      .and((mixer) => expect(mixer.participants.get(ana)?.waiting).toBe('came_late')));

  it('[J8] pressed twice it is one break', () => {
    given(lobbyOf(ana), { type: 'ReadySet', person: ana, ready: false })
      .when(setReady(ana, false))
      .thenNothing();
    given(lobbyOf(ana)).when(setReady(ana, true)).thenNothing();
  });

  it('[J8] of someone just back counts too', () =>
    given(lobbyOf(ana), wentMissing(ana))
      .when(setReady(ana, false))
      .then({ type: 'ReadySet', ready: false })
      .and((mixer) => expect(mixer.participants.get(ana)?.status).toBe('break')));

  it('[J8] only for those who take part in what has not ended', () => {
    given(lobbyOf(ana)).when(setReady(ben, true)).thenRefused('not_joined');
    given(lobbyOf(ana), { type: 'ParticipantLeft', person: ana })
      .when(setReady(ana, true))
      .thenRefused('not_joined');
    given(lobbyOf(ana), { type: 'MixerEnded' }).when(setReady(ana, false)).thenRefused('mixer_ended');
  });
});

describe('taken out', () => {
  it('[J9] a host takes a person out, at once and for this mixer', () =>
    given(lobbyOf(ana, ben), roundOf([ana, ben]), later(SECOND))
      .when(removePerson(ana))
      .then({ type: 'ParticipantRemoved', person: ana })
      .and((mixer) =>
        expect(mixer.participants.get(ana)).toMatchObject({ status: 'removed', roomId: null }),
      ));

  it('[J9] nobody else does, nobody twice, and nobody who is not here', () => {
    given(lobbyOf(ana, ben)).when(removePerson(ana, ben)).thenRefused('not_host');
    given(lobbyOf(ana), { type: 'ParticipantRemoved', person: ana }).when(removePerson(ana)).thenNothing();
    given(lobbyOf(ana)).when(removePerson(cleo)).thenRefused('person_not_here');
    given(lobbyOf(ana)).when(removePerson(host)).thenRefused('person_not_here');
  });

  it('[J9] a co-host who is taken out hosts no more', () =>
    given(lobbyOf(ana), { type: 'HostAdded', person: ana })
      .when(removePerson(ana))
      .then({ type: 'HostRemoved', person: ana }, { type: 'ParticipantRemoved', person: ana }));

  it('[J9] and the key of the host link brings a person back as a host, not as a participant', () =>
    given(lobbyOf(ana), { type: 'ParticipantRemoved', person: ana })
      .when(becomeHost(ana))
      .then({ type: 'HostAdded', person: ana })
      .and((mixer) => expect(mixer.participants.get(ana)?.status).toBe('removed')));
});
