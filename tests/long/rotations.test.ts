import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { createCast } from '../support/browser/cast.ts';
import { enterWithCamera, prepare } from '../support/browser/comingIn.ts';
import { inOrder } from '../support/browser/inOrder.ts';
import { type QuickMixer, quickMixer } from '../support/browser/quickMixer.ts';
import { devicesOpened, spyOnMedia } from '../support/browser/spiedConnections.ts';
import { findPairs } from '../support/browser/talking.ts';
import type { Hue } from '../support/browser/testPicture.ts';
import { seeEachOther } from '../support/browser/together.ts';
import type { Look } from '../support/browser/visitor.ts';
import { hasLiveKit, type LiveKitServer, startLiveKit } from '../support/media/liveKitServer.ts';
import { freePort } from '../support/program.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const look: Look = { language: 'en', phone: false };
const patience = { timeout: 30_000, interval: 200 };
const ROUNDS = 5;
/** one each way on LiveKit */
const connectionsOfRoom = { p2p: 1, livekit: 2 };
const upright = { width: 390, height: 844 };
const wide = { width: 1_280, height: 800 };

for (const engine of ['p2p', 'livekit'] as const)
  describe.skipIf(engine === 'livekit' && !hasLiveKit())(
    `[F52] five rounds over ${engine}, and nobody touches a device menu, a prompt or a reload`,
    () => {
      let livekit: LiveKitServer | undefined;
      let server: RunningServer;
      let mixer: QuickMixer;
      const cast = createCast(() => server.url);
      const step = inOrder(() => cast.visitors);

      beforeAll(async () => {
        const port = await freePort();
        if (engine === 'livekit') livekit = await startLiveKit({ webhookPort: port });
        server = await startServer({ port, env: { ...livekit?.env, NEXT_MS: '1500', GRACE_MS: '60000' } });
        mixer = await quickMixer(server.url, { rounds: ROUNDS, allowRepeats: true, odd: 'bye' });
      });
      afterAll(async () => {
        mixer?.close();
        await cast.goHome();
        await server?.end();
        await livekit?.stop();
      });

      async function comes(name: string, industry: string, hue: Hue): Promise<void> {
        const visitor = await cast.comes(name, look, hue);
        await spyOnMedia(visitor.page);
        await prepare(visitor, mixer.link, { industry });
        await enterWithCamera(visitor, hue);
      }
      async function round(nr: number): Promise<void> {
        await mixer.starts(cast.visitors.length, nr);
        const [pair] = await findPairs(cast.visitors, 'room', 1);
        if (!pair) throw new Error('nobody sits together');
        const [one, other] = pair;
        await seeEachOther(one, other);
        await one.page.setViewportSize(nr % 2 ? wide : upright);
        await other.page.setViewportSize(nr % 2 ? upright : wide);
        await seeEachOther(one, other);
        if (nr === ROUNDS) await keepAtMost(connectionsOfRoom[engine]);
        await mixer.console.does('round:end', { round: nr });
      }
      async function keepAtMost(most: number): Promise<void> {
        for (const { page } of cast.visitors) {
          const tools = await page.context().newCDPSession(page);
          await expect.poll(() => keptConnections(tools), patience).toBeLessThanOrEqual(most);
        }
      }

      step('two come, and see each other in the first round', async () => {
        await Promise.all([comes('Ana Ito', 'brewery', 'blue'), comes('Ben Katz', 'hospital', 'red')]);
        await round(1);
      });
      step('a third comes while two talk, and waits for the next round', async () => {
        await mixer.starts(2, 2);
        await findPairs(cast.visitors, 'room', 1);
        await comes('Cleo Mori', 'school', 'green');
        await mixer.console.does('round:end', { round: 2 });
      });
      step('three more rounds: who sits together sees each other, also once a window is turned', async () => {
        for (const nr of [3, 4, 5]) await round(nr);
      });
      step('each opened their devices once, and no page keeps a connection', async () => {
        for (const { page } of cast.visitors) expect(await devicesOpened(page)).toBe(2);
        await keepAtMost(0);
      });
    },
  );

/** What is neither closed nor forgotten. */
async function keptConnections(tools: CDPSession): Promise<number> {
  const { result } = await tools.send('Runtime.evaluate', {
    expression: 'spiedConnections.length = 0, RTCPeerConnection.prototype',
  });
  await tools.send('HeapProfiler.collectGarbage');
  const { objects } = await tools.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
  const counted = await tools.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length }',
    returnByValue: true,
  });
  // DevTools holds what it found: counted once in a moment too early, it would stay for ever.
  await tools.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
  return counted.result.value;
}
