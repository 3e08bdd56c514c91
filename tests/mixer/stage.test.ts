import { expect, it } from 'vitest';
import { sharedView } from '../../server/src/mixer/sharedView.ts';
import { viewFor } from '../../server/src/mixer/viewFor.ts';
import { inviteToStage, leaveStage, noticeSpeakerGone, takeStage } from '../support/mixer/commands.ts';
import { given } from '../support/mixer/given.ts';
import { lobbyOf, mixerCreated, roundOf, type Step } from '../support/mixer/history.ts';
import { DAWN, SECOND } from '../support/mixer/moments.ts';
import { ana, ben, cleo, dan, host } from '../support/mixer/people.ts';

const onStage = (...people: string[]): Step =>
  people.map((person) => ({ type: 'StageTaken', person, stageId: 'stage-0001' }));
const asked: Step = { type: 'StageInvited', person: ana };

it('[F40] the host speaks to everybody without asking anyone', () =>
  given(lobbyOf(ana, ben)).when(takeStage(host)).then({ type: 'StageTaken', person: host }));

it('[F40] others speak when a host has asked them, and not before', () => {
  given(lobbyOf(ana, ben)).when(takeStage(ana)).thenRefused('not_asked');
  given(lobbyOf(ana, ben)).when(inviteToStage(ana)).then({ type: 'StageInvited', person: ana });
  given(lobbyOf(ana, ben), asked).when(takeStage(ana)).then({ type: 'StageTaken', person: ana });
});

it('[F40] only a host asks, and only who is here', () => {
  given(lobbyOf(ana, ben))
    .when(inviteToStage(ben, { by: ana }))
    .thenRefused('not_host');
  given(lobbyOf(ana, ben)).when(inviteToStage(cleo)).thenRefused('person_not_here');
});

it('[F40] whoever is asked may say no, and the host may take it back', () => {
  given(lobbyOf(ana, ben), asked)
    .when(leaveStage(ana))
    .then({ type: 'StageLeft' })
    .and((mixer) => expect(viewFor(mixer, ana).stageInvited).toBe(false));
  given(lobbyOf(ana, ben), asked)
    .when(inviteToStage(ana, { on: false }))
    .then({ type: 'StageLeft' });
});

it('[F40] a fifth voice waits', () => {
  const four = [lobbyOf(ana, ben, cleo, dan), asked, onStage(host, ben, cleo, dan)] as const;
  given(...four)
    .when(takeStage(ana))
    .thenRefused('stage_full');
});

it('[F40] pressed twice is pressed once', () => {
  given(lobbyOf(ana, ben), onStage(host)).when(takeStage(host)).thenNothing();
  given(lobbyOf(ana, ben)).when(leaveStage(host)).thenNothing();
});

it('[F41] it ends with whoever leaves, is taken out or hosts no more, and with the mixer', () => {
  const ends: Step[] = [
    { type: 'StageLeft', person: ana },
    { type: 'ParticipantLeft', person: ana },
    { type: 'ParticipantRemoved', person: ana },
    { type: 'MixerEnded' },
  ];
  for (const end of ends)
    given(lobbyOf(ana, ben), onStage(ana), end).stand((mixer) => {
      expect(mixer.stage.id).toBeNull();
      expect(viewFor(mixer, ben).stage).toBeNull();
    });
  given(lobbyOf(ana), { type: 'HostAdded', person: ana }, onStage(ana), {
    type: 'HostRemoved',
    person: ana,
  }).stand((mixer) => expect(mixer.stage.speakers.has(ana)).toBe(false));
});

it('[F41] a host who leaves their seat goes on speaking from the console', () =>
  given(lobbyOf(host, ana), onStage(host), { type: 'ParticipantLeft', person: host }).stand((mixer) =>
    expect(mixer.stage.speakers.has(host)).toBe(true),
  ));

it('[F41] a drop ends it only when it has lasted as long as a seat is held', () => {
  const speaking = [mixerCreated({ timing: { graceMs: 20 * SECOND } }), onStage(host)] as const;
  const gone = { absent: [host] };
  given(...speaking)
    .when(noticeSpeakerGone(host, DAWN), gone)
    .thenNothing();
  given(...speaking)
    .when(noticeSpeakerGone(host, DAWN - 20 * SECOND), gone)
    .then({ type: 'StageLeft', person: host });
  given(...speaking)
    .when(noticeSpeakerGone(host, DAWN - 20 * SECOND))
    .thenNothing();
});

it('[F42] all who take part hear it, in the lobby and in rooms; who left or only looks does not', () =>
  given(
    lobbyOf(ana, ben, cleo, dan),
    roundOf([ana, ben]),
    { type: 'ParticipantLeft', person: dan },
    onStage(host),
  ).stand((mixer) => {
    expect([ana, ben, cleo].map((one) => viewFor(mixer, one).stage)).toEqual(Array(3).fill('listener'));
    expect(viewFor(mixer, host).stage).toBe('speaker');
    expect([dan, 'somebody-00'].map((one) => viewFor(mixer, one).stage)).toEqual([null, null]);
    expect(sharedView(mixer).stage).toEqual([{ person: host, shows: 'list' }]);
  }));

it('[F43] too many ears for a stage without a media server', () => {
  const many = lobbyOf(ana, ben, cleo, host);
  given(many).when(takeStage(host), { stageReach: 2 }).thenRefused('stage_too_small');
  given(many).when(takeStage(host), { stageReach: 3 }).then({ type: 'StageTaken' });
  given(many)
    .when(takeStage(host), { stageReach: 2, absent: [ben] })
    .then({ type: 'StageTaken' });
});
