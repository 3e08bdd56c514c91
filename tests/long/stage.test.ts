import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { createCast } from '../support/browser/cast.ts';
import { comeInWriting } from '../support/browser/comingIn.ts';
import { hearsSoundOf } from '../support/browser/heardSound.ts';
import { inOrder } from '../support/browser/inOrder.ts';
import { seesPictureOf } from '../support/browser/pictures.ts';
import { type QuickMixer, quickMixer } from '../support/browser/quickMixer.ts';
import { isWith } from '../support/browser/talking.ts';
import { type Look, type Visitor, visit } from '../support/browser/visitor.ts';
import { allowAllDevices, launchChromium } from '../support/chromium.ts';
import { hasLiveKit, type LiveKitServer, startLiveKit } from '../support/media/liveKitServer.ts';
import { freePort } from '../support/program.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const look: Look = { language: 'en', phone: false };
const patience = { timeout: 30_000, interval: 200 };
const HOST = 'The host';

for (const engine of ['livekit', 'p2p', 'livekit, which is away'] as const)
  describe.skipIf(engine !== 'p2p' && !hasLiveKit())(`[F46] the stage over ${engine}`, () => {
    const away = engine === 'livekit, which is away';
    let livekit: LiveKitServer | undefined;
    let server: RunningServer;
    let listeners: Browser;
    let mixer: QuickMixer;
    let host: Visitor;
    let ana: Visitor;
    let ben: Visitor;
    let cleo: Visitor;
    const cast = createCast(() => server.url);
    const step = inOrder(() => cast.visitors);
    const stepWhenThere = away ? () => {} : step;

    beforeAll(async () => {
      const port = await freePort();
      if (engine !== 'p2p') livekit = await startLiveKit({ webhookPort: port });
      if (away) await livekit?.stop();
      server = await startServer({ port, env: { ...livekit?.env, GRACE_MS: '60000' } });
      mixer = await quickMixer(server.url, { odd: 'bye' });
      listeners = await launchChromium([allowAllDevices]);
    });
    afterAll(async () => {
      mixer?.close();
      await listeners?.close();
      await cast.goHome();
      await server?.end();
      await livekit?.stop();
    });
    const signs = (visitor: Visitor) =>
      visitor.page.getByText(visitor.say('stage:speaks', { names: HOST })).count();

    step('two talk in a room, one waits in the lobby, and the host looks at the console', async () => {
      host = await cast.comes('Holly Hart', look, 'green');
      const comes = async (name: string, industry: string) => {
        const visitor = await visit(listeners, server.url, { name, look });
        cast.visitors.push(visitor);
        await comeInWriting(visitor, mixer.link, industry);
        return visitor;
      };
      await host.page.goto(mixer.hostLink);
      [ana, ben] = await Promise.all([comes('Ana Ito', 'brewery'), comes('Ben Katz', 'hospital')]);
      await mixer.starts(2, 1);
      await Promise.all([isWith(ana, ben.name), isWith(ben, ana.name)]);
      cleo = await comes('Cleo Mori', 'school');
    });

    step('the host speaks: the lobby sees and hears, the room hears', async () => {
      await host.press(host.say('stage:panel.speak'));
      await host.reads(host.say('stage:own.here'));
      if (away) await host.reads(host.say('stage:own.direct'));
      for (const visitor of [ana, ben, cleo]) {
        await visitor.reads(visitor.say('stage:speaks', { names: HOST }));
        await hearsSoundOf(visitor, HOST);
      }
      await seesPictureOf(cleo, HOST, 'green');
    });

    stepWhenThere('who listens makes it softer', async () => {
      const slider = ana.find('slider', ana.say('stage:volume'));
      await slider.fill('0');
      const video = ana.page.getByLabel(ana.say('video:pictureOf', { name: HOST }), { exact: true });
      await expect.poll(() => video.evaluate((element) => (element as HTMLVideoElement).volume)).toBe(0);
    });

    stepWhenThere('after a reload the host is heard again without being asked', async () => {
      await host.page.reload();
      await host.reads(host.say('stage:own.here'));
      await hearsSoundOf(ben, HOST);
      await hearsSoundOf(cleo, HOST);
    });

    stepWhenThere('somebody who is asked says yes and is heard by all', async () => {
      const person = await mixer.console.sees(
        ({ console }) => console?.people.find((one) => one.person.name === cleo.name)?.person.personId,
      );
      await mixer.console.does('stage:invite', { person, on: true });
      await cleo.press(cleo.say('stage:invite.yes'));
      await cleo.reads(cleo.say('stage:own.here'));
      await hearsSoundOf(ben, cleo.name);
    });

    if (away)
      step('[F50] the media server is back and serves all again', async () => {
        livekit = await startLiveKit({ port: Number(new URL(livekit?.apiUrl ?? '').port) });
        await host.reads(host.say('stage:own.hereText'));
        await hearsSoundOf(ben, HOST);
        await seesPictureOf(cleo, HOST, 'green');
      });

    step('the host stops, and it is over for everybody', async () => {
      if (!away) await cleo.press(cleo.say('stage:own.stop'));
      await host.press(host.say('stage:own.stop'));
      for (const visitor of [ana, ben, cleo]) await expect.poll(() => signs(visitor), patience).toBe(0);
      await host.sees('button', host.say('stage:panel.speak'));
    });
  });
