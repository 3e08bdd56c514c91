import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { comeInWriting, prepare, startingWith } from '../support/browser/comingIn.ts';
import { keepScreen } from '../support/browser/inOrder.ts';
import { type QuickMixer, quickMixer } from '../support/browser/quickMixer.ts';
import { isWith, openPanel } from '../support/browser/talking.ts';
import { type Look, type Visitor, visit } from '../support/browser/visitor.ts';
import { launchChromium } from '../support/chromium.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const look: Look = { language: 'en', phone: false };
let server: RunningServer;
let browser: Browser;
let visitors: Visitor[] = [];
let mixers: QuickMixer[] = [];

beforeAll(async () => {
  server = await startServer({ env: { NEXT_MS: '500', GRACE_MS: '20000' } });
  browser = await launchChromium(['--deny-permission-prompts']);
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
  for (const mixer of mixers) mixer.close();
  visitors = [];
  mixers = [];
});

async function comes(name: string, context: BrowserContextOptions = {}): Promise<Visitor> {
  const visitor = await visit(browser, server.url, { name, look, context });
  visitors.push(visitor);
  return visitor;
}
async function mixer(settings: Parameters<typeof quickMixer>[1] = {}): Promise<QuickMixer> {
  const made = await quickMixer(server.url, settings);
  mixers.push(made);
  return made;
}

it('[U218] without leave to use the camera one is told how to give it, and takes part all the same', async () => {
  const { link } = await mixer();
  const ana = await comes('Ana Ito');
  await prepare(ana, link, { industry: 'brewery' });
  await ana.press(ana.say('prejoin:allow'));
  await ana.sees('heading', ana.say('prejoin:help.denied.both.title'));
  await ana.press(ana.say('prejoin:help.askAgain'));
  await ana.sees('heading', ana.say('prejoin:help.denied.both.title'));
  await ana.press(ana.say('prejoin:enterText'));
  await ana.sees('button', ana.say('lobby:ready.rest'));
});

it('[U219] a code that leads nowhere is told at its field, a link that leads nowhere on a page with a way on', async () => {
  const ana = await comes('Ana Ito');
  await ana.page.goto('/');
  await ana.write(ana.say('home:code'), 'no');
  await ana.press(ana.say('home:join'));
  await ana.reads(ana.say('errors:unknown_code'));
  await ana.write(ana.say('home:code'), 'abcd-efgh');
  await ana.press(ana.say('home:join'));
  await ana.sees('heading', ana.say('app:missingTitle'));
  await ana.press(ana.say('app:toHome'), 'link');
  await ana.sees('button', ana.say('home:try'));
  await ana.page.goto('/somewhere/else');
  await ana.sees('heading', ana.say('notFound:title'));
});

it('[U220] a mixer that is over says so to who was there and to who comes too late', async () => {
  const evening = await mixer();
  const ana = await comes('Ana Ito');
  await comeInWriting(ana, evening.link, 'brewery');
  await evening.console.does('mixer:end', { round: 0 });
  await ana.reads(startingWith(ana.say('closing:ended')));
  const late = await comes('Ben Katz');
  await late.page.goto(evening.link);
  await late.reads(late.say('mixer:action.ended'));
  expect(await late.find('link', late.say('mixer:action.open')).count()).toBe(0);
  await late.page.goto(`${evening.link}/prepare`);
  await late.reads(late.say('mixer:action.ended'));
});

it('[U221] whom the host removes reads so in calm words, and is not let in again', async () => {
  const evening = await mixer();
  const ana = await comes('Ana Ito');
  await comeInWriting(ana, evening.link, 'brewery');
  const person = await evening.console.sees(
    ({ console }) => console?.people.find((one) => one.person.name === ana.name)?.person.personId,
  );
  await evening.console.does('person:remove', { person });
  await ana.reads(ana.say('errors:removed'));
  await ana.page.reload();
  await ana.reads(ana.say('errors:removed'));
  await ana.sees('link', ana.say('app:toHome'));
});

it('[U222] a clock that is ten minutes wrong, ahead or behind, shows the right time left', async () => {
  const evening = await mixer();
  const [ahead, behind] = [await comes('Ana Ito'), await comes('Ben Katz')];
  await ahead.page.addInitScript(setClock, 600_000);
  await behind.page.addInitScript(setClock, -600_000);
  await comeInWriting(ahead, evening.link, 'brewery');
  await comeInWriting(behind, evening.link, 'hospital');
  await evening.starts(2, 1);
  await Promise.all([isWith(ahead, behind.name), isWith(behind, ahead.name)]);
  const endsAt = await evening.console.sees(
    ({ shared }) => shared.phase.kind === 'round' && shared.phase.endsAt,
  );
  for (const visitor of [ahead, behind]) {
    expect(await visitor.page.evaluate(() => Date.now())).not.toBeCloseTo(Date.now(), -5);
    await expect
      .poll(async () => Math.abs((await secondsLeft(visitor)) - (endsAt - Date.now()) / 1_000), {
        timeout: 10_000,
      })
      .toBeLessThan(2.5);
  }
});

it('[U223] report and leave is one step; the other learns only that the seat is free', async () => {
  const evening = await mixer();
  const ana = await comes('Ana Ito');
  await comeInWriting(ana, evening.link, 'brewery');
  const { seat } = await evening.joinedBy('Ben Katz', '86');
  await evening.starts(2, 1);
  await isWith(ana, 'Ben Katz');
  await openPanel(ana, 'more');
  await ana.press(startingWith(ana.say('room:more.report')));
  await ana.find('radio', startingWith(ana.say('vocabulary:reportKinds.selling.label'))).check();
  await ana.press(ana.say('room:report.send'));
  await ana.sees('button', ana.say('lobby:ready.rest'));
  await seat.sees(({ mine }) => mine.room?.partners.length === 0 || mine.room === null);
  expect(JSON.stringify(seat.view())).not.toMatch(/report|selling|block/i);
});

it('[U224] trying alone leads from the home page into a talk with a simulated partner who answers', async () => {
  const ana = await comes('Ana Ito');
  await ana.page.goto('/');
  await ana.press(ana.say('home:try'));
  await ana.press(ana.say('lobby:host.start'));
  const title = new RegExp(ana.say('room:title', { people: '.+' }));
  await ana.page.getByRole('heading', { name: title }).waitFor({ timeout: 60_000 });
  await ana.reads(ana.say('common:simulated'));
  const box = ana.page.getByRole('textbox', {
    name: new RegExp(ana.say('room:panel.write', { people: '.+' })),
  });
  await box.fill('What do you do on a normal day?');
  await box.press('Enter');
  const lines = ana.page.getByRole('log').getByRole('listitem');
  await expect.poll(() => lines.count(), { timeout: 60_000 }).toBeGreaterThanOrEqual(2);
});

/** Runs in the page: its clock is wrong by so much from the start. */
function setClock(wrongMs: number) {
  const Right = Date;
  globalThis.Date = class extends Right {
    constructor(...given: [] | [number | string]) {
      super(...((given.length === 0 ? [Right.now() + wrongMs] : given) as [number]));
    }
    static override now() {
      return Right.now() + wrongMs;
    }
  } as DateConstructor;
}

async function secondsLeft({ page }: Visitor): Promise<number> {
  const shown = (await page.getByRole('timer').first().textContent()) ?? '';
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(shown) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}
