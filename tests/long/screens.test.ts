import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createInspection, type Inspection } from '../support/browser/axe.ts';
import { comeInWriting, enterWithText, prepare, startingWith } from '../support/browser/comingIn.ts';
import { keepScreen } from '../support/browser/inOrder.ts';
import { type QuickMixer, quickMixer } from '../support/browser/quickMixer.ts';
import { called, closePanel, isTold, isWith, openPanel } from '../support/browser/talking.ts';
import { type Look, type Visitor, visit } from '../support/browser/visitor.ts';
import { allowAllDevices, launchChromium } from '../support/chromium.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const looks: [string, Look][] = [
  ['English', { language: 'en', phone: false }],
  ['Japanese', { language: 'ja', phone: false }],
];

let server: RunningServer;
let browser: Browser;
let visitors: Visitor[] = [];
beforeAll(async () => {
  server = await startServer({ env: { NEXT_MS: '12000', GRACE_MS: '15000' } });
  browser = await launchChromium([allowAllDevices]);
});
afterAll(async () => {
  await browser?.close();
  await server?.end();
});
afterEach(async ({ task }) => {
  for (const visitor of visitors) {
    if (task.result?.state === 'fail') await keepScreen(visitor);
    await visitor.page.context().close();
  }
  visitors = [];
});

async function comes(name: string, look: Look): Promise<Visitor> {
  const visitor = await visit(browser, server.url, { name, look, context: { reducedMotion: 'reduce' } });
  visitors.push(visitor);
  return visitor;
}

describe.each(looks)('[U230] axe finds nothing on any screen in %s', (_name, look) => {
  const industries = look.language === 'ja' ? ['酒蔵', '病院'] : ['brewery', 'hospital'];
  const [names, partners] =
    look.language === 'ja' ? [['岡本 直樹', '高瀬 美咲'], '杜氏 明'] : [['Ana Ito', 'Ben Katz'], 'Cleo Wild'];

  it('[U231] before the mixer: home, refusals, create, prepare', async () => {
    const { inspect, faults } = createInspection();
    const mixer = await quickMixer(server.url, { access: 'open' });
    const ana = await comes(names[0] ?? '', look);
    await beforeTheMixer(ana, mixer, inspect, industries[0] ?? '');
    mixer.close();
    expect(faults).toEqual([]);
  });

  it('[U232] in the mixer: lobby, next, room with everything that opens, between, closing, recap, console', async () => {
    const { inspect, faults, screens } = createInspection();
    const mixer = await quickMixer(server.url, { languages: [look.language], rounds: 3 });
    const [ana, ben, host] = [
      await comes(names[0] ?? '', look),
      await comes(names[1] ?? '', look),
      await comes('Holly Hart', look),
    ];
    await inTheMixer({ ana, ben, host, partner: partners }, mixer, inspect, industries);
    mixer.close();
    expect(faults).toEqual([]);
    expect(screens()).toBeGreaterThan(25);
  });
});

type Inspect = Inspection['inspect'];

async function beforeTheMixer(ana: Visitor, mixer: QuickMixer, inspect: Inspect, industry: string) {
  const { page, say } = ana;
  await page.goto('/');
  await ana.reads('An evening');
  await inspect(ana, 'home');
  await ana.write(say('home:code'), 'no');
  await ana.press(say('home:join'));
  await ana.reads(say('errors:unknown_code'));
  await inspect(ana, 'home with a wrong code');
  await page.goto('/m/ABCDEFGH');
  await ana.sees('heading', say('app:missingTitle'));
  await inspect(ana, 'unknown code');
  await page.goto('/nowhere');
  await ana.sees('heading', say('notFound:title'));
  await inspect(ana, 'not found');

  await page.goto('/new');
  await ana.sees('heading', say('create:title'));
  await inspect(ana, 'create');
  await page.getByText(say('create:more.title'), { exact: true }).click();
  await ana.find('radio', startingWith(say('create:start.at'))).check();
  await ana.press(say('create:create'));
  await ana.reads(say('create:error.hostName'));
  await inspect(ana, 'create with errors and everything open');

  await page.goto(mixer.link);
  await ana.sees('heading', 'An evening');
  await inspect(ana, 'mixer page');
  await ana.press(say('mixer:action.open'), 'link');
  await ana.sees('heading', say('prepare:me.title'));
  await ana.press(say('prepare:next'));
  await ana.reads(say('prepare:nameMissing'));
  await inspect(ana, 'prepare: me, with errors');
  await ana.find('combobox', say('prepare:industry')).fill(industry);
  await ana.find('option', /./).first().waitFor();
  await inspect(ana, 'prepare: industries');
  await prepare(ana, mixer.link, { industry });
  await page.goto(`${mixer.link}/prepare?step=talk`);
  await ana.sees('heading', say('prepare:talk.title'));
  await page
    .getByRole('group', { name: startingWith(say('prepare:gives')) })
    .getByRole('button')
    .first()
    .click();
  await page.getByText(say('prepare:moreTalk'), { exact: true }).click();
  await inspect(ana, 'prepare: talk, with a tag and everything open');
  await ana.press(say('prepare:next'));
  await ana.sees('heading', say('prejoin:title'));
  await ana.sees('button', say('prejoin:enter'));
  await inspect(ana, 'prepare: camera');
  await enterWithText(ana);
  await ana.sees('button', say('lobby:ready.rest'));
}

type People = { ana: Visitor; ben: Visitor; host: Visitor; partner: string };

async function inTheMixer(
  { ana, ben, host, partner }: People,
  mixer: QuickMixer,
  inspect: Inspect,
  [one = '', two = '']: string[],
) {
  const { page, say } = ana;
  for (const [visitor, industry] of [
    [ana, one],
    [ben, two],
  ] as const) {
    await prepare(visitor, mixer.link, { industry });
    await visitor.press(say('prejoin:enter'));
    await visitor.sees('button', say('lobby:ready.rest'));
  }
  await mixer.console.does('message:send', { to: 'all', text: 'Welcome' });
  await ben.write(say('lobby:write'), 'https://example.com');
  await page.keyboard.press('Escape');
  await ben.press(say('common:send'));
  await ana.reads('Welcome');
  await inspect(ana, 'lobby');
  await ana.press(say('lobby:ready.rest'));
  await ana.sees('button', say('lobby:ready.back'));
  await inspect(ana, 'lobby on a break');
  await ana.press(say('lobby:ready.back'));

  await host.page.goto(mixer.hostLink);
  await host.sees('tab', startingWith(say('host:tabs.lobby')));
  await host.sees('button', say('host:run.start', { round: 1 }));
  await inspect(host, 'console: lobby');
  await host.press(say('host:settings.open'));
  await host.page.getByRole('dialog').waitFor();
  await inspect(host, 'console: settings');
  await host.press(say('common:close'));
  await host.press(say('host:links.more'), 'link');
  await host.sees('heading', say('host:share.title'));
  await inspect(host, 'share');
  await host.press(say('host:share.open'), 'link');

  await mixer.starts(2, 1);
  await isTold(ana, ben.name);
  await inspect(ana, 'next');
  await isWith(ana, ben.name);
  await inspect(ana, 'room');
  for (const panel of ['chat', 'note', 'card', 'more'] as const) {
    await openPanel(ana, panel);
    await inspect(ana, `room: ${panel}`);
  }
  for (const row of ['devices', 'intro', 'help', 'shortcuts', 'report']) {
    await openPanel(ana, 'more');
    await ana.press(startingWith(say(`room:more.${row}`)));
    await ana.sees('heading', say(`room:${row}.title`));
    await inspect(ana, `room: ${row}`);
    await closePanel(ana);
  }
  await inspectCards({ ana, ben }, inspect);
  await inspectCall({ ana, host }, inspect);

  await ben.page.close();
  await ana.reads(say('room:stage.reconnecting', { person: called(ana, ben.name) }));
  await inspect(ana, 'room: partner dropped');
  await ana.sees('heading', say('room:alone.title'));
  await inspect(ana, 'room: alone');
  await inspect(host, 'console: somebody alone');
  await mixer.console.does('round:end', { round: 1 });
  await ana.sees('heading', say('between:heading'));
  await inspect(ana, 'between');
  await inspect(host, 'console: break');

  await mixer.joinedBy(partner, '86', ana.look.language);
  await mixer.starts(2, 2);
  await isWith(ana, partner);
  await ana.sees('tab', say('room:panel.chat'));
  await inspect(ana, 'room: with somebody who writes');
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await ana.sees('heading', say('app:elsewhereTitle'));
  await inspect(ana, 'open in another tab');
  await tab.close();
  await ana.press(say('app:useItHere'));
  await isWith(ana, partner);
  await mixer.console.does('mixer:close', { round: 2 });
  await ana.sees('heading', say('closing:heading'));
  await inspect(ana, 'closing');
  await inspect(host, 'console: closing');
  await ana.press(say('closing:recap'), 'link');
  await ana.sees('heading', say('recap:heading'));
  await inspect(ana, 'recap');
  await page.goto('/me');
  await ana.sees('heading', say('me:title'));
  await ana.sees('heading', say('me:mixers'));
  await inspect(ana, 'me');
  await mixer.console.does('mixer:end', { round: 2 });
  await host.sees('heading', say('host:ended.title'));
  await inspect(host, 'console: ended');
  await page.goto(mixer.link);
  await ana.reads(say('mixer:action.ended'));
  await inspect(ana, 'mixer page, over');
}

async function inspectCards({ ana, ben }: { ana: Visitor; ben: Visitor }, inspect: Inspect) {
  const { say } = ana;
  await openPanel(ben, 'card');
  await ben.press(say('cards:fill.email'));
  await inspect(ben, 'room: card, adding an address');
  await ben.write(say('cards:fill.emailLabel'), 'ben@example.com');
  await ben.press(say('cards:fill.save'));
  await ben.press(say('cards:offer', { count: 2 }));
  await ana.press(say('cards:choose'));
  await inspect(ana, 'room: what to give');
  await ana.press(say('cards:back'));
  await inspect(ana, 'room: card request');
  await ana.press(say('cards:choose'));
  await ana.press(say('cards:give', { count: 1 }));
  await ana.sees('heading', say('cards:tied', { person: called(ana, ben.name) }));
  await inspect(ana, 'room: receipt');
  await ana.press(say('cards:backToTalk'));
}

async function inspectCall({ ana, host }: { ana: Visitor; host: Visitor }, inspect: Inspect) {
  const { say } = ana;
  await openPanel(ana, 'more');
  await ana.press(say('room:more.help'));
  await ana.write(startingWith(say('room:help.text')), 'It is very quiet');
  await ana.press(say('room:help.send'));
  await ana.reads(say('room:notice.called'));
  await inspect(ana, 'room: host called');
  await host.press(say('host:calls.reply'));
  await inspect(host, 'console: round with a call');
  await host.page
    .getByRole('button', { name: startingWith(say('host:rooms.number', { number: 1 })) })
    .click();
  await host.page.getByRole('dialog').waitFor();
  await inspect(host, 'console: a room');
  await host.press(say('common:close'));
  await host.find('tab', startingWith(say('host:tabs.people'))).click();
  await inspect(host, 'console: people');
  await host.page
    .getByRole('list', { name: say('host:tabs.people') })
    .getByRole('button')
    .first()
    .click();
  await host.page.getByRole('dialog').waitFor();
  await inspect(host, 'console: a person');
  await host.press(say('common:close'));
  await host.find('tab', startingWith(say('host:tabs.rooms'))).click();
}

it('[U233] the last minute has nothing to complain of either', async () => {
  const { inspect, faults } = createInspection();
  const mixer = await quickMixer(server.url, { roundMs: 50_000 });
  const ana = await comes('Ana Ito', { language: 'en', phone: false });
  await comeInWriting(ana, mixer.link, 'brewery');
  await mixer.joinedBy('Cleo Wild', '86');
  await mixer.starts(2, 1);
  await isWith(ana, 'Cleo Wild');
  await inspect(ana, 'room: last minute');
  mixer.close();
  expect(faults).toEqual([]);
});
