import { expect } from 'vitest';
import { comeInWriting, prepare } from '../browser/comingIn.ts';
import type { QuickMixer } from '../browser/quickMixer.ts';
import { closePanel, isTold, openPanel } from '../browser/talking.ts';
import type { Visitor } from '../browser/visitor.ts';
import { eventually } from '../eventually.ts';
import type { Connection } from '../person.ts';
import { cardNotNow } from './exchangingCards.ts';
import { longWords } from './longWords.ts';
import type { Stage } from './stage.ts';

/** Three in a room, a picture that is off, a pause, somebody who waits, a connection that is lost. */
export async function otherRooms(stage: Stage) {
  await threeInARoom(stage);
  await stage.clear();
  await sittingOut(stage);
}

async function threeInARoom({ comes, opens, show, cast, language }: Stage) {
  const mixer = await opens();
  const [ana, ben] = [await comes(cast.ana.name), await comes(cast.ben.name)];
  for (const [visitor, introduction] of [
    [ana, cast.ana],
    [ben, cast.ben],
  ] as const) {
    await prepare(visitor, mixer.link, introduction);
    await visitor.press(visitor.say('prejoin:enter'));
    await visitor.sees('button', visitor.say('lobby:ready.rest'));
  }
  const { name, industry } = cast.cleo;
  const { seat } = await mixer.joinedBy(name, industry, language, longWords[language]);
  await mixer.starts(3, 1);
  await ana.page.locator('.next h1').waitFor();
  await show(ana, 'next: two others');
  await inTheRoom(ana);
  await inTheRoom(ben);
  await show(ana, 'room: three');
  await cardNotNow(ana, { name: cast.cleo.name, seat }, show);
  await cannotBlur(ana, show);
  await captioned(ana, seat, { show, language });
  await mixer.console.does('run:pause', { round: 1 });
  await ana.reads(ana.say('room:notice.paused'));
  await show(ana, 'room: paused');
  await mixer.console.does('run:resume', { round: 1 });
  await ben.press(ben.say('room:bar.cameraTurnOff'));
  await ben.press(ben.say('room:bar.micTurnOff'));
  seat.close();
  await show(ana, 'room: camera off');
  await ana.page.context().setOffline(true);
  await ana.reads(ana.say('app:reconnecting'));
  await show(ana, 'room: reconnecting');
  await ana.page.context().setOffline(false);
}

/** Cleo, who writes, stands in for who speaks: what matters here is how her words look. */
async function captioned(
  ana: Visitor,
  seat: Connection,
  { show, language }: Pick<Stage, 'show' | 'language'>,
) {
  const part = { media: 'text', mic: false, camera: false, speaking: false } as const;
  await seat.ask('presence:set', { ...part, captioned: true, readsCaptions: true });
  await openPanel(ana, 'more');
  await ana.press(ana.say('room:more.captions'));
  await ana.find('switch', ana.say('room:captions.read')).check();
  await show(ana, 'room: captions chosen');
  const text =
    language === 'ja'
      ? '最近は、海のごみを集めて、家具の材料にする仕事をしています。はじめは小さな実験でした。'
      : 'Lately I collect what the sea leaves on our beach and make furniture of it. It began as a small trial.';
  // Once the server knows that Ana reads.
  await eventually(async () => {
    await seat.ask('caption:send', { line: 1, text, language });
    expect(await ana.page.getByText(text).count()).toBe(1);
  });
  await closePanel(ana);
  await show(ana, 'room: captions');
  await openPanel(ana, 'more');
  await ana.press(ana.say('room:more.captions'));
  await ana.find('switch', ana.say('room:captions.read')).uncheck();
  await closePanel(ana);
  await seat.ask('presence:set', part);
}

/** What it needs does not come, as on a slow network or in an older browser. */
async function cannotBlur(ana: Visitor, show: Stage['show']) {
  await ana.page.route('**/assets/blur-*/**', (route) => route.abort());
  await openPanel(ana, 'more');
  await ana.press(ana.say('room:more.devices'));
  await ana.find('switch', ana.say('prejoin:blur')).check();
  await ana.reads(ana.say('room:notice.blur.failed'));
  await show(ana, 'room: picture held back');
  await ana.press(ana.say('room:notice.showUnblurred'));
  await closePanel(ana);
}

async function sittingOut({ comes, opens, show, cast, language }: Stage) {
  const mixer = await opens({ odd: 'bye', auto: true });
  const ana = await comes(cast.ana.name);
  await comeInWriting(ana, mixer.link, cast.ana.industry);
  await mixer.joinedBy(cast.cleo.name, cast.cleo.industry, language);
  await mixer.starts(2, 1);
  await isTold(ana, cast.cleo.name);
  await inTheRoom(ana);
  await lateAndAlone(mixer, await comes(cast.ben.name), cast.ben.industry, show);
}

async function lateAndAlone(mixer: QuickMixer, late: Visitor, industry: string, show: Stage['show']) {
  await comeInWriting(late, mixer.link, industry);
  await show(late, 'lobby: waiting for a partner');
}

const inTheRoom = async ({ page }: Visitor) => {
  await page.locator('.room').waitFor();
};
