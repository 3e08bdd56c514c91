import { RoomServiceClient } from 'livekit-server-sdk';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { createCast } from '../support/browser/cast.ts';
import { enterWithCamera, prepare, startingWith } from '../support/browser/comingIn.ts';
import { inOrder } from '../support/browser/inOrder.ts';
import { type QuickMixer, quickMixer } from '../support/browser/quickMixer.ts';
import { devicesOpened, spyOnMedia, waysOut } from '../support/browser/spiedConnections.ts';
import { isTold } from '../support/browser/talking.ts';
import { areTogether, sees } from '../support/browser/together.ts';
import type { Look, Visitor } from '../support/browser/visitor.ts';
import { hasLiveKit, type LiveKitServer, startLiveKit } from '../support/media/liveKitServer.ts';
import { freePort } from '../support/program.ts';
import { timed } from '../support/realLengths.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const look: Look = { language: 'en', phone: false };
const patience = { timeout: 30_000, interval: 200 };

describe.skipIf(!hasLiveKit())('[F20] faces through a real LiveKit server', () => {
  let livekit: LiveKitServer;
  let rooms: RoomServiceClient;
  let server: RunningServer;
  let mixer: QuickMixer;
  let ana: Visitor;
  let ben: Visitor;
  const browsers = createCast(() => server.url);
  const step = inOrder(() => browsers.visitors);

  beforeAll(async () => {
    const port = await freePort();
    livekit = await startLiveKit({ webhookPort: port });
    const { LIVEKIT_API_KEY, LIVEKIT_API_SECRET } = livekit.env;
    rooms = new RoomServiceClient(livekit.apiUrl, LIVEKIT_API_KEY, LIVEKIT_API_SECRET);
    server = await startServer({ port, env: { ...livekit.env, NEXT_MS: '5000', GRACE_MS: '60000' } });
    mixer = await quickMixer(server.url, { allowRepeats: true });
  });
  afterAll(async () => {
    mixer?.close();
    await browsers.goHome();
    await server?.end();
    await livekit?.stop();
  });
  const together = () => areTogether(ana, ben);
  const inLiveKit = async () => {
    const people = await Promise.all(
      (await rooms.listRooms()).map(({ name }) => rooms.listParticipants(name)),
    );
    return people.flat().length;
  };

  step('[F23] while they read who is next the ways stand empty; then two see each other', async () => {
    ana = await browsers.comes('Ana Ito', look, 'blue');
    ben = await browsers.comes('Ben Katz', look, 'red');
    await Promise.all([spyOnMedia(ana.page), spyOnMedia(ben.page)]);
    await Promise.all([
      prepare(ana, mixer.link, { industry: 'brewery' }).then(() => enterWithCamera(ana, 'blue')),
      prepare(ben, mixer.link, { industry: 'hospital' }).then(() => enterWithCamera(ben, 'red')),
    ]);
    await mixer.starts(2, 1);
    await isTold(ana, ben.name);
    await expect.poll(() => waysOut(ana.page), patience).toEqual({ standing: 2, own: 0 });
    await together();
    expect(await inLiveKit()).toBe(2);
    expect(await waysOut(ana.page)).toEqual({ standing: 2, own: 2 });
  });

  step('[F4] muted stays muted in the next room', async () => {
    await ana.press(ana.say('room:bar.micTurnOff'));
    await ben.reads(ben.say('room:stage.micOff'));
  });

  step('[F24] a network that is gone for a moment leaves both where they are', async () => {
    await ana.page.context().setOffline(true);
    await ana.reads(startingWith(ana.say('app:reconnecting')));
    await sees(ana, ben);
    await ana.page.context().setOffline(false);
    await together();
    await expect.poll(inLiveKit, patience).toBe(2);
    expect(await devicesOpened(ana.page)).toBe(2);
  });

  step('[F12] the round is over, and its room is gone from LiveKit', async () => {
    await mixer.console.does('round:end', { round: 1 });
    await expect.poll(inLiveKit, patience).toBe(0);
    await expect.poll(async () => (await rooms.listRooms()).length, patience).toBe(0);
  });

  step('[F20] the next round needs no new opening of the devices', async () => {
    await mixer.starts(2, 2);
    await together();
    expect(await inLiveKit()).toBe(2);
    await ben.reads(ben.say('room:stage.micOff'));
    expect(await devicesOpened(ana.page)).toBe(2);
  });

  step('[F21] LiveKit dies in the talk: the faces come back from browser to browser', async () => {
    await livekit.stop();
    await timed('LiveKit dead in the talk: faces back from browser to browser after', async () => {
      await mixer.console.sees(({ console }) => console?.fellBack === 1, 40_000);
      await together();
    });
    await ben.reads(ben.say('room:stage.micOff'));
    await ana.press(ana.say('room:bar.micTurnOn'));
  });

  step('[F21] a round that starts without LiveKit does the same', async () => {
    await mixer.console.does('round:end', { round: 2 });
    await mixer.starts(2, 3);
    await together();
    await mixer.console.sees(({ console }) => console?.fellBack === 1, 40_000);
    expect(await devicesOpened(ana.page)).toBe(2);
  });
});
