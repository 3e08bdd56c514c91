import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { comeInWriting } from '../support/browser/comingIn.ts';
import { inOrder } from '../support/browser/inOrder.ts';
import { type QuickMixer, quickMixer } from '../support/browser/quickMixer.ts';
import { isWith } from '../support/browser/talking.ts';
import { type Visitor, visit } from '../support/browser/visitor.ts';
import { allowAllDevices, launchChromium } from '../support/chromium.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const mine = ['', '/people', '/people/introductions', '/follow-ups', '/growth', '/ready', '/meet', '/keep'];
const pagesOf = (mixer: string) => [
  ...['/', '/new', '/sign-in', mixer, `${mixer}/prepare`, `${mixer}/recap`],
  ...mine.map((page) => `/me${page}`),
];
/** how late one file or answer after the other comes: never in the order in which they were asked for */
const LATE_MS = [0, 90, 30, 120, 60];

let server: RunningServer;
let browser: Browser;
let mixer: QuickMixer;
let ana: Visitor;
const step = inOrder(() => [ana]);
beforeAll(async () => {
  server = await startServer();
  browser = await launchChromium([allowAllDevices]);
  mixer = await quickMixer(server.url, { rounds: 1 });
  ana = await visit(browser, server.url, { name: 'Ana Ito', look: { language: 'en', phone: true } });
});
afterAll(async () => {
  mixer?.close();
  await browser?.close();
  await server?.end();
});

step('somebody was met', async () => {
  await comeInWriting(ana, mixer.link, 'brewery');
  await mixer.joinedBy('Ben Katz', '86');
  await mixer.starts(2, 1);
  await isWith(ana, 'Ben Katz');
  await mixer.console.does('mixer:close', { round: 1 });
  await ana.sees('heading', ana.say('closing:heading'));
});
step('[U297] the texts of a page of one’s own come beside its code, not one after the other', async () => {
  const { page } = ana;
  const asked = (name: string) =>
    page.waitForRequest((request) => request.url().includes(`/assets/${name}-`));
  const texts = Promise.all(['recap', 'between', 'topics', 'keep'].map(asked));
  await page.route('**/assets/RecapScreen-*', async (route) => {
    await texts;
    await route.continue();
  });
  await page.goto(`${mixer.link}/recap`);
  await page.locator('main h1').first().waitFor();
  await page.unroute('**/assets/RecapScreen-*');
});

step('[U296] a page that stands does not go back to grey lines while more of it comes', async () => {
  const { page } = ana;
  await page.addInitScript(watchTheHeading);
  await comesLate(page);
  const fallen: string[] = [];
  for (const path of pagesOf(mixer.link)) {
    await page.goto(path);
    await page.locator('main h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    await expect.poll(() => page.locator('.bones').count(), { timeout: 20_000 }).toBe(0);
    if (await page.evaluate(() => document.documentElement.dataset.fell)) fallen.push(path);
  }
  expect(fallen).toEqual([]);
});

async function comesLate(page: Page): Promise<void> {
  let count = 0;
  await page.route(/\/(assets|api)\//, async (route) => {
    count += 1;
    const wait = LATE_MS[count % LATE_MS.length] ?? 0;
    setTimeout(() => void route.continue().catch(() => {}), wait);
  });
}

/** Runs in the page: marks it once its heading was in sight and is no more. */
function watchTheHeading(): void {
  let stood = false;
  const look = () => {
    const stands = [...document.querySelectorAll('h1')].some((heading) => heading.checkVisibility());
    if (stood && !stands) document.documentElement.dataset.fell = 'true';
    stood = stands;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
