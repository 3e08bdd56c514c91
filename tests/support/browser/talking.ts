import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { startingWith } from './comingIn.ts';
import type { Visitor } from './visitor.ts';

export const called = ({ say }: Visitor, name: string) => say('room:person', { name });

/** "Who is next". */
export async function isTold(visitor: Visitor, name: string): Promise<void> {
  const told = visitor.say('next:next', { people: called(visitor, name) });
  await expect.poll(() => titleOf(visitor), { timeout: 30_000 }).toBe(told);
}

/** The room with these people is open. */
export async function isWith(visitor: Visitor, name: string): Promise<void> {
  await visitor.sees('heading', visitor.say('room:title', { people: called(visitor, name) }));
}

export async function openPanel(visitor: Visitor, which: 'chat' | 'note' | 'card' | 'more'): Promise<void> {
  const button = visitor.find('button', startingWith(visitor.say(`room:bar.${which}`)));
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
}
export async function closePanel({ page, say }: Visitor): Promise<void> {
  await page
    .getByRole('region')
    .getByRole('button', { name: say('room:closePanel'), exact: true })
    .click();
}

/** The id of the topic card that stands in the room; its words depend on whose eyes they are for. */
export async function topicOf(visitor: Visitor): Promise<string | undefined> {
  const card = visitor.find('article', visitor.say('common:topic'));
  const question = ((await card.locator('p').last().textContent()) ?? '').trim();
  return idOfQuestion(visitor.look.language, question);
}

function idOfQuestion(language: string, question: string): string | undefined {
  const file = new URL(`../../../shared/locales/${language}/topics.json`, import.meta.url);
  const { cards } = JSON.parse(readFileSync(file, 'utf8')) as { cards: Record<string, { question: string }> };
  const fits = (written: string) =>
    new RegExp(
      `^${written
        .split(/\{\{\w+\}\}/)
        .map((part) => part.replace(/[.*+?()]/g, '\\$&'))
        .join('.+')}$`,
    );
  return Object.entries(cards).find(([, card]) => fits(card.question).test(question))?.[0];
}

export async function drawTopic(visitor: Visitor, partner: Visitor): Promise<string> {
  const before = await topicOf(visitor);
  expect(before).toBeDefined();
  expect(await topicOf(partner)).toBe(before);
  await visitor.press(visitor.say('common:nextTopic'));
  await expect.poll(() => topicOf(visitor), { timeout: 20_000 }).not.toBe(before);
  const drawn = await topicOf(visitor);
  await expect.poll(() => topicOf(partner), { timeout: 20_000 }).toBe(drawn);
  return drawn ?? '';
}

export async function chats(visitor: Visitor, partner: Visitor, text: string): Promise<void> {
  const { say } = visitor;
  await openPanel(visitor, 'chat');
  const box = visitor.find('textbox', say('room:panel.write', { people: called(visitor, partner.name) }));
  await box.fill(text);
  await box.press('Enter');
  await openPanel(partner, 'chat');
  await partner.page.getByRole('log').getByText(text).waitFor();
  for (const one of [visitor, partner]) await closePanel(one);
}

export async function writesNote(visitor: Visitor, note: string): Promise<void> {
  const { say } = visitor;
  await openPanel(visitor, 'note');
  await visitor.write(say('room:notes.note'), note);
  await visitor.reads(say('room:notes.state.saved'));
  await closePanel(visitor);
}

/** One asks, adding an e-mail address on the spot; the request opens by itself at the other, who accepts. */
export async function exchangesCards(
  asker: Visitor,
  giver: Visitor,
  { email, reason }: { email: string; reason: string },
): Promise<void> {
  const { say } = asker;
  await openPanel(asker, 'card');
  await asker.write(startingWith(say('cards:reason')), reason);
  await asker.press(say('cards:fill.email'));
  await asker.write(say('cards:fill.emailLabel'), email);
  await asker.press(say('cards:fill.save'));
  await asker.find('switch', startingWith(say('cards:field.email'))).waitFor();
  await asker.page.getByRole('button', { name: offerOf(asker) }).click();
  await asker.sees('heading', say('cards:waitingTitle', { person: called(asker, giver.name) }));

  await giver.reads(reason);
  await giver.press(giver.say('cards:choose'));
  await giver.page.getByRole('button', { name: giveOf(giver) }).click();
  for (const [one, other] of [
    [asker, giver],
    [giver, asker],
  ] as const)
    await one.sees('heading', one.say('cards:tied', { person: called(one, other.name) }));
  await giver
    .find('article', giver.say('common:cardOf', { name: asker.name }))
    .getByText(email)
    .waitFor();
}

const counted = (words: string) => new RegExp(`^${words.replace('99', '\\d+')}$`);
const offerOf = ({ say }: Visitor) => counted(say('cards:offer', { count: 99 }));
const giveOf = ({ say }: Visitor) =>
  new RegExp(
    `${counted(say('cards:give', { count: 1 })).source}|${counted(say('cards:give', { count: 99 })).source}`,
  );

/** Who meets whom by what stands on the screens, "who is next" or the room itself; waits for so many pairs. */
export async function findPairs(
  guests: readonly Visitor[],
  on: 'next' | 'room',
  count: number,
): Promise<[Visitor, Visitor][]> {
  let pairs: [Visitor, Visitor][] = [];
  await expect
    .poll(
      async () => {
        const partners = await Promise.all(guests.map((guest) => partnerOn(guest, guests, on)));
        pairs = guests.flatMap((guest, at) => {
          const partner = partners[at];
          const back = partner && partners[guests.indexOf(partner)] === guest;
          return back && at < guests.indexOf(partner) ? [[guest, partner] as [Visitor, Visitor]] : [];
        });
        return pairs.length;
      },
      { timeout: 30_000, interval: 100, message: `pairs on the screens (${on})` },
    )
    .toBe(count);
  return pairs;
}

async function partnerOn(
  guest: Visitor,
  guests: readonly Visitor[],
  on: 'next' | 'room',
): Promise<Visitor | undefined> {
  const words = await titleOf(guest);
  const key = on === 'next' ? 'next:next' : 'room:title';
  return guests.find((other) => words === guest.say(key, { people: called(guest, other.name) }));
}

/** The screen's title as it is read with the eyes. */
async function titleOf({ page }: Visitor): Promise<string> {
  const headings = await page.getByRole('heading', { level: 1 }).allInnerTexts();
  return headings.join(' ').replace(/\s+/g, ' ').trim();
}
