import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { allowAllDevices, launchChromium } from '../support/chromium.ts';
import { type ServedPage, servePage } from '../support/servePage.ts';
import { comeWithCamera, VideoPerson } from '../support/videoPerson.ts';

let served: ServedPage;
let prejoin: ServedPage;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  served = await servePage(new URL('../support/videoPage', import.meta.url).pathname);
  prejoin = await servePage(new URL('../support/prejoinPage', import.meta.url).pathname);
  browser = await launchChromium([allowAllDevices, '--autoplay-policy=no-user-gesture-required']);
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
  await prejoin?.stop();
});
beforeEach(async () => {
  context = await browser.newContext();
});
afterEach(() => context.close());

const come = (name: string) => comeWithCamera(context, served.url, name);

async function pairInRoom() {
  const [ana, ben] = [await come('ana'), await come('ben')];
  await Promise.all([ana.enter('ben'), ben.enter('ana')]);
  await Promise.all([ana.meets('ben'), ben.meets('ana')]);
  return { ana, ben };
}
async function pairTalking() {
  const { ana, ben } = await pairInRoom();
  await Promise.all([ana.publish(), ben.publish()]);
  await Promise.all([ana.sees('ben'), ben.sees('ana')]);
  return { ana, ben };
}

it('[N50] [N112] two browsers show each other moving pictures and carry both voices, in step with the lips', async () => {
  const { ana, ben } = await pairTalking();
  await Promise.all([ana.hears('ben'), ben.hears('ana')]);
  for (const { page } of [ana, ben]) {
    const [[voice, picture] = []] = await page.evaluate(() => window.lab.names());
    expect(voice).not.toBe('a=msid:-');
    expect(picture).toBe(voice);
  }
});

it('[N51] a room is connected before it starts, and not one byte of the person leaves until then', async () => {
  const { ana, ben } = await pairInRoom();
  expect((await ana.flow()).sentBytes).toBe(0);
  await ben.publish();
  await ana.sees('ben');
  expect((await ana.flow()).sentBytes).toBe(0);
  await ana.is('ben', { hasVideo: true, hasAudio: true });
  await ben.is('ana', { hasVideo: false, hasAudio: false });
});

it('[N52] who is muted stays muted in the next room and with another microphone', async () => {
  const { ana, ben } = await pairTalking();
  await ana.page.evaluate(() => window.lab.devices.toggleDevice('mic'));
  await ben.is('ana', { hasAudio: false, hasVideo: true });
  await ben.hearsNothingFrom('ana');

  await Promise.all([ana.leave(), ben.leave()]);
  await Promise.all([ana.enter('ben'), ben.enter('ana')]);
  await Promise.all([ana.publish(), ben.publish()]);
  await ben.sees('ana');
  await ben.hearsNothingFrom('ana');

  await ana.page.evaluate(async () => {
    const other = window.lab.media().mics.find(({ label }) => label.endsWith('2'));
    await window.lab.devices.selectDevice('mic', other?.id ?? '');
  });
  await ben.hearsNothingFrom('ana');
  await ben.is('ana', { hasAudio: false });

  await ana.page.evaluate(() => window.lab.devices.toggleDevice('mic'));
  await ben.is('ana', { hasAudio: true });
  await ben.hears('ana');
});

it('[N53] a camera turned off is closed, the partner is told, and it comes back on', async () => {
  const { ana, ben } = await pairTalking();
  const light = await ana.page.evaluateHandle(() => window.lab.media().cameraTrack);
  await ana.page.evaluate(() => window.lab.devices.toggleDevice('camera'));
  expect(await light.evaluate((track) => track?.readyState)).toBe('ended');
  await ben.is('ana', { hasVideo: false, hasAudio: true });
  await ana.page.evaluate(() => window.lab.devices.toggleDevice('camera'));
  await ben.is('ana', { hasVideo: true });
  await ben.sees('ana');
});

it('[N54] a third person joins a running room and leaves it; with three the pictures are 360 lines at most', async () => {
  const { ana, ben } = await pairTalking();
  const cleo = await come('cleo');
  await Promise.all([ana.update('ben', 'cleo'), ben.update('ana', 'cleo'), cleo.enter('ana', 'ben')]);
  await cleo.publish();
  await Promise.all([ana.meets('ben', 'cleo'), ben.meets('ana', 'cleo'), cleo.meets('ana', 'ben')]);
  await Promise.all([ana.sees('cleo'), ben.sees('ana'), cleo.sees('ana'), cleo.sees('ben')]);
  await ana.until('360 lines', async () => expect((await ana.flow()).frameHeight).toBeLessThanOrEqual(360));
  await cleo.leave();
  await Promise.all([ana.update('ben'), ben.update('ana')]);
  await Promise.all([ana.meets('ben'), ben.meets('ana')]);
  await Promise.all([ana.sees('ben'), ben.sees('ana')]);
  expect(await Promise.all([ana, ben, cleo].map((one) => one.connections()))).toEqual([1, 1, 0]);
});

it('[N55] a partner who reloads is met again, whichever of the two is polite', async () => {
  const pair = await pairTalking();
  for (const [stays, reloads] of [
    [pair.ana, pair.ben],
    [pair.ben, pair.ana],
  ] as const) {
    await reloads.page.reload();
    await reloads.page.evaluate(() => window.lab.devices.chooseMedia('video'));
    await reloads.enter(stays.name);
    await reloads.publish();
    await Promise.all([stays.meets(reloads.name), reloads.meets(stays.name)]);
    await Promise.all([stays.sees(reloads.name), reloads.sees(stays.name)]);
    expect(await stays.connections()).toBe(1);
  }
});

it('[N56] a closed room leaves no connection behind, and letting go of the devices ends every track', async () => {
  const { ana, ben } = await pairTalking();
  await Promise.all([ana.leave(), ben.leave()]);
  expect(await ana.connections()).toBe(0);
  const ended = await ana.page.evaluate(() => {
    const { micTrack, cameraTrack } = window.lab.media();
    window.lab.devices.releaseDevices();
    return [micTrack?.readyState, cameraTrack?.readyState, window.lab.media().stream];
  });
  expect(ended).toEqual(['ended', 'ended', null]);
});

it('[N57] both looking for new paths at the same moment end up connected', async () => {
  const { ana, ben } = await pairTalking();
  for (let times = 0; times < 3; times += 1) {
    const [former] = await ana.paths();
    await Promise.all([ana.restart(), ben.restart()]);
    await ana.until('new paths', async () => expect(await ana.paths()).not.toContain(former));
    await Promise.all([ana.sees('ben'), ben.sees('ana')]);
  }
  await Promise.all([ana.meets('ben'), ben.meets('ana')]);
  expect(await ana.connections()).toBe(1);
});

it('[N57] the polite side, which does not offer, gets new paths by asking', async () => {
  const { ana, ben } = await pairTalking();
  const [former] = await ben.paths();
  await ben.restart();
  await ben.until('new paths', async () => expect(await ben.paths()).not.toContain(former));
  await Promise.all([ana.sees('ben'), ben.sees('ana')]);
});

it('[N59] signals that get lost are made good: a hello, an offer, an answer', async () => {
  const [ana, ben] = [await come('ana'), await come('ben')];
  await Promise.all([ana.enterLosing(4, 'ben'), ben.enterLosing(1, 'ana')]);
  await Promise.all([ana.meets('ben'), ben.meets('ana')]);
});

it('[N58] three people in one page see each other, and all their connections end with the rooms', async () => {
  const { page } = await come('ana');
  const names = ['ana', 'ben', 'cleo'];
  const people = names.map((name) => new VideoPerson(page, name));
  const others = (name: string) => names.filter((other) => other !== name);
  for (const one of people) await one.enter(...others(one.name));
  await Promise.all(people.map((one) => one.meets(...others(one.name))));
  for (const one of people) await one.publish();
  await Promise.all(people.flatMap((one) => others(one.name).map((other) => one.sees(other))));
  for (const one of people) await one.leave();
  expect(await people[0]?.connections()).toBe(0);
});

it('[U37] before the lobby a person sees themselves, and the meter moves with the sound', async () => {
  const page = await context.newPage();
  await page.goto(`${prejoin.url}?lang=en`);
  const own = page.getByLabel('My own picture');
  const drawn = () => own.evaluate((video: HTMLVideoElement) => video.videoWidth);
  await expect.poll(drawn, { timeout: 20_000 }).toBeGreaterThan(0);
  expect(await own.evaluate((video: HTMLVideoElement) => video.muted)).toBe(true);
  const meter = page.getByRole('meter', { name: 'How loud the microphone hears you' });
  const levels = new Set<string | null>();
  await expect
    .poll(async () => levels.add(await meter.getAttribute('value')).size, { timeout: 20_000 })
    .toBeGreaterThan(2);
  await page.getByRole('button', { name: 'Enter the lobby' }).click();
  expect(JSON.parse((await page.locator('output').textContent()) ?? '')).toEqual({
    media: 'video',
    mic: true,
    camera: true,
  });
});
