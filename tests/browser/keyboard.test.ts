import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { oneOf, startingWith } from '../support/browser/comingIn.ts';
import { keepScreen } from '../support/browser/inOrder.ts';
import { tabAndPress, tabTo } from '../support/browser/keyboard.ts';
import { quickMixer } from '../support/browser/quickMixer.ts';
import { called, isWith } from '../support/browser/talking.ts';
import { type Visitor, visit } from '../support/browser/visitor.ts';
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

it('[U225] from the link to an exchanged card without a mouse, and the focus is always seen', async () => {
  const mixer = await quickMixer(server.url);
  const ana = await visit(browser, server.url, { name: 'Ana Ito', look: { language: 'en', phone: false } });
  await withKeysOnly(ana, mixer).catch(async (error) => {
    await keepScreen(ana);
    throw error;
  });
  mixer.close();
});

async function withKeysOnly(ana: Visitor, mixer: Awaited<ReturnType<typeof quickMixer>>): Promise<void> {
  const { page, say } = ana;
  const { keyboard } = page;
  await page.goto(mixer.link);
  await tabAndPress(ana, ana.find('link', oneOf(say('mixer:action.open'))));

  await ana.sees('heading', say('prepare:me.title'));
  await tabTo(ana, ana.find('textbox', say('prepare:name')));
  await keyboard.type(ana.name);
  await tabTo(ana, ana.find('combobox', say('prepare:industry')));
  await keyboard.type('brewery');
  await ana.find('option', /./).first().waitFor();
  await keyboard.press('Enter');
  await tabAndPress(ana, ana.find('checkbox', say('prepare:agree')), 'Space');
  await tabAndPress(ana, ana.find('button', say('prepare:next')));
  await ana.sees('heading', say('prepare:talk.title'));
  await tabAndPress(ana, ana.find('button', say('prepare:next')));

  await ana.sees('heading', say('prejoin:title'));
  await tabAndPress(ana, ana.find('radio', say('prejoin:ways.video')), 'ArrowRight');
  await keyboard.press('ArrowRight');
  expect(await ana.find('radio', say('prejoin:ways.text')).isChecked()).toBe(true);
  await tabAndPress(ana, ana.find('button', say('prejoin:enter')));
  await ana.sees('button', say('lobby:ready.rest'));

  const { seat, person } = await mixer.joinedBy('Ben Katz', '86');
  await person.call('PUT /api/me/card', { body: { email: 'ben@example.com', link: '' } });
  await mixer.starts(2, 1);
  await isWith(ana, 'Ben Katz');
  await keyboard.press('k');
  await tabTo(ana, ana.find('textbox', startingWith(say('cards:reason'))));
  await keyboard.type('To send the article');
  await tabAndPress(ana, ana.find('button', say('cards:offer', { count: 1 })));
  const asked = await seat.sees(({ mine }) => {
    const exchange = mine.room?.partners[0]?.exchange;
    return exchange?.state === 'asked' && exchange;
  });
  expect(asked.reason).toBe('To send the article');
  await seat.does('card:answer', { offerId: asked.offerId, answer: 'accept', fields: ['email'] });
  await ana.sees('heading', say('cards:tied', { person: called(ana, 'Ben Katz') }));
  await tabAndPress(ana, ana.find('button', say('cards:backToTalk')));

  // The shortcuts work where one is, and nothing that was opened keeps the focus for itself.
  await keyboard.press('n');
  await keyboard.type('Knows about wards');
  await ana.reads(say('room:notes.state.saved'));
  await keyboard.press('Escape');
  await keyboard.press('?');
  await ana.sees('heading', say('room:shortcuts.title'));
  await keyboard.press('Escape');
  const drawn = await seat.sees(({ mine }) => mine.room?.topic.drawn);
  await keyboard.press('t');
  await seat.sees(({ mine }) => mine.room?.topic.drawn === drawn + 1);
}
