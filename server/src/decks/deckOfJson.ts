import { HOST_DECK, type HostDeck } from '@enishi/shared/hostDecks';
import industriesEn from '@enishi/shared/locales/en/industries.json' with { type: 'json' };
import industriesJa from '@enishi/shared/locales/ja/industries.json' with { type: 'json' };
import { TOPIC_SLOTS } from '@enishi/shared/topics';
import { trimmed } from '@enishi/shared/trimmed';
import { FileFault } from '../plan/FileFault.ts';
import { type Located, parseLocatedJson } from '../plan/locatedJson.ts';

type Both<T> = { ja: T; en: T };
const FOLLOW_UPS = 2;
/** With the longest industry in each slot: so much stands on a phone beside two faces. */
const LONGEST: Both<number> = { ja: 60, en: 130 };
const LONGEST_TITLE: Both<number> = { ja: 40, en: 80 };
const CARDS_AT_MOST = 200;
const CARD_ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

const lengthOf = (list: Record<string, { short: string }>) =>
  Math.max(...Object.values(list).map(({ short }) => short.length));
const longestIndustry: Both<number> = {
  ja: lengthOf(industriesJa.divisions),
  en: lengthOf(industriesEn.divisions),
};

/**
 * A deck as a host writes it: `{"name", "hint", "cards": [{"id", "question", "followUps"}]}`, each text as
 * `{"ja", "en"}`. Throws `FileFault` at the first thing that is not as it should be.
 */
export function deckOfJson(name: string, source: string): HostDeck {
  const whole = parseLocatedJson(source);
  const deck = membersOf(whole, ['name', 'hint', 'cards'], 'expectedDeck');
  const id = `${HOST_DECK}${name}` as const;
  const items = deck.cards.kind === 'list' ? deck.cards.items : [];
  if (items.length === 0 || items.length > CARDS_AT_MOST)
    throw new FileFault(deck.cards.at, 'expectedCards', { count: CARDS_AT_MOST });
  const known = new Set<string>();
  const cards = items.map((item) => {
    const card = membersOf(item, ['id', 'question', 'followUps'], 'expectedCard');
    const own = textIn(card.id);
    if (!CARD_ID.test(own)) throw new FileFault(card.id.at, 'expectedCardId', { found: own });
    if (known.has(own)) throw new FileFault(card.id.at, 'expectedNewId', { found: own });
    known.add(own);
    const question = inBoth(card.question, (text, language) => lineIn(text, LONGEST[language], language));
    if (slotsIn(question.ja) !== slotsIn(question.en))
      throw new FileFault(card.question.at, 'expectedSameSlots');
    return {
      id: `${id}-${own}` as const,
      question,
      followUps: inBoth(card.followUps, (list, language) => {
        if (list.kind !== 'list' || list.items.length !== FOLLOW_UPS)
          throw new FileFault(list.at, 'expectedFollowUps', { count: FOLLOW_UPS });
        return list.items.map((text) => lineIn(text, LONGEST[language], language));
      }),
    };
  });
  return {
    id,
    name: inBoth(deck.name, (text, language) => lineIn(text, LONGEST_TITLE[language], language)),
    hint: inBoth(deck.hint, (text, language) => lineIn(text, LONGEST[language], language)),
    cards,
  };
}

function inBoth<T>(value: Located, read: (text: Located, language: 'ja' | 'en') => T): Both<T> {
  const { ja, en } = membersOf(value, ['ja', 'en'], 'expectedBoth');
  return { ja: read(ja, 'ja'), en: read(en, 'en') };
}

/** Exactly these members: a misspelt one would else be left out in silence. */
function membersOf<N extends string>(
  value: Located,
  names: readonly N[],
  expected: FileFault['expected'],
): Record<N, Located> {
  const members = value.kind === 'object' ? value.members : new Map<string, Located>();
  const wrong = [...members].find(([name]) => !names.some((one) => one === name));
  if (wrong) throw new FileFault(wrong[1].at, 'expectedMember', { found: wrong[0], names: names.join(', ') });
  const found: Partial<Record<N, Located>> = {};
  for (const name of names) {
    const member = members.get(name);
    if (!member) throw new FileFault(value.at, expected);
    found[name] = member;
  }
  return found as Record<N, Located>;
}

const textIn = (value: Located): string => (value.kind === 'text' ? value.text : '');

function lineIn(value: Located, most: number, language: 'ja' | 'en'): string {
  const text = trimmed(textIn(value));
  const slots = [...text.matchAll(/\{\{\s*(.*?)\s*\}\}/g)];
  const unknown = slots.find(([, slot]) => !TOPIC_SLOTS.some((one) => one === slot));
  if (unknown) throw new FileFault(value.at, 'expectedSlot', { found: unknown[0], names: slotNames });
  const filled = text.replace(/\{\{.*?\}\}/g, 'x'.repeat(longestIndustry[language]));
  // "$t(" is an order to the program that fills the slots.
  if (text === '' || /[\p{Cc}]|\$t\(/u.test(text) || filled.length > most)
    throw new FileFault(value.at, 'expectedLine', { most, length: filled.length });
  return text;
}

const slotNames = TOPIC_SLOTS.map((slot) => `{{${slot}}}`).join(', ');
const slotsIn = (text: string): string => TOPIC_SLOTS.filter((slot) => text.includes(`{{${slot}}}`)).join();
