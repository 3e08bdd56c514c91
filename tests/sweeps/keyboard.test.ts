import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { oneOf, startingWith } from '../support/browser/comingIn.ts';
import { keepScreen } from '../support/browser/inOrder.ts';
import { tabAndPress, tabTo } from '../support/browser/keyboard.ts';
import { type QuickMixer, quickMixer } from '../support/browser/quickMixer.ts';
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

it('[U225] from the link over an exchanged card to a thank-you marked sent without a mouse, and the focus is always seen', async () => {
  const mixer = await quickMixer(server.url);
  const ana = await visit(browser, server.url, { name: 'Ana Ito', look: { language: 'en', phone: false } });
  await withKeysOnly(ana, mixer).catch(async (error) => {
    await keepScreen(ana);
    throw error;
  });
  mixer.close();
});

async function withKeysOnly(ana: Visitor, mixer: QuickMixer): Promise<void> {
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

  await afterTheTalk(ana, mixer);
}

/** The screen has come and taken the focus along: to its heading, or to what it asks for first. */
async function hasFocusIn(ana: Visitor, heading: string): Promise<void> {
  await ana.sees('heading', heading);
  await ana.page.waitForFunction(() => document.activeElement !== document.body);
}

/** What was pressed is gone: the focus waits where it was. */
const keepsFocusOn = (ana: Visitor, text: string) =>
  ana.page.waitForFunction((words) => document.activeElement?.textContent?.includes(words), text);

async function afterTheTalk(ana: Visitor, mixer: QuickMixer): Promise<void> {
  const { page, say } = ana;
  const { keyboard } = page;
  await mixer.console.does('round:end', { round: 1 });
  await hasFocusIn(ana, say('between:heading'));
  await tabAndPress(ana, ana.find('button', say('between:thank')));
  await ana.reads(say('between:thanked'));
  await keepsFocusOn(ana, say('between:thanked'));
  await tabAndPress(ana, ana.find('button', say('between:againYes')), 'Space');
  await tabTo(ana, ana.find('textbox', say('between:note')));
  await keyboard.press('End');
  await keyboard.type(' and shifts');
  await ana.reads(say('room:notes.state.saved'));

  await mixer.console.does('mixer:close', { round: 1 });
  await hasFocusIn(ana, say('closing:heading'));
  await tabAndPress(ana, ana.find('link', say('closing:recap')));
  await hasFocusIn(ana, say('recap:heading'));
  await ana.reads('Knows about wards and shifts');
  await tabAndPress(ana, ana.find('link', say('recap:followUps')).first());

  await hasFocusIn(ana, say('followUps:title'));
  const letter = ana.find('textbox', say('followUps:letter'));
  await tabTo(ana, letter);
  await keyboard.press('Control+End');
  await keyboard.type(' See you in spring.');
  const open = ana.find('link', say('followUps:openMail'));
  await tabTo(ana, open);
  const mail = new URL((await open.getAttribute('href')) ?? '');
  expect(mail.pathname).toBe('ben@example.com');
  const body = mail.searchParams.get('body') ?? '';
  expect(body).toContain('Knows about wards and shifts');
  expect(body).toContain('See you in spring.');
  await tabAndPress(ana, ana.find('button', say('followUps:markSent')));
  await ana.sees('button', say('followUps:backToList'));
  await keepsFocusOn(ana, called(ana, 'Ben Katz'));
  await tabTo(ana, ana.find('button', say('followUps:backToList')));
}
