import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { liveConnections } from '../../../client/src/video/p2p/connectionCount.ts';
import { FakeNetwork } from './fakeConnections.ts';
import { LinkPair, type Side } from './linkPair.ts';

let network: FakeNetwork;
beforeEach(() => {
  vi.useFakeTimers();
  network = new FakeNetwork();
  network.install();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const connected = ['connected', 'connected'];

it('[N57] two who are both there connect without a second try', async () => {
  const pair = new LinkPair(network);
  for (let turn = 0; turn < 12; turn += 1) {
    await pair.carry('polite');
    await pair.carry('impolite');
  }
  expect(pair.states()).toEqual(connected);
  expect(pair.waiting('polite') + pair.waiting('impolite')).toBe(0);
  pair.close();
  expect(liveConnections().size).toBe(0);
});

it('[N59] who is alone goes on asking, is not called failed, and meets the other whenever they come', async () => {
  const pair = new LinkPair(network);
  for (let second = 0; second < 120; second += 1) {
    await pair.wait(1_000);
    pair.lose('polite');
    pair.lose('impolite');
  }
  expect(pair.states()).toEqual(['connecting', 'connecting']);
  await pair.quiet();
  expect(pair.states()).toEqual(connected);
  pair.close();
});

it('[N59] a connection that cannot be made is called failed after twenty seconds and still tried', async () => {
  const pair = new LinkPair(network);
  await pair.carry('polite');
  await pair.carry('impolite');
  for (let second = 0; second < 40; second += 1) {
    await pair.wait(1_000);
    while (pair.waiting('polite') > 0) pair.lose('polite');
    while (pair.waiting('impolite') > 0) pair.lose('impolite');
  }
  expect(pair.states()).toEqual(['failed', 'failed']);
  await pair.quiet();
  expect(pair.states()).toEqual(connected);
  pair.close();
});

it('[N110] once signals get through again, a connection that could not be made is made without a wait', async () => {
  const pair = new LinkPair(network);
  for (let second = 0; second < 40; second += 1) {
    await pair.wait(1_000);
    while (pair.waiting('polite') > 0) pair.lose('polite');
    while (pair.waiting('impolite') > 0) pair.lose('impolite');
  }
  await pair.retry('polite');
  for (let turn = 0; turn < 12; turn += 1) {
    await pair.carry('impolite');
    await pair.carry('polite');
  }
  expect(pair.states()).toEqual(connected);
  pair.close();
});

type Step = { act: 'carry' | 'lose' | 'reload' | 'restart' | 'retry' | 'wait'; side: Side };
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.oneof(
    { weight: 12, arbitrary: fc.constant<Step['act']>('carry') },
    { weight: 2, arbitrary: fc.constant<Step['act']>('lose') },
    { weight: 1, arbitrary: fc.constant<Step['act']>('reload') },
    { weight: 1, arbitrary: fc.constant<Step['act']>('restart') },
    { weight: 1, arbitrary: fc.constant<Step['act']>('retry') },
    { weight: 2, arbitrary: fc.constant<Step['act']>('wait') },
  ),
  side: fc.constantFrom<Side>('polite', 'impolite'),
});

it('[N55] whatever was reloaded, restarted or lost, two who stay end connected, by one connection each', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const pair = new LinkPair(network);
      try {
        for (const { act, side } of steps) {
          if (act === 'wait') await pair.wait(side === 'polite' ? 700 : 4_000);
          else await pair[act](side);
        }
        await pair.quiet();
        expect(pair.states()).toEqual(connected);
        expect(liveConnections().size).toBe(2);
      } finally {
        pair.close();
      }
      expect(liveConnections().size).toBe(0);
    }),
    { seed: 20_251, numRuns: 150 },
  );
}, 60_000);
