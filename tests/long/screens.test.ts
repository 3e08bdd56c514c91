import { LANGUAGES } from '@enishi/shared/language';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createInspection } from '../support/browser/inspection.ts';
import { allowAllDevices, launchChromium } from '../support/chromium.ts';
import { askedOfMe } from '../support/everyScreen/askedOfMe.ts';
import { comingIn, frontDoor } from '../support/everyScreen/beforeTheMixer.ts';
import { bigConsole } from '../support/everyScreen/bigConsole.ts';
import { evening } from '../support/everyScreen/evening.ts';
import { lastMinute } from '../support/everyScreen/lastMinute.ts';
import { otherRooms } from '../support/everyScreen/otherRooms.ts';
import { picturesIn } from '../support/everyScreen/pictures.ts';
import { refusals } from '../support/everyScreen/refusals.ts';
import { createStage, type Stage } from '../support/everyScreen/stage.ts';
import { type RunningServer, startServer } from '../support/server.ts';

/** `PICTURES=folder` takes a picture of each screen instead; `FILM=face.y4m` stands before the camera. */
const { PICTURES, FILM } = process.env;
const camera = FILM
  ? `--use-file-for-fake-video-capture=${FILM}`
  : '--use-fake-device-for-media-stream=fps=5';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  // "Who is next" and "dropped" stand no longer than they need to be looked at.
  server = await startServer({ env: { NEXT_MS: '5000', GRACE_MS: '5000' } });
  browser = await launchChromium([
    allowAllDevices,
    camera,
    '--host-resolver-rules=MAP enishi.example 127.0.0.1',
  ]);
});
afterAll(async () => {
  await browser?.close();
  await server?.end();
});

describe.each(LANGUAGES)('[U230] [U281] axe finds nothing, nothing lies over another (%s)', (language) => {
  const { inspect, faults, screens } = createInspection();
  const show = PICTURES ? picturesIn(PICTURES) : inspect;
  let stage: Stage;
  afterEach(({ task }) => stage.clear({ keep: task.result?.state === 'fail' }));

  const finds = (title: string, play: (stage: Stage) => Promise<void>, atLeast: number) =>
    it(title, async () => {
      stage = createStage(browser, server.url, language, show);
      await play(stage);
      expect(faults.splice(0)).toEqual([]);
      if (!PICTURES) expect(screens.splice(0).length).toBeGreaterThanOrEqual(atLeast);
    });

  finds('[U231] home, refusals, making a mixer', frontDoor, 6);
  finds('[U231] the mixer page and the steps of coming in', comingIn, 6);
  finds(
    '[U232] an evening: lobby, next, room with everything that opens, break, closing, console, one’s own pages',
    evening,
    50,
  );
  finds('[U233] the last minute of a room', lastMinute, 1);
  // Of the same parts as the screens above: one language says enough.
  if (language !== 'ja' && !PICTURES) return;
  finds('[U234] three in a room, a pause, a picture that is off, waiting for a partner', otherRooms, 9);
  finds(
    '[U242] what waits for my answer, introductions, a meeting agreed on, the room for two',
    askedOfMe,
    15,
  );
  finds('[U235] a console before anybody came, with many, in trouble', bigConsole, 7);
  finds('[U236] full, removed, over, no longer host, without network, without https', refusals, 6);
});
