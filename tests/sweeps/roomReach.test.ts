import { join } from 'node:path';
import { LANGUAGES } from '@enishi/shared/language';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inATalk } from '../support/browser/inATalk.ts';
import { isInReach } from '../support/browser/inReach.ts';
import { overlapsOn } from '../support/browser/layout.ts';
import { called, closePanel, openPanel } from '../support/browser/talking.ts';
import type { Visitor } from '../support/browser/visitor.ts';
import { launchChromium } from '../support/chromium.ts';
import type { Connection } from '../support/person.ts';
import { type RunningServer, startServer } from '../support/server.ts';

/** `letters`: the size of running text that is set in the browser, in px (16 where nothing is set) */
const looks = {
  'a phone held sideways': { width: 844, height: 390, letters: 16 },
  'a small phone held sideways': { width: 667, height: 375, letters: 16 },
  'letters twice as large': { width: 390, height: 844, letters: 32 },
  'a small laptop zoomed to 200 %': { width: 640, height: 400, letters: 16 },
} as const;

const partners = { en: 'Maximiliana Lichtenberg', ja: '五十嵐 美智子' } as const;

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  server = await startServer({ env: { NEXT_MS: '500' } });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.end();
});

async function looksThrough(
  { page }: Visitor,
  { width, height, letters }: (typeof looks)[keyof typeof looks],
) {
  await page.setViewportSize({ width, height });
  const chromium = await page.context().newCDPSession(page);
  await chromium.send('Page.setFontSizes', { fontSizes: { standard: letters, fixed: letters } });
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  await expect.poll(size, { timeout: 20_000 }).toBe(`${letters}px`);
}

describe.each(LANGUAGES)('[U267] in the room (%s)', (language) => {
  let ana: Visitor;
  let seat: Connection;
  let goHome: () => Promise<void>;
  it('two sit in it', async () => {
    const look = { language, phone: false };
    ({ ana, seat, goHome } = await inATalk(browser, server.url, { look, partner: partners[language] }));
  });
  afterAll(() => goHome?.());

  /** Told at the end, all of them; `PICTURES=folder` shows each as it stands. */
  function reaching(name: string) {
    const faults: string[] = [];
    const stands = async (what: string, found: Locator) => {
      await found.waitFor();
      const { PICTURES } = process.env;
      if (PICTURES) await ana.page.screenshot({ path: join(PICTURES, `${language} ${name}, ${what}.png`) });
      if (!(await isInReach(found))) faults.push(`${what} at ${JSON.stringify(await found.boundingBox())}`);
    };
    const nothingIsCrowded = async (where: string) =>
      faults.push(...(await overlapsOn(ana.page)).map((fault) => `${where}: ${fault}`));
    return { faults, stands, nothingIsCrowded };
  }

  it.each(Object.entries(looks))(
    'with %s one writes, offers a card, reads the topic and leaves by what is in the window',
    async (name, look) => {
      const { page, say } = ana;
      await looksThrough(ana, look);
      const { faults, stands, nothingIsCrowded } = reaching(name);
      const bar = page.getByRole('toolbar', { name: say('room:bar.label') });

      await openPanel(ana, 'chat');
      const people = called(ana, partners[language]);
      await stands('where one writes', ana.find('textbox', say('room:panel.write', { people })));
      for (const one of ['mic', 'camera', 'chat', 'note', 'card', 'more'])
        await stands(`bar, ${one}`, bar.getByRole('button').filter({ hasText: say(`room:bar.${one}`) }));
      await nothingIsCrowded('chat');

      await openPanel(ana, 'card');
      await stands('offering a card', ana.find('button', say('cards:offer', { count: 1 })));
      await nothingIsCrowded('card');

      await openPanel(ana, 'more');
      const leave = ana.find('button', say('room:more.leave'));
      await leave.scrollIntoViewIfNeeded();
      await stands('leaving', leave);
      await nothingIsCrowded('more');
      await leave.click();
      await stands('staying after all', ana.find('button', say('app:leave.stay')));
      await stands('leaving for good', ana.find('button', say('app:leave.go')));
      await ana.press(say('app:leave.stay'));

      await closePanel(ana);
      await stands('topic', ana.find('article', say('common:topic')).locator('.topic-question'));
      await nothingIsCrowded('nothing open');
      expect(faults).toEqual([]);
    },
  );

  it('the other leaves, and one stays', async () => {
    await seat.does('seat:skip', { round: 1 });
    await ana.sees('heading', ana.say('room:alone.title'));
  });

  it.each(Object.entries(looks))(
    'alone, with %s, one reads from the first line and chooses what to do',
    async (name, look) => {
      const { page, say } = ana;
      await looksThrough(ana, look);
      const { faults, stands, nothingIsCrowded } = reaching(name);
      const heading = ana.find('heading', say('room:alone.title'));
      await stands('alone, its first line', heading);
      await heading.hover();
      await page.mouse.wheel(0, 2_000);
      const note = ana.find('button', say('room:alone.note'));
      await expect.poll(() => isInReach(note), { timeout: 20_000 }).toBe(true);
      await stands('alone, the last of it', note);
      await page.mouse.wheel(0, -2_000);
      await expect.poll(() => isInReach(heading), { timeout: 20_000 }).toBe(true);
      await nothingIsCrowded('alone');
      expect(faults).toEqual([]);
    },
  );
});
