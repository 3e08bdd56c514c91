import { RtcSignal } from '@enishi/shared/signal';
import { expect, it } from 'vitest';
import { createCandidateQueue } from '../../../client/src/video/p2p/candidateQueue.ts';
import { configurationOf } from '../../../client/src/video/p2p/configuration.ts';
import { newConnectionId, readHello, writeHello } from '../../../client/src/video/p2p/greeting.ts';
import { judgeDescription, mayOffer } from '../../../client/src/video/p2p/negotiation.ts';
import { sendingLimits } from '../../../client/src/video/p2p/quality.ts';
import { remedyFor } from '../../../client/src/video/p2p/recovery.ts';
import { readSent } from '../../../client/src/video/p2p/stateChannel.ts';

it('[N57] one side offers and the other answers, so two offers never meet', () => {
  const states = ['stable', 'have-local-offer'] as const;
  const taken = [true, false].flatMap((polite) =>
    states.flatMap((signalingState) =>
      (['offer', 'answer', 'pranswer', 'rollback'] as const)
        .filter((type) => judgeDescription({ polite, signalingState }, type) === 'apply')
        .map((type) => [polite ? 'polite' : 'impolite', signalingState, type]),
    ),
  );
  expect(taken).toEqual([
    ['polite', 'stable', 'offer'],
    ['impolite', 'have-local-offer', 'answer'],
  ]);
  expect(mayOffer({ polite: true, signalingState: 'stable' }, true)).toBe(false);
  expect(mayOffer({ polite: false, signalingState: 'stable' }, false)).toBe(false);
  expect(mayOffer({ polite: false, signalingState: 'stable' }, true)).toBe(true);
});

it('[N55] a hello names both connections and fits the wire', () => {
  for (const hello of [
    { from: newConnectionId(), to: null },
    { from: newConnectionId(), to: newConnectionId() },
  ]) {
    const { connection } = RtcSignal.parse({ kind: 'hello', connection: writeHello(hello) }) as {
      connection: string;
    };
    expect(readHello(connection)).toEqual(hello);
  }
});

it('[N59] a short gap is waited for, then new paths are looked for, then a new connection is made', () => {
  expect(remedyFor('disconnected', 0, true, false)).toEqual({ step: 'restart', afterMs: 3_000 });
  expect(remedyFor('failed', 0, true, false)).toEqual({ step: 'restart', afterMs: 0 });
  expect(remedyFor('disconnected', 1, true, false).step).toBe('renew');
  expect(remedyFor('starting', 0, true, false).step).toBe('renew');
  expect(remedyFor('starting', 0, false, false).step).toBe('greet');
});

it('[N59] tries come at most every seventeen seconds, the polite side after the other', () => {
  for (let tried = 1; tried < 40; tried += 1) {
    const [first, second] = [false, true].map((polite) => remedyFor('failed', tried, true, polite).afterMs);
    expect(first).toBeLessThan(second ?? 0);
    expect(second).toBeLessThanOrEqual(17_000);
  }
});

it('[N54] from three people on nobody sends more than 360 lines, upright or not', () => {
  expect(sendingLimits(2, { width: 1280, height: 720 }).scaleResolutionDownBy).toBe(1);
  for (const size of [
    { width: 1280, height: 720 },
    { width: 720, height: 1280 },
  ]) {
    expect(sendingLimits(3, size).scaleResolutionDownBy).toBe(2);
  }
  expect(sendingLimits(4, { width: 320, height: 240 }).scaleResolutionDownBy).toBe(1);
  expect(sendingLimits(3, {}).maxBitrate).toBeLessThan(sendingLimits(2, {}).maxBitrate);
});

it('[N59] candidates wait for their description and keep their order; a stray one does no harm', async () => {
  const added: unknown[] = [];
  const connection = {
    remoteDescription: null as object | null,
    async addIceCandidate(candidate?: { candidate: string }) {
      if (candidate?.candidate === 'stray') throw new Error('unknown ufrag');
      added.push(candidate?.candidate);
    },
  };
  const queue = createCandidateQueue(connection as unknown as RTCPeerConnection);
  const named = (candidate: string) => ({ candidate, sdpMid: '0', sdpMLineIndex: 0, usernameFragment: null });
  await queue.take(named('one'));
  await queue.take(named('stray'));
  await queue.take(named('two'));
  expect(added).toEqual([]);
  connection.remoteDescription = {};
  await queue.flush();
  await queue.take(named('three'));
  expect(added).toEqual(['one', 'two', 'three']);
});

it('[N50] "hide my network address" lets no direct path be tried', () => {
  const pass = { engine: 'p2p' as const, iceServers: [], relayOnly: true, others: [] };
  expect(configurationOf(pass).iceTransportPolicy).toBe('relay');
  expect(configurationOf({ ...pass, relayOnly: false }).iceTransportPolicy).toBe('all');
});

it('[N53] what another browser tells of its devices may be anything', () => {
  expect(readSent('{"audio":true,"video":false}')).toEqual({ audio: true, video: false });
  for (const nonsense of [
    '',
    'null',
    '[]',
    '{"audio":1}',
    '{',
    7,
    new ArrayBuffer(8),
    `"${'x'.repeat(500)}"`,
  ]) {
    expect(readSent(nonsense)).toBeNull();
  }
});
