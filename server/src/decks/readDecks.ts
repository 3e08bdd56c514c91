import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { DECK_NAME, type HostDeck } from '@enishi/shared/hostDecks';
import type { Language } from '@enishi/shared/language';
import { decodeText } from '../plan/decodeText.ts';
import { FileFault } from '../plan/FileFault.ts';
import { sayIn } from '../plan/say.ts';
import { deckOfJson } from './deckOfJson.ts';

/** A deck's file that its owner can mend: the sentence names file, line, column and what was expected. */
export class DeckFault extends Error {
  override readonly name = 'DeckFault';
}

/** One deck; its name is the file's without the ending. Throws `DeckFault`. */
export const readDeck = (file: string, language: Language): HostDeck =>
  deckIn(file, () => readFileSync(file), language);

/** The same of what stands in a file, here or in a backup. */
export function deckIn(file: string, read: () => Uint8Array, language: Language): HostDeck {
  const say = sayIn(language);
  const { name } = parse(file);
  if (!DECK_NAME.test(name)) throw new DeckFault(say('expectedDeckName', { file }));
  try {
    return deckOfJson(name, decodeText(read()));
  } catch (error) {
    if (error instanceof FileFault) {
      const { line, column } = error.position;
      const expected = say(error.expected, error.values);
      throw new DeckFault(say('fault', { file, line, column, expected }));
    }
    throw unreadable(file, error, language);
  }
}

/**
 * All decks of a folder (`*.json`) by their ids, in the order of their names; none where there is no folder. Throws
 * `DeckFault`, also for a folder that cannot be read.
 */
export function readDecks(folder: string, language: Language): ReadonlyMap<string, HostDeck> {
  const names = namesIn(folder, language)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return new Map(names.map((name) => readDeck(join(folder, name), language)).map((deck) => [deck.id, deck]));
}

function namesIn(folder: string, language: Language): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw unreadable(folder, error, language);
  }
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error ? String(error.code) : null;

/** What the system says of a file or folder, as a sentence; any other error as it is. */
function unreadable(file: string, error: unknown, language: Language): unknown {
  const code = codeOf(error);
  return code === null ? error : new DeckFault(sayIn(language)('unreadable', { file, code }));
}
