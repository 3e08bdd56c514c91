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

let acts: string[];
let passes: ReturnType<typeof createPasses>;
beforeEach(() => {
  acts = [];
  passes = createPasses({
    video: {
      pass: () => ({ engine: 'p2p', iceServers: [], relayOnly: false, others: [] }),
      server: {
        closeRoom: ({ roomId }) => acts.push(`close ${roomId}`),
        remove: ({ roomId }, person) => acts.push(`${person} out of ${roomId}`),
      },
    },
  });
  const now = live(...talk);
  for (const person of [ana, ben]) passes.give(now, roomNr(1), person, []);
  for (const person of [cleo, dan]) passes.give(now, roomNr(2), person, []);
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
  passes.hear({ what: 'came', person: ana, ...room }, gone);
  expect(acts).toEqual([`${ana} out of ${roomNr(1)}`]);
  passes.hear({ what: 'came', person: ben, ...room }, live(...talk, roundEnded));
  expect(acts.at(-1)).toBe(`close ${roomNr(2)}`);
  expect(acts).toContain(`close ${roomNr(1)}`);
  passes.hear({ what: 'came', person: ben, mixerId: 'gone-000', roomId: roomNr(9) }, null);
  expect(acts.at(-1)).toBe(`close ${roomNr(9)}`);
});
