import type { Pass } from '@enishi/shared/signal';
import { beforeEach, expect, it } from 'vitest';
import { createPasses } from '../../server/src/runtime/passes.ts';
import { storyOf } from '../support/mixer/given.ts';
import { lobbyOf, roundEnded, roundOf, type Step } from '../support/mixer/history.ts';
import { ana, ben, cleo, dan, host, roomNr } from '../support/mixer/people.ts';

const talk: Step[] = [lobbyOf(ana, ben, cleo, dan), roundOf([ana, ben], [cleo, dan])];
const live = (...steps: Step[]) => {
  const { mixer } = storyOf(...steps);
  return { id: mixer.id, state: mixer };
};

const pass: Pass = { engine: 'p2p', iceServers: [], relayOnly: false, others: [] };
let acts: string[];
let now = 0;
let passes: ReturnType<typeof createPasses>;
beforeEach(() => {
  acts = [];
  now = 0;
  passes = createPasses({
    clock: { now: () => now },
    video: {
      pass: () => pass,
      stage: { reach: null, pass: () => pass },
      server: {
        closeRoom: ({ roomId }) => acts.push(`close ${roomId}`),
        remove: ({ roomId }, person) => acts.push(`${person} out of ${roomId}`),
        removeFromStage: ({ roomId }, person, role) => acts.push(`${role} ${person} out of ${roomId}`),
      },
    },
  });
  const running = live(...talk);
  for (const person of [ana, ben]) passes.give(running, roomNr(1), person, []);
  for (const person of [cleo, dan]) passes.give(running, roomNr(2), person, []);
});

it('[F12] as long as people sit together nobody is taken out', () => {
  passes.settle(live(...talk));
  expect(acts).toEqual([]);
});

it('[F12] who left, was taken out or skips is put out, once', () => {
  for (const type of ['ParticipantLeft', 'ParticipantRemoved', 'SeatSkipped'] as const) {
    acts.length = 0;
    passes.give(live(...talk), roomNr(1), ana, []);
    const after = live(...talk, { type, person: ana });
    passes.settle(after);
    passes.settle(after);
    expect(acts).toEqual([`${ana} out of ${roomNr(1)}`]);
  }
});

it('[F12] a host whose visit is over is put out', () => {
  const visit: Step = { type: 'VisitStarted', host, roomId: roomNr(2) };
  passes.give(live(...talk, visit), roomNr(2), host, []);
  passes.settle(live(...talk, visit));
  expect(acts).toEqual([]);
  passes.settle(live(...talk, visit, { type: 'VisitEnded', host }));
  expect(acts).toEqual([`${host} out of ${roomNr(2)}`]);
});

it('[F12] the rooms of a round that is over are closed, once', () => {
  const after = live(...talk, roundEnded);
  passes.settle(after);
  passes.settle(after);
  expect(acts).toEqual([`close ${roomNr(1)}`, `close ${roomNr(2)}`]);
});

it('[F12] who comes with a pass that is good no more is put out again', () => {
  const gone = live(...talk, { type: 'ParticipantLeft', person: ana });
  passes.settle(gone);
  acts.length = 0;
  const room = { mixerId: gone.id, roomId: roomNr(1) };
  passes.hear({ what: 'came', role: 'speaker', person: ana, ...room }, gone);
  expect(acts).toEqual([`${ana} out of ${roomNr(1)}`]);
  passes.hear({ what: 'came', role: 'speaker', person: ben, ...room }, live(...talk, roundEnded));
  expect(acts.at(-1)).toBe(`close ${roomNr(2)}`);
  expect(acts).toContain(`close ${roomNr(1)}`);
  passes.hear({ what: 'came', role: 'speaker', person: ben, mixerId: 'gone-000', roomId: roomNr(9) }, null);
  expect(acts.at(-1)).toBe(`close ${roomNr(9)}`);
});

const speaking: Step[] = [
  ...talk,
  { type: 'StageTaken', person: host, stageId: 'stage-0001' },
  { type: 'StageInvited', person: ana },
  { type: 'StageTaken', person: ana, stageId: 'stage-0001' },
];

it('[F45] who speaks no more is put out of the stage, and may come back to hear', () => {
  const now = live(...speaking);
  for (const person of [host, ana]) passes.giveStage(now, person, 'speaker', []);
  passes.giveStage(now, ben, 'listener', []);
  passes.settle(now);
  expect(acts).toEqual([]);
  const after = live(...speaking, { type: 'StageLeft', person: ana });
  passes.giveStage(after, ana, 'listener', []);
  passes.settle(after);
  passes.settle(after);
  expect(acts).toEqual([`speaker ${ana} out of stage-0001`]);
});

it('[F45] who leaves the mixer hears no more, and with the last speaker the stage is closed', () => {
  const now = live(...speaking);
  passes.giveStage(now, host, 'speaker', []);
  passes.giveStage(now, ben, 'listener', []);
  passes.settle(live(...speaking, { type: 'ParticipantLeft', person: ben }));
  expect(acts).toContain(`listener ${ben} out of stage-0001`);
  const over = live(...speaking, { type: 'StageLeft', person: ana }, { type: 'StageLeft', person: host });
  passes.settle(over);
  passes.settle(over);
  expect(acts.filter((act) => act === 'close stage-0001')).toHaveLength(1);
});

it('[F45] who comes to a stage with an old pass is put out', () => {
  const now = live(...speaking, { type: 'ParticipantLeft', person: ben });
  passes.hear({ what: 'came', person: ben, role: 'listener', mixerId: now.id, roomId: 'stage-0001' }, now);
  expect(acts).toEqual([`listener ${ben} out of stage-0001`]);
});

it('[F48] who sits in a room and never came to its video is told of, once the media server tells of anybody', () => {
  const running = live(...talk);
  const room = { mixerId: running.id, roomId: roomNr(1) };
  now = Date.parse('2100-01-01');
  expect(passes.neverCame(running, roomNr(1))).toEqual([]);
  passes.hear({ what: 'came', person: ana, role: 'speaker', ...room }, running);
  expect(passes.neverCame(running, roomNr(1))).toEqual([ben]);
  passes.hear({ what: 'came', person: ben, role: 'speaker', ...room }, running);
  passes.hear({ what: 'went', person: ben, role: 'speaker', ...room }, running);
  expect(passes.neverCame(running, roomNr(1))).toEqual([]);
});

it('[F48] nobody is told of while they may still be on their way', () => {
  const running = live(...talk);
  const room = { mixerId: running.id, roomId: roomNr(1) };
  now = running.state.rooms.get(roomNr(1))?.startsAt ?? 0;
  passes.hear({ what: 'came', person: ana, role: 'speaker', ...room }, running);
  expect(passes.neverCame(running, roomNr(1))).toEqual([]);
});
