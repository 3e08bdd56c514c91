import { readFileSync } from 'node:fs';
import { HOST_DECK } from '@enishi/shared/hostDecks';
import { MixerSettings } from '@enishi/shared/settings';
import { DECKS, TOPICS } from '@enishi/shared/topics';
import { describe, expect, it } from 'vitest';
import { deckOfJson } from '../../server/src/decks/deckOfJson.ts';
import { readDeck, readDecks } from '../../server/src/decks/readDecks.ts';
import { FileFault } from '../../server/src/plan/FileFault.ts';

const folder = new URL('../../docs/examples/', import.meta.url).pathname;
const source = readFileSync(`${folder}harbour-work.json`, 'utf8');

function faultOf(text: string): string {
  try {
    deckOfJson('harbour', text);
  } catch (error) {
    if (error instanceof FileFault) return `${error.position.line} ${error.expected}`;
    throw error;
  }
  return 'none';
}

describe('decks of a host', () => {
  it('[T30] a file is a deck under its own name, with both languages, follow-ups and slots', () => {
    const deck = deckOfJson('harbour-work', source);
    expect(deck).toMatchObject({ id: 'own-harbour-work', name: { ja: '港で働く', en: 'Harbour work' } });
    expect(deck.cards.map(({ id }) => id)).toEqual([
      'own-harbour-work-first-ship',
      'own-harbour-work-what-is-unloaded',
      'own-harbour-work-weather',
    ]);
    expect(deck.cards[0]?.question.en).toContain('{{partnerIndustry}}');
    expect(deck.cards[0]?.followUps.ja).toHaveLength(2);
    expect(MixerSettings.parse({ name: 'x', purpose: 'y', deck: deck.id }).deck).toBe(deck.id);
  });

  it('[T30] none of our ids begins as a host’s do, and an id that is neither is refused', () => {
    for (const id of [...DECKS, ...TOPICS.map((topic) => topic.id)])
      expect(id.startsWith(HOST_DECK)).toBe(false);
    for (const deck of ['own-', 'own-../x', 'own-A', 'other', 'own-a b', '__proto__'])
      expect(MixerSettings.safeParse({ name: 'x', purpose: 'y', deck }).success, deck).toBe(false);
  });

  it.each([
    ['no JSON', source.replace('"cards": [', '"cards": '), '16 expectedJson'],
    ['one language', source.replace('"ja": "港で働く", ', ''), '2 expectedBoth'],
    ['no cards', '{"name":{"ja":"a","en":"b"},"hint":{"ja":"a","en":"b"},"cards":[]}', '1 expectedCards'],
    ['an unknown member', source.replace('"hint"', '"hints"'), '3 expectedMember'],
    ['an odd id', source.replace('"weather"', '"Weather!"'), '28 expectedCardId'],
    ['an id twice', source.replace('"weather"', '"first-ship"'), '28 expectedNewId'],
    ['an unknown slot', source.replace('{{partnerIndustry}}の', '{{industry}}の'), '8 expectedSlot'],
    ['a slot in one language', source.replace('{{partnerIndustry}}の', '会社の'), '7 expectedSameSlots'],
    ['one follow-up', source.replace('"Who moves first then?", ', ''), '13 expectedFollowUps'],
    ['a line too long', source.replace('Who lent a hand?', 'x'.repeat(131)), '24 expectedLine'],
    ['an order to the texts', source.replace('Who lent a hand?', '$t(common:x)'), '24 expectedLine'],
  ])('[T31] a wrong file is told by line and what was expected: %s', (_, text, fault) =>
    expect(faultOf(text)).toBe(fault),
  );

  it('[T31] … by its path too, in the reader’s language; a folder that is not there has no decks', () => {
    expect(() => readDeck(`${folder}people.csv`, 'en')).toThrow(
      /people\.csv, line 1, column 1: this is not JSON/,
    );
    expect(() => readDeck(`${folder}gone.json`, 'ja')).toThrow(/gone\.json.*ENOENT/);
    expect(() => readDeck(`${folder}Harbour.json`, 'en')).toThrow(/small letters/);
    expect([...readDecks(folder, 'en').keys()]).toEqual(['own-harbour-work']);
    expect(readDecks(`${folder}nowhere`, 'en').size).toBe(0);
    expect(() => readDecks(`${folder}people.csv`, 'en')).toThrow(/people\.csv could not be read.*ENOTDIR/);
  });
});
