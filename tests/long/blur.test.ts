import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeInWriting, enterWithCamera, oneOf, prepare } from '../support/browser/comingIn.ts';
import { inOrder } from '../support/browser/inOrder.ts';
import { picturesOf, seesOwnPicture, seesPictureOf } from '../support/browser/pictures.ts';
import { type QuickMixer, quickMixer } from '../support/browser/quickMixer.ts';
import { isWith, openPanel } from '../support/browser/talking.ts';
import { writeTestPicture } from '../support/browser/testPicture.ts';
import { type Look, type Visitor, visit } from '../support/browser/visitor.ts';
import { allowAllDevices, launchChromium } from '../support/chromium.ts';
import { hasLiveKit, type LiveKitServer, startLiveKit } from '../support/media/liveKitServer.ts';
import { freePort } from '../support/program.ts';
import { type ServedPage, servePage } from '../support/servePage.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { comeWithCamera } from '../support/videoPerson.ts';

let browser: Browser;
beforeAll(async () => {
  const picture = `--use-file-for-fake-video-capture=${writeTestPicture('green')}`;
  browser = await launchChromium([allowAllDevices, picture, '--autoplay-policy=no-user-gesture-required']);
});
afterAll(() => browser?.close());

describe('the processor itself', () => {
  let served: ServedPage;
  beforeAll(async () => {
    served = await servePage(new URL('../support/videoPage', import.meta.url).pathname);
  });
  afterAll(() => served?.stop());

  it('[F66] the person stays sharp, and what is behind them is blurred', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(served.url);
    const edges = await page.evaluate(() => window.lab.blurDrawn());
    expect(edges.clothes).toBeGreaterThan(80);
    expect(edges.wall).toBeLessThan(25);
    await context.close();
  });

  it('[F64] the partner receives the blurred picture, on the same connection and from the same camera', async () => {
    const context = await browser.newContext();
    const [ana, ben] = [
      await comeWithCamera(context, served.url, 'ana'),
      await comeWithCamera(context, served.url, 'ben'),
    ];
    await Promise.all([ana.enter('ben'), ben.enter('ana')]);
    await Promise.all([ana.publish(), ben.publish()]);
    await ben.sees('ana');
    const edge = () => ben.page.evaluate(() => window.lab.hardestEdge('ben', 'ana'));
    await ben.until('has a sharp picture', async () => expect(await edge()).toBeGreaterThan(30));
    const paths = await ana.paths();
    await ana.page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error('opened again'));
    });

    await ana.page.evaluate(() => window.lab.blur(true));
    await ben.is('ana', { hasVideo: false, hasAudio: true });
    await expect.poll(() => ben.pictures(), { timeout: 60_000 }).toMatchObject([{ hasVideo: true }]);
    await ben.until('has a blurred picture', async () => {
      const found = await edge();
      expect(found).toBeGreaterThan(0);
      expect(found).toBeLessThan(15);
    });
    await ben.sees('ana');
    expect(await ana.paths()).toEqual(paths);

    await ana.page.evaluate(() => window.lab.blur(false));
    await ben.until('has a sharp picture', async () => expect(await edge()).toBeGreaterThan(30));
    expect(await ana.paths()).toEqual(paths);
    await context.close();
  });
});

// This computer draws in software, which is too slow: so that is what these people go through.
describe('on a computer that is too slow', () => {
  const look: Look = { language: 'en', phone: false };
  let server: RunningServer;
  let mixer: QuickMixer;
  let ana: Visitor;
  let ben: Visitor;
  const asked: string[] = [];
  const fetched = (part: string) => asked.filter((url) => url.includes(part));
  const step = inOrder(() => [ana, ben]);

  beforeAll(async () => {
    server = await startServer({ env: { GRACE_MS: '60000' } });
    mixer = await quickMixer(server.url);
    ana = await visit(browser, server.url, { name: 'Ana Ito', look });
    ben = await visit(browser, server.url, { name: 'Ben Katz', look });
    ana.page.on('request', (request) => asked.push(request.url()));
  });
  afterAll(async () => {
    mixer?.close();
    await server?.end();
  });

  step('[F65] nothing of it is fetched before it is wished for, then all from our own server', async () => {
    await prepare(ana, mixer.link, { industry: 'brewery' });
    await seesOwnPicture(ana, 'green');
    expect(fetched('/assets/blur-')).toEqual([]);
    const answer = ana.page.waitForResponse((response) => response.url().endsWith('_internal.wasm'));
    await ana.find('switch', ana.say('prejoin:blur')).check();
    const headers = (await answer).headers();
    expect(headers['content-type']).toBe('application/wasm');
    expect(headers['cache-control']).toContain('immutable');
    await ana.reads(ana.say('prejoin:blurState.slow'));
    for (const name of ['vision_wasm_internal.js', 'selfie_segmentation.tflite'])
      expect(fetched(name), name).toHaveLength(1);
    const ours = ['blob:', 'data:', server.url, server.url.replace('http', 'ws')];
    expect(asked.filter((url) => !ours.some((start) => url.startsWith(start)))).toEqual([]);
    expect(ana.troubles.filter((trouble) => trouble.includes('Content Security Policy'))).toEqual([]);
  });

  step('[F61] in the preview it ends by itself, and the plain picture is there', async () => {
    expect(await ana.find('switch', ana.say('prejoin:blur')).isChecked()).toBe(false);
    await seesOwnPicture(ana, 'green');
    await ana.press(oneOf(ana.say('prejoin:enter')));
    await ana.page.waitForURL(/\/live$/);
  });

  step('[F60] in a room the picture is held back until its owner shows it without', async () => {
    await comeInWriting(ben, mixer.link, 'hospital');
    await mixer.starts(2, 1);
    await Promise.all([isWith(ana, ben.name), isWith(ben, ana.name)]);
    await seesPictureOf(ben, ana.name, 'green');
    await openPanel(ana, 'more');
    await ana.press(ana.say('room:more.devices'));
    await ana.find('switch', ana.say('prejoin:blur')).check();
    await ana.reads(ana.say('room:notice.blur.slow'));
    await expect
      .poll(() => picturesOf(ben, ana.name).getAttribute('aria-hidden'), { timeout: 20_000 })
      .toBe('true');
    await ana.press(ana.say('room:notice.showUnblurred'));
    await seesPictureOf(ben, ana.name, 'green');
  });
});

describe.skipIf(!hasLiveKit())('through LiveKit', () => {
  const look: Look = { language: 'en', phone: false };
  let livekit: LiveKitServer;
  let server: RunningServer;
  let mixer: QuickMixer;
  let ana: Visitor;
  let ben: Visitor;
  const step = inOrder(() => [ana, ben]);

  beforeAll(async () => {
    const port = await freePort();
    livekit = await startLiveKit({ webhookPort: port });
    server = await startServer({ port, env: { ...livekit.env, GRACE_MS: '60000' } });
    mixer = await quickMixer(server.url);
    ana = await visit(browser, server.url, { name: 'Ana Ito', look });
    ben = await visit(browser, server.url, { name: 'Ben Katz', look });
  });
  afterAll(async () => {
    mixer?.close();
    await server?.end();
    await livekit?.stop();
  });

  step(
    '[F64] the partner receives the blurred picture, and the sharp one when it is switched off',
    async () => {
      await prepare(ana, mixer.link, { industry: 'brewery' });
      await enterWithCamera(ana, 'green');
      await comeInWriting(ben, mixer.link, 'hospital');
      await mixer.starts(2, 1);
      await Promise.all([isWith(ana, ben.name), isWith(ben, ana.name)]);
      await seesPictureOf(ben, ana.name, 'green');
      const edge = () => picturesOf(ben, ana.name).evaluate(hardestEdgeShown);
      const patience = { timeout: 60_000, interval: 200 };
      await expect.poll(edge, patience).toBeGreaterThan(30);

      await openPanel(ana, 'more');
      await ana.press(ana.say('room:more.devices'));
      const blur = ana.find('switch', ana.say('prejoin:blur'));
      await ana.page.evaluate(slowClock);
      await blur.check();
      await expect.poll(async () => isBetween(await edge(), 1, 15), patience).toBe(true);
      await seesPictureOf(ben, ana.name, 'green');
      await blur.uncheck();
      await expect.poll(edge, patience).toBeGreaterThan(30);
    },
  );
});

/** Runs in the page: by a clock that goes slowly from here on, drawing in software is quick enough. */
function slowClock(): void {
  const now = performance.now.bind(performance);
  const start = now();
  performance.now = () => start + (now() - start) / 50;
}

const isBetween = (value: number, least: number, most: number) => value >= least && value <= most;

/** Runs in the page: the largest step of brightness between two neighbours; 0 while no picture is shown. */
function hardestEdgeShown(video: Element): number {
  if (!(video instanceof HTMLVideoElement) || video.ariaHidden === 'true' || video.videoWidth === 0) return 0;
  const { videoWidth: width, videoHeight: height } = video;
  const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
  pen?.drawImage(video, 0, 0);
  const { data } = pen?.getImageData(0, Math.floor(height / 2), width, 1) ?? { data: [] };
  let hardest = 0;
  for (let at = 5; at < data.length; at += 4)
    hardest = Math.max(hardest, Math.abs((data[at] ?? 0) - (data[at - 4] ?? 0)));
  return hardest;
}
