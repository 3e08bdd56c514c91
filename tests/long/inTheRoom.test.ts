import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startingWith } from '../support/browser/comingIn.ts';
import { inATalk } from '../support/browser/inATalk.ts';
import { isWith } from '../support/browser/talking.ts';
import { launchChromium } from '../support/chromium.ts';
import { type RunningServer, startServer } from '../support/server.ts';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  server = await startServer({ env: { NEXT_MS: '500', GRACE_MS: '20000' } });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.end();
});

it('[U260] Back in a talk asks first; after leaving it leads to where one came in', async () => {
  const { ana, seat, goHome } = await withBen({ phone: false });
  const { page, say } = ana;

  for (const _time of ['first', 'second']) {
    await page.goBack();
    await ana.sees('heading', say('app:leave.title'));
    await ana.press(say('app:leave.stay'));
    await isWith(ana, 'Ben Katz');
  }
  await seat.sees(({ mine }) => mine.room?.partners[0]?.presence.state === 'here');
  await page.goBack();
  await ana.press(say('app:leave.go'));
  await page.waitForURL(/\/recap$/);
  await page.goBack();
  await page.waitForURL(/\/prepare/);
  expect(ana.troubles).toEqual([]);
  await goHome();
});

it('[U262] the newest line stays in view when the chat becomes smaller, unless one reads further up', async () => {
  const { ana, seat, goHome } = await withBen({ phone: true });
  const { page, say } = ana;
  const to = await seat.sees(({ mine }) => mine.room?.roomId);
  for (let line = 1; line <= 30; line += 1) await seat.does('chat:send', { to, text: `Line ${line}` });
  const log = page.getByRole('log', { name: say('common:chat') });
  const last = log.getByText('Line 30', { exact: true });
  const shows = () => expect.poll(() => last.evaluate(isInView), { timeout: 20_000 });
  await shows().toBe(true);
  for (const height of [640, 560, 844, 600]) {
    await page.setViewportSize({ width: 390, height });
    await shows().toBe(true);
  }
  const tenth = log.getByText('Line 10', { exact: true });
  await tenth.scrollIntoViewIfNeeded();
  await page.setViewportSize({ width: 390, height: 700 });
  await seat.does('chat:send', { to, text: 'Line 31' });
  await log.getByText('Line 31', { exact: true }).waitFor({ state: 'attached' });
  expect(await tenth.evaluate(isInView)).toBe(true);
  expect(ana.troubles).toEqual([]);
  await goHome();
});

it('[U266] what is written without network stands there as being sent, and arrives when it is back', async () => {
  const { ana, seat, goHome } = await withBen({ phone: true });
  const { page, say } = ana;
  await page.context().setOffline(true);
  await ana.reads(startingWith(say('app:reconnecting')));
  await page.getByRole('log').waitFor();
  await ana.write(say('room:panel.write', { people: 'Ben Katz' }), 'On a train, one moment');
  await page.keyboard.press('Enter');
  await ana.reads(say('common:sending'));
  await page.context().setOffline(false);
  await seat.sees(({ mine }) => mine.room?.chat.some(({ text }) => text === 'On a train, one moment'));
  await page.getByText(say('common:sending')).waitFor({ state: 'detached' });
  expect(await page.getByText('On a train, one moment').count()).toBe(1);
  await goHome();
});

const withBen = ({ phone }: { phone: boolean }) =>
  inATalk(browser, server.url, { look: { language: 'en', phone }, partner: 'Ben Katz' });

/** Runs in the page: seen whole inside its scrolling box. */
function isInView(element: Element): boolean {
  const { left, top, bottom } = element.getBoundingClientRect();
  return [top + 1, bottom - 1].every((y) => element.contains(document.elementFromPoint(left + 1, y)));
}
