import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { createCast } from '../support/browser/cast.ts';
import { enterWithCamera, prepare } from '../support/browser/comingIn.ts';
import { createMixer, endRound, startRound } from '../support/browser/hosting.ts';
import { inOrder } from '../support/browser/inOrder.ts';
import { picturesOf, seesPictureOf } from '../support/browser/pictures.ts';
import {
  chats,
  drawTopic,
  exchangesCards,
  findPairs,
  isWith,
  writesNote,
} from '../support/browser/talking.ts';
import type { Hue } from '../support/browser/testPicture.ts';
import type { Look, Visitor } from '../support/browser/visitor.ts';
import { type RunningServer, startServer } from '../support/server.ts';

type Cast = {
  host: { name: string; industry: string };
  people: { name: string; industry: string; hue: Hue }[];
  purpose: string;
  chat: string;
  note: string;
  reason: string;
};

const hues: Hue[] = ['blue', 'red', 'green', 'yellow'];
const people = (...told: [string, string][]) =>
  told.map(([name, industry], at) => ({ name, industry, hue: hues[at] ?? 'blue' }));

const english: Cast = {
  host: { name: 'Holly Hart', industry: 'consulting' },
  people: people(
    ['Ana Ito', 'brewery'],
    ['Ben Katz', 'hospital'],
    ['Cleo Wild', 'software'],
    ['Dan Late', 'farming'],
  ),
  purpose: 'Take one thing home.',
  chat: 'Here is the article I meant',
  note: 'Knows how yeast behaves in winter',
  reason: 'To send the article',
};
const japanese: Cast = {
  host: { name: '森下 千尋', industry: 'コンサル' },
  people: people(['岡本 直樹', '酒蔵'], ['高瀬 美咲', '病院'], ['藤井 玲奈', 'アプリ'], ['遅野 丈', '農家']),
  purpose: 'ひとつ持ち帰る',
  chat: '先ほどの記事です',
  note: '冬の酵母に詳しい',
  reason: '記事をお送りします',
};

const looks: [string, Look, Cast][] = [
  ['on a desktop in English', { language: 'en', phone: false }, english],
  ['on a phone in Japanese', { language: 'ja', phone: true }, japanese],
];

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ env: { NEXT_MS: '3000', GRACE_MS: '3000' } });
});
afterAll(() => server?.end());

describe.each(looks)('[U200] an evening %s', (_name, look, cast) => {
  let host: Visitor;
  let link: string;
  const guests: Visitor[] = [];
  let first: [Visitor, Visitor];
  let topic: string;
  const browsers = createCast(() => server.url);
  const hueOf = (visitor: Visitor) => cast.people.find(({ name }) => name === visitor.name)?.hue ?? 'blue';

  afterAll(() => browsers.goHome());

  const step = inOrder(() => browsers.visitors);

  const comesIn = async ({ name, industry, hue }: Cast['people'][number]) => {
    const visitor = await browsers.comes(name, look, hue);
    await prepare(visitor, link, { industry });
    await enterWithCamera(visitor, hue);
    guests.push(visitor);
    return visitor;
  };
  const bothSee = async ([one, other]: [Visitor, Visitor]) => {
    await Promise.all([isWith(one, other.name), isWith(other, one.name)]);
    await Promise.all([
      seesPictureOf(one, other.name, hueOf(other)),
      seesPictureOf(other, one.name, hueOf(one)),
    ]);
  };

  step('[U201] a host makes a mixer from the home page and has the link that people join by', async () => {
    host = await browsers.comes(cast.host.name, look, 'blue');
    link = await createMixer(host, { industry: cast.host.industry, rounds: 2, purpose: cast.purpose });
    expect(link).toMatch(/\/m\/[A-Z]{4}-?[A-Z]{4}$/);
  });

  step('[U202] three come from the link into the lobby, each through their own moving picture', async () => {
    for (const one of cast.people.slice(0, 3)) await comesIn(one);
    await Promise.all(guests.map((guest) => guest.sees('heading', guest.say('lobby:here', { count: 3 }))));
  });

  step(
    '[U203] nothing of a person is shown before the room opens; then both sides see the other move',
    async () => {
      await startRound(host, 1);
      const [pair] = await findPairs(guests, 'next', 1);
      if (!pair) throw new Error('nobody is seated');
      first = pair;
      const [one, other] = pair;
      expect(await picturesOf(one, other.name).count()).toBe(0);
      await bothSee(pair);
    },
  );

  step('[U204] who sits the round out is told so, and talks with the one who comes late', async () => {
    const [out] = guests.filter((guest) => !first.includes(guest));
    if (!out) throw new Error('nobody sits out');
    await out.reads(out.say('lobby:because.odd_one_out'));
    const late = cast.people[3];
    if (!late) throw new Error('nobody comes late');
    await bothSee([out, await comesIn(late)]);
  });

  step('[U205] the topic is the same for both, whoever draws the next', async () => {
    const [one, other] = first;
    await drawTopic(one, other);
    topic = await drawTopic(other, one);
  });

  step('[U206] they write to each other, and each a note for themselves', async () => {
    const [one, other] = first;
    await chats(one, other, cast.chat);
    await writesNote(one, cast.note);
  });

  step('[U207] cards are exchanged, and the file is read by an address book', async () => {
    const [one, other] = first;
    await exchangesCards(one, other, { email: 'one@example.com', reason: cast.reason });
    const download = other.page.waitForEvent('download');
    await other.press(other.say('cards:vcard'), 'link');
    const card = new ICAL.Component(ICAL.parse(await readFile(await (await download).path(), 'utf8')));
    expect(card.name).toBe('vcard');
    expect(card.getFirstPropertyValue('fn')).toBe(one.name);
    expect(card.getFirstPropertyValue('email')).toBe('one@example.com');
    for (const each of first) await each.press(each.say('cards:backToTalk'));
  });

  step(
    '[U208] the host ends the round; each can thank; the next round brings everybody somebody new',
    async () => {
      await endRound(host);
      const [one, other] = first;
      for (const guest of guests) await guest.sees('heading', guest.say('between:heading'));
      await one.press(one.say('between:thank'));
      await other.reads(
        other.say('between:thankedMe', { person: other.say('room:person', { name: one.name }) }),
      );
      await startRound(host, 2);
      const pairs = await findPairs(guests, 'next', 2);
      await Promise.all(pairs.map(bothSee));
      for (const pair of pairs) expect(pair.every((guest) => first.includes(guest))).toBe(false);
    },
  );

  step('[U209] the evening closes, and the recap holds people, topic, card and note', async () => {
    await endRound(host);
    const [one, other] = first;
    for (const guest of guests) await guest.sees('heading', guest.say('closing:heading'));
    await one.press(one.say('closing:recap'), 'link');
    await one.sees('heading', one.say('recap:heading'));
    const people = await one.page.getByRole('article').getByRole('heading', { level: 2 }).allInnerTexts();
    expect(people).toHaveLength(2);
    expect(people[0]).toContain(other.name);
    const [met] = await one.page.getByRole('article').filter({ hasText: other.name }).all();
    if (!met) throw new Error('the partner is not in the recap');
    expect(await one.find('textbox', one.say('room:notes.note'), met).inputValue()).toBe(cast.note);
    await one.find('article', one.say('common:cardOf', { name: other.name }), met).waitFor();
    expect(topic).not.toBe('');
  });

  step('[U210] no page logged an error', async () => {
    for (const visitor of browsers.visitors) expect(visitor.troubles, visitor.name).toEqual([]);
  });
});
