import { join } from 'node:path';
import { LANGUAGES, type Language } from '@enishi/shared/language';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeInWriting } from '../support/browser/comingIn.ts';
import { isInReach } from '../support/browser/inReach.ts';
import { overlapsOn } from '../support/browser/layout.ts';
import { type QuickMixer, quickMixer } from '../support/browser/quickMixer.ts';
import { called, closePanel, isWith, openPanel } from '../support/browser/talking.ts';
import { type Visitor, visit } from '../support/browser/visitor.ts';
import { launchChromium } from '../support/chromium.ts';
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
const mixers: QuickMixer[] = [];
beforeAll(async () => {
  server = await startServer({ env: { NEXT_MS: '500' } });
  browser = await launchChromium();
});
afterAll(async () => {
  for (const mixer of mixers) mixer.close();
  await browser?.close();
  await server?.end();
});

/** Ana in a browser, who writes, and somebody without one; their room is open. */
async function inATalk(language: Language) {
  const mixer = await quickMixer(server.url, { languages: [language] });
  mixers.push(mixer);
  const ana = await visit(browser, server.url, { name: 'Ana Ito', look: { language, phone: false } });
  await comeInWriting(ana, mixer.link, language === 'en' ? 'brewery' : '酒蔵');
  await mixer.joinedBy(partners[language], '86', language);
  await mixer.starts(2, 1);
  await isWith(ana, partners[language]);
  return ana;
}

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
  it('two sit in it', async () => {
    ana = await inATalk(language);
  });

  it.each(Object.entries(looks))(
    'with %s one writes, offers a card, reads the topic and leaves by what is in the window',
    async (name, look) => {
      const { page, say } = ana;
      await looksThrough(ana, look);
      const faults: string[] = [];
      const stands = async (what: string, found: Locator) => {
        await found.waitFor();
        const { PICTURES } = process.env;
        if (PICTURES) await page.screenshot({ path: join(PICTURES, `${language} ${name}, ${what}.png`) });
        if (!(await isInReach(found))) faults.push(`${what} at ${JSON.stringify(await found.boundingBox())}`);
      };
      const nothingIsCrowded = async (where: string) =>
        faults.push(...(await overlapsOn(page)).map((fault) => `${where}: ${fault}`));
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
});
