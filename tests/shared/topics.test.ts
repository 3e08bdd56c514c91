import { describe, expect, it } from 'vitest';
import enIndustries from '../../shared/locales/en/industries.json' with { type: 'json' };
import jaIndustries from '../../shared/locales/ja/industries.json' with { type: 'json' };
import { DECKS, TOPIC_SLOTS, TOPICS, type TopicTexts, topicsOfDeck } from '../../shared/src/topics.ts';
import { en, ja, languages, repeated, textsWithin } from '../support/writtenContent.ts';

const ids = TOPICS.map(({ id }) => id);
const linesOf = ({ question, followUps }: TopicTexts['cards'][(typeof ids)[number]]) => [
  question,
  ...followUps,
];
const allLines = ({ cards }: TopicTexts) => ids.flatMap((id) => linesOf(cards[id]));
const slotsOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, slot]) => slot);
const lengthOf = (text: string) => [...text].length;
const longestPhrase = ({ divisions }: typeof enIndustries) =>
  Object.values(divisions).reduce(
    (longest, { short }) => (short.length > longest.length ? short : longest),
    '',
  );

describe('topic cards', () => {
  it('[T10] there are at least 48, eight to twelve in each deck, each id once and named after its deck', () => {
    expect(TOPICS.length).toBeGreaterThanOrEqual(48);
    expect(repeated(ids)).toEqual([]);
    for (const deck of DECKS) {
      const cards = topicsOfDeck(deck);
      expect(cards.length).toBeGreaterThanOrEqual(8);
      expect(cards.length).toBeLessThanOrEqual(12);
      for (const { id } of cards) expect(id).toMatch(new RegExp(`^${deck}-\\d{2}$`));
    }
    expect(DECKS.flatMap(topicsOfDeck)).toEqual(TOPICS);
  });

  it.each(languages)(
    '[T11] %s has these cards and decks and no others, two follow-ups each',
    (_, { topics }) => {
      expect(Object.keys(topics.cards)).toEqual(ids);
      expect(Object.keys(topics.decks)).toEqual([...DECKS]);
      for (const id of ids) expect(topics.cards[id].followUps).toHaveLength(2);
      expect(repeated(allLines(topics))).toEqual([]);
    },
  );

  it('[T12] only the two known slots, the same in both languages, on at least fifteen cards', () => {
    const known = new Set<string>(TOPIC_SLOTS);
    for (const { topics } of [ja, en])
      for (const text of allLines(topics)) {
        for (const slot of slotsOf(text)) expect(known).toContain(slot);
        expect(text.replaceAll(/\{\{\w+\}\}/g, '')).not.toMatch(/[{}]/);
      }
    const slots = ({ topics }: typeof en) =>
      ids.map((id) => linesOf(topics.cards[id]).flatMap(slotsOf).sort());
    expect(slots(ja)).toEqual(slots(en));
    expect(slots(en).filter((found) => found.length > 0).length).toBeGreaterThanOrEqual(15);
  });

  it.each([
    { content: ja, industries: jaIndustries, limit: 60 },
    { content: en, industries: enIndustries, limit: 130 },
  ])('[T13] a question is at most $limit characters with the longest industry in its slots', (language) => {
    const phrase = longestPhrase(language.industries);
    for (const text of allLines(language.content.topics)) {
      const filled = text.replaceAll(/\{\{\w+\}\}/g, phrase);
      expect(lengthOf(filled), filled).toBeLessThanOrEqual(language.limit);
    }
  });

  it('[T14] a slot reads well with plurals and lists: in English nothing has to agree with it', () => {
    for (const text of allLines(en.topics).filter((line) => slotsOf(line).length > 0)) {
      expect(text).toMatch(/\b(in|from|to|about) \{\{/);
      expect(text).not.toMatch(/^\{\{|\b(a|an|the) \{\{|\}\}(’s|'s| (is|are|was|were|has|have|do|does)\b)/i);
    }
  });

  it('[T15] each line is a question, a polite one in Japanese', () => {
    for (const text of allLines(ja.topics)) expect(text).toMatch(/(です|ます|した|ません|でしょう)か。$/);
    for (const text of allLines(en.topics)) expect(text).toMatch(/^[A-Z].*\?$/);
  });
});

it.each(languages)('[T16] in %s nothing shouts, nothing is empty or untrimmed', (_, content) => {
  for (const text of textsWithin(content)) {
    expect(text).not.toMatch(/^$|[!！]/);
    expect(text).toBe(text.trim());
  }
});
