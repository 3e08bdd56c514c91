import { setTimeout as pass } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { createCast } from '../support/browser/cast.ts';
import { enterWithCamera, prepare, startingWith } from '../support/browser/comingIn.ts';
import { inOrder } from '../support/browser/inOrder.ts';
import { type QuickMixer, quickMixer } from '../support/browser/quickMixer.ts';
import { devicesOpened, pathsOf, spyOnMedia } from '../support/browser/spiedConnections.ts';
import { called } from '../support/browser/talking.ts';
import { talkTogether } from '../support/browser/together.ts';
import type { Look, Visitor } from '../support/browser/visitor.ts';
import { type CuttableWire, startCuttableWire } from '../support/media/cuttableWire.ts';
import { startTurnServer, type TurnServer } from '../support/media/turnServer.ts';
import { realLengths, timed } from '../support/realLengths.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const look: Look = { language: 'en', phone: false };
const patience = { timeout: 30_000, interval: 200 };
/** how long the line is dead: shorter than anybody is told of, within the time a seat is held, and beyond */
const CUTS_S = realLengths ? [5, 30] : [0];

describe('[F51] a line that is cut, for signals and media alike', () => {
  let turn: TurnServer;
  let wire: CuttableWire;
  let server: RunningServer;
  let mixer: QuickMixer;
  let ana: Visitor;
  let ben: Visitor;
  const cast = createCast(() => server.url);
  const step = inOrder(() => cast.visitors);

  beforeAll(async () => {
    turn = await startTurnServer();
    wire = await startCuttableWire(turn.url);
    server = await startServer({
      env: {
        TURN_URLS: wire.url,
        TURN_SECRET: turn.secret,
        GRACE_MS: realLengths ? '20000' : '60000',
      },
    });
    mixer = await quickMixer(server.url);
  });
  afterAll(async () => {
    mixer?.close();
    await cast.goHome();
    await server?.end();
    wire?.stop();
    await turn?.stop();
  });
  const together = () => talkTogether(ana, ben);

  step('all that one of two sends goes over one line', async () => {
    ana = await cast.comes('Ana Ito', look, 'blue');
    ben = await cast.comes('Ben Katz', look, 'red');
    await spyOnMedia(ana.page);
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
  });

  for (const seconds of CUTS_S)
    step(
      `cut for ${seconds} s, or until both are told: the place is kept, and the faces come back by themselves`,
      async () => {
        const over = pass(seconds * 1_000);
        wire.cut();
        await ana.page.context().setOffline(true);
        if (seconds !== 5)
          await Promise.all([
            ana.reads(startingWith(ana.say('app:reconnecting'))),
            ben.reads(ben.say('room:stage.reconnecting', { person: called(ben, ana.name) })),
          ]);
        await over;
        wire.mend();
        await ana.page.context().setOffline(false);
        await timed(`line cut for ${seconds} s: faces and voices back after`, together);
        expect(await devicesOpened(ana.page)).toBe(2);
      },
    );
});
