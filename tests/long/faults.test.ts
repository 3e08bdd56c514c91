import { afterAll, beforeAll, describe, expect } from 'vitest';
import { createCast } from '../support/browser/cast.ts';
import { enterWithCamera, prepare } from '../support/browser/comingIn.ts';
import { hearsSoundOf } from '../support/browser/heardSound.ts';
import { inOrder } from '../support/browser/inOrder.ts';
import { losesDevice, refindsDevices } from '../support/browser/lostDevices.ts';
import { type QuickMixer, quickMixer } from '../support/browser/quickMixer.ts';
import { spyOnMedia } from '../support/browser/spiedConnections.ts';
import { called } from '../support/browser/talking.ts';
import { seeEachOther, talkTogether } from '../support/browser/together.ts';
import type { Look, Visitor } from '../support/browser/visitor.ts';
import { hasLiveKit, type LiveKitServer, startLiveKit } from '../support/media/liveKitServer.ts';
import { freePort } from '../support/program.ts';
import { timed } from '../support/realLengths.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const look: Look = { language: 'en', phone: false };
const ENV = { NEXT_MS: '2000', GRACE_MS: '60000' };

// What goes wrong between two browsers that talk directly is in tests/browser/comingBack.test.ts.
describe.skipIf(!hasLiveKit())('[F47] faults in a talk through LiveKit', () => {
  let livekit: LiveKitServer;
  let server: RunningServer;
  let mixer: QuickMixer;
  let ana: Visitor;
  let ben: Visitor;
  const cast = createCast(() => server.url);
  const step = inOrder(() => cast.visitors);

  beforeAll(async () => {
    const port = await freePort();
    livekit = await startLiveKit({ webhookPort: port });
    server = await startServer({ port, env: { ...livekit.env, ...ENV } });
    mixer = await quickMixer(server.url);
  });
  afterAll(async () => {
    mixer?.close();
    await cast.goHome();
    await server?.end();
    await livekit?.stop();
  });
  const together = () => talkTogether(ana, ben);

  step('two see and hear each other', async () => {
    ana = await cast.comes('Ana Ito', look, 'blue');
    ben = await cast.comes('Ben Katz', look, 'red');
    await spyOnMedia(ana.page);
    await Promise.all([
      prepare(ana, mixer.link, { industry: 'brewery' }).then(() => enterWithCamera(ana, 'blue')),
      prepare(ben, mixer.link, { industry: 'hospital' }).then(() => enterWithCamera(ben, 'red')),
    ]);
    await mixer.starts(2, 1);
    await together();
  });

  step('a camera that is unplugged takes no voice with it, and is back when it is plugged in', async () => {
    await losesDevice(ana.page, 'video', 'NotFoundError');
    await ana.reads(ana.say('room:notice.lost.camera'));
    await ben.reads(ben.say('room:stage.audio'));
    await hearsSoundOf(ben, ana.name);
    await refindsDevices(ana.page);
    await seeEachOther(ana, ben);
  });

  step('a permission that is taken back leaves the talk in place, and can be given again', async () => {
    await losesDevice(ana.page, 'video', 'NotAllowedError');
    await ana.reads(ana.say('room:notice.lost.camera'));
    await ben.reads(ben.say('room:stage.audio'));
    await hearsSoundOf(ben, ana.name);
    await refindsDevices(ana.page);
    await ana.press(ana.say('room:bar.cameraTurnOn'));
    await seeEachOther(ana, ben);
  });

  step('a partner who reloads is seen and heard again', async () => {
    await ben.page.reload();
    await timed('LiveKit, a reload: faces and voices back after', together);
  });

  step('a partner whose tab was killed comes back to the same talk', async () => {
    const address = ben.page.url();
    const context = ben.page.context();
    const tools = await context.newCDPSession(ben.page);
    tools.send('Page.crash').catch(() => {}); // nobody is left to answer
    await ana.reads(ana.say('room:stage.reconnecting', { person: called(ana, ben.name) }));
    ben.watch(await context.newPage());
    await ben.page.goto(address);
    await timed('LiveKit, a tab killed and opened anew: faces and voices back after', together);
  });

  step('a server that dies takes no picture and no voice with it', async () => {
    const { port, dataDir } = server;
    await server.kill();
    await ana.reads(ana.say('app:talkGoesOn'));
    await seeEachOther(ana, ben);
    server = await startServer({ port, dataDir, env: { ...livekit.env, ...ENV } });
    const told = () => ana.page.getByText(ana.say('app:talkGoesOn')).count();
    await timed(
      'LiveKit, Enishi killed and back: the banner gone, faces and voices there after',
      async () => {
        await expect.poll(told, { timeout: 40_000 }).toBe(0);
        await together();
      },
    );
  });
});
