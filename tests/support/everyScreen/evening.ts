import { prepare, startingWith } from '../browser/comingIn.ts';
import type { QuickMixer } from '../browser/quickMixer.ts';
import { called, closePanel, isTold, isWith, openPanel } from '../browser/talking.ts';
import type { Visitor } from '../browser/visitor.ts';
import { cardPutOff, exchangingCards } from './exchangingCards.ts';
import { consoleWithCall } from './hosting.ts';
import { introducing } from './introducing.ts';
import { longWords } from './longWords.ts';
import { ownPages } from './ownPages.ts';
import type { Stage } from './stage.ts';

type Scene = Stage & { ana: Visitor; ben: Visitor; host: Visitor; mixer: QuickMixer };

/** A whole evening: lobby, who is next, the room with all that opens in it, the break, closing and what stays. */
export async function evening(stage: Stage) {
  const { comes, opens, cast } = stage;
  const [mixer, ana, ben, host] = await Promise.all([
    opens(),
    comes(cast.ana.name),
    comes(cast.ben.name),
    comes(cast.host),
  ]);
  const scene = { ...stage, mixer, ana, ben, host };
  await inTheLobby(scene);
  await inTheFirstRoom(scene);
  await withSomebodyWhoWrites(scene);
  await afterwards(scene);
  await introducing(scene);
  await ownPages(scene);
}

async function inTheLobby({ ana, ben, host, mixer, cast, show }: Scene) {
  const { say } = ana;
  for (const [visitor, introduction] of [
    [ana, cast.ana],
    [ben, cast.ben],
  ] as const) {
    await prepare(visitor, mixer.link, introduction);
    await visitor.press(say('prejoin:enter'));
    await visitor.sees('button', say('lobby:ready.rest'));
  }
  await mixer.console.does('message:send', { to: 'all', text: 'Welcome' });
  await ben.write(say('lobby:write'), 'https://example.com');
  await ben.press(say('common:send'));
  await ana.reads('Welcome');
  await show(ana, 'lobby');
  await ana.press(say('lobby:ready.rest'));
  await ana.sees('button', say('lobby:ready.back'));
  await show(ana, 'lobby on a break');
  await ana.press(say('lobby:ready.back'));

  await host.page.goto(mixer.hostLink);
  await host.sees('tab', startingWith(say('host:tabs.lobby')));
  await host.sees('button', say('host:run.start', { round: 1 }));
  await show(host, 'console: lobby');
  await host.press(say('stage:panel.speak'));
  await host.reads(say('stage:own.here'));
  await ana.reads(say('stage:speaks', { names: say('stage:somebody') }));
  await show(host, 'console: speaking');
  await show(ana, 'lobby: listening');
  await host.press(say('stage:own.stop'));
  await host.press(say('host:settings.open'));
  await host.page.getByRole('dialog').waitFor();
  await show(host, 'console: settings');
  await host.press(say('common:close'));
  await host.press(say('host:links.more'), 'link');
  await host.sees('heading', say('host:share.title'));
  await show(host, 'share');
  await host.press(say('host:share.open'), 'link');
}

async function inTheFirstRoom({ ana, ben, host, mixer, show }: Scene) {
  const { say } = ana;
  await mixer.starts(2, 1);
  await isTold(ana, ben.name);
  await show(ana, 'next');
  await isWith(ana, ben.name);
  await show(ana, 'room');
  for (const panel of ['chat', 'note', 'card', 'more'] as const) {
    await openPanel(ana, panel);
    await show(ana, `room: ${panel}`);
  }
  for (const row of ['devices', 'intro', 'help', 'shortcuts', 'report']) {
    await openPanel(ana, 'more');
    await ana.press(startingWith(say(`room:more.${row}`)));
    await ana.sees('heading', say(`room:${row}.title`));
    await show(ana, `room: ${row}`);
    await closePanel(ana);
  }
  await exchangingCards({ ana, ben }, show);
  await consoleWithCall({ ana, host }, show);

  await ben.page.close();
  await ana.reads(say('room:stage.reconnecting', { person: called(ana, ben.name) }));
  await show(ana, 'room: partner dropped');
  await ana.sees('heading', say('room:alone.title'));
  await show(ana, 'room: alone');
  await show(host, 'console: somebody alone');
  await mixer.console.does('round:end', { round: 1 });
  await ana.sees('heading', say('between:heading'));
  await show(ana, 'between');
  await show(host, 'console: break');
}

const lines = {
  en: 'Let me send you the article on cold floors.',
  ja: '床の冷えの記事を、お送りします。',
} as const;

async function withSomebodyWhoWrites({ ana, mixer, cast, language, show }: Scene) {
  const { page, say } = ana;
  const { name, industry } = cast.cleo;
  const { seat } = await mixer.joinedBy(name, industry, language, longWords[language]);
  await mixer.starts(2, 2);
  await isWith(ana, name);
  await ana.sees('tab', say('room:panel.chat'));
  await show(ana, 'room: with somebody who writes');
  await cardPutOff(ana, seat, lines[language], show);
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await ana.sees('heading', say('app:elsewhereTitle'));
  await tab.close();
  await show(ana, 'open in another tab');
  await ana.press(say('app:useItHere'));
  await isWith(ana, name);
  await openPanel(ana, 'more');
  await ana.press(startingWith(say('room:more.leave')));
  await ana.sees('heading', say('app:leave.title'));
  await show(ana, 'room: leaving');
  await ana.press(say('app:leave.stay'));
  await ana.press(say('room:more.skip'));
  await ana.sees('heading', say('room:skip.title'));
  await show(ana, 'room: leaving the round');
  await ana.press(say('room:skip.stay'));
}

async function afterwards({ ana, host, mixer, show }: Scene) {
  const { page, say } = ana;
  await mixer.console.does('mixer:close', { round: 2 });
  await ana.sees('heading', say('closing:heading'));
  await show(ana, 'closing');
  await show(host, 'console: closing');
  await ana.press(say('closing:recap'), 'link');
  await ana.sees('heading', say('recap:heading'));
  await show(ana, 'recap');
  await page.goto('/me');
  await ana.sees('heading', say('me:title'));
  await ana.sees('heading', say('me:mixers'));
  await show(ana, 'me');
  await ana.press(say('me:addCard'));
  await ana.find('textbox', say('me:cardLabel')).waitFor();
  await ana.find('button', say('me:newCard', { nr: 2 })).waitFor();
  await show(ana, 'me: another card');
  await ana.press(say('me:deleteCard'));
  await ana.reads(say('me:deleteFree'));
  await show(ana, 'me: deleting a card');
  await ana.press(say('me:keepCard'));
  await mixer.console.does('mixer:end', { round: 2 });
  await host.sees('heading', say('host:ended.title'));
  await show(host, 'console: ended');
  await page.goto(mixer.link);
  await ana.reads(say('mixer:action.ended'));
  await show(ana, 'mixer page, over');
}
