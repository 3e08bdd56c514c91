import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { HostDeck } from '@enishi/shared/hostDecks';
import type { Language } from '@enishi/shared/language';
import { decodeText } from '../plan/decodeText.ts';
import { FileFault } from '../plan/FileFault.ts';
import { sayIn } from '../plan/say.ts';
import { DECK_NAME, deckOfJson } from './deckOfJson.ts';

/** A deck's file that its owner can mend: the sentence names file, line, column and what was expected. */
export class DeckFault extends Error {
  override readonly name = 'DeckFault';
}

/** One deck; its name is the file's without the ending. Throws `DeckFault`. */
export function readDeck(file: string, language: Language): HostDeck {
  const say = sayIn(language);
  const { name } = parse(file);
  if (!DECK_NAME.test(name)) throw new DeckFault(say('expectedDeckName', { file }));
  try {
    return deckOfJson(name, decodeText(readFileSync(file)));
  } catch (error) {
    if (error instanceof FileFault) {
      const { line, column } = error.position;
      const expected = say(error.expected, error.values);
      throw new DeckFault(say('fault', { file, line, column, expected }));
    }
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (code === null) throw error;
    throw new DeckFault(say('unreadable', { file, code }));
  }
}

/** All decks of a folder (`*.json`) by their ids, in the order of their names; none where there is no folder. */
export function readDecks(folder: string, language: Language): ReadonlyMap<string, HostDeck> {
  const names = namesIn(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return new Map(names.map((name) => readDeck(join(folder, name), language)).map((deck) => [deck.id, deck]));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
