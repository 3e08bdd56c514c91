import type { Language } from '@enishi/shared/language';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createInspection } from '../browser/inspection.ts';
import { allowAllDevices, launchChromium } from '../chromium.ts';
import { type RunningServer, startServer } from '../server.ts';
import { picturesIn } from './pictures.ts';
import { createStage, type Stage } from './stage.ts';

/** A part of the product that is played through, with the number of screens that are looked at on the way. */
export type Scene = {
  readonly title: string;
  readonly play: (stage: Stage) => Promise<void>;
  readonly atLeast: number;
};

/** `PICTURES=folder` takes a picture of each screen instead; `FILM=face.y4m` stands before the camera. */
const { PICTURES, FILM } = process.env;
const camera = FILM
  ? `--use-file-for-fake-video-capture=${FILM}`
  : '--use-fake-device-for-media-stream=fps=5';

/** Tests that every screen of these scenes is sound however it is looked at; `part` names their pictures. */
export function inEveryLook(part: string, language: Language, scenes: readonly Scene[]): void {
  describe(`[U230] [U281] axe finds nothing, nothing lies over another (${language})`, () => {
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

    const { inspect, faults, screens } = createInspection();
    const show = PICTURES ? picturesIn(PICTURES, part) : inspect;
    let stage: Stage;
    afterEach(({ task }) => stage.clear({ keep: task.result?.state === 'fail' }));

    for (const { title, play, atLeast } of scenes)
      it(title, async () => {
        stage = createStage(browser, server.url, language, show);
        await play(stage);
        expect(faults.splice(0)).toEqual([]);
        if (!PICTURES) expect(screens.splice(0).length).toBeGreaterThanOrEqual(atLeast);
      });
  });
}
