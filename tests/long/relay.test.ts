import { afterAll, beforeAll, describe, expect } from 'vitest';
import { createCast } from '../support/browser/cast.ts';
import { enterWithCamera, prepare, startingWith } from '../support/browser/comingIn.ts';
import { inOrder } from '../support/browser/inOrder.ts';
import { type QuickMixer, quickMixer } from '../support/browser/quickMixer.ts';
import { devicesOpen, pathsOf, spyOnMedia } from '../support/browser/spiedConnections.ts';
import { isWith, openPanel } from '../support/browser/talking.ts';
import { areTogether, sees } from '../support/browser/together.ts';
import type { Look, Visitor } from '../support/browser/visitor.ts';
import { startTurnServer, type TurnServer } from '../support/media/turnServer.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const look: Look = { language: 'en', phone: false };
const patience = { timeout: 30_000, interval: 200 };

describe('[F2] hiding one’s network address, and leaving', () => {
  let turn: TurnServer;
  let server: RunningServer;
  let mixer: QuickMixer;
  let ana: Visitor;
  let ben: Visitor;
  const browsers = createCast(() => server.url);
  const step = inOrder(() => browsers.visitors);

  beforeAll(async () => {
    turn = await startTurnServer();
    server = await startServer({
      env: { TURN_URLS: turn.url, TURN_SECRET: turn.secret, GRACE_MS: '60000' },
    });
    mixer = await quickMixer(server.url);
  });
  afterAll(async () => {
    mixer?.close();
    await browsers.goHome();
    await server?.end();
    await turn?.stop();
  });
  const together = () => areTogether(ana, ben);

  step(
    '[F2] who hides it is reached over the relay alone, and the partner learns no other path',
    async () => {
      ana = await browsers.comes('Ana Ito', look, 'blue');
      ben = await browsers.comes('Ben Katz', look, 'red');
      await Promise.all([spyOnMedia(ana.page), spyOnMedia(ben.page)]);
      await Promise.all([
        prepare(ana, mixer.link, { industry: 'brewery' }).then(async () => {
          await ana.find('switch', ana.say('prejoin:hideAddress')).check();
          await enterWithCamera(ana, 'blue');
        }),
        prepare(ben, mixer.link, { industry: 'hospital' }).then(() => enterWithCamera(ben, 'red')),
      ]);
      await mixer.starts(2, 1);
      await together();
      await expect.poll(() => pathsOf(ana.page).then(({ used }) => used), patience).toEqual(['relay']);
      const { told } = await pathsOf(ben.page);
      expect(told).not.toEqual([]);
      expect(told.filter((kind) => kind === 'host' || kind === 'srflx')).toEqual([]);
    },
  );

  step('[F2] it can be chosen in mid-talk, and the talk goes on', async () => {
    await openPanel(ben, 'more');
    await ben.press(startingWith(ben.say('room:more.devices')));
    await ben.find('switch', ben.say('prejoin:hideAddress')).check();
    await expect.poll(() => pathsOf(ben.page).then(({ used }) => used), patience).toEqual(['relay']);
    await together();
  });

  step('[F4] muted stays muted through a reload, for oneself and for the partner', async () => {
    await ana.press(ana.say('room:bar.micTurnOff'));
    await ana.page.reload();
    await isWith(ana, ben.name);
    await ana.sees('button', ana.say('room:bar.micTurnOn'));
    await ben.reads(ben.say('room:stage.micOff'));
    await sees(ben, ana);
  });

  step('[F3] another tab takes the seat, and the first one lets go of its devices', async () => {
    const first = ana.page;
    const tab = await first.context().newPage();
    await tab.goto(first.url());
    await ana.sees('heading', ana.say('app:elsewhereTitle'));
    await expect.poll(() => devicesOpen(first), patience).toEqual([]);
    await ana.press(ana.say('app:useItHere'));
    await tab.close();
    await isWith(ana, ben.name);
    await sees(ben, ana);
  });

  step('[F3] who leaves holds no camera and no microphone any more', async () => {
    expect((await devicesOpen(ana.page)).length).toBeGreaterThan(0);
    await openPanel(ana, 'more');
    await ana.press(startingWith(ana.say('room:more.leave')));
    await ana.press(ana.say('app:leave.go'));
    await expect.poll(() => devicesOpen(ana.page), { timeout: 5_000, interval: 50 }).toEqual([]);
    await mixer.console.does('mixer:close', { round: 1 });
    await expect.poll(() => devicesOpen(ben.page), { timeout: 8_000, interval: 50 }).toEqual([]);
  });
});
