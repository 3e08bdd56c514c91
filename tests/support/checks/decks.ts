import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DECKS, topicsOfDeck } from '@enishi/shared/topics';
import { deckOfJson } from '../../../server/src/decks/deckOfJson.ts';
import { readDeck } from '../../../server/src/decks/readDecks.ts';
import { FileFault } from '../../../server/src/plan/FileFault.ts';
import { sayIn } from '../../../server/src/plan/say.ts';
import en from '../../../shared/locales/en/topics.json' with { type: 'json' };
import ja from '../../../shared/locales/ja/topics.json' with { type: 'json' };

/** Ours are held to what a host's are; and the deck that the documents show is one. */
const say = sayIn('en');
function told(name: string, act: () => unknown): void {
  try {
    act();
  } catch (error) {
    const why = error instanceof FileFault ? say(error.expected, error.values) : String(error);
    console.error(`${name}: ${why}`);
    process.exitCode = 1;
  }
}

const texts = new Map(Object.entries(ja.cards).map(([id, card]) => [id, card]));
const english = new Map(Object.entries(en.cards).map(([id, card]) => [id, card]));
for (const deck of DECKS) {
  const file = (ids: readonly string[]) => ({
    name: { ja: ja.decks[deck].name, en: en.decks[deck].name },
    hint: { ja: ja.decks[deck].hint, en: en.decks[deck].hint },
    cards: ids.map((id) => ({
      id: id.toLowerCase(),
      question: { ja: texts.get(id)?.question, en: english.get(id)?.question },
      followUps: { ja: texts.get(id)?.followUps, en: english.get(id)?.followUps },
    })),
  });
  for (const { id } of topicsOfDeck(deck))
    told(id, () => deckOfJson('ours', JSON.stringify(file([id]), null, 1)));
}

const examples = fileURLToPath(new URL('../../../docs/examples/', import.meta.url));
for (const name of (await readdir(examples)).filter((one) => /^harbour.*\.json$/.test(one)))
  told(name, () => readDeck(`${examples}${name}`, 'en'));
