import { resolve } from 'node:path';
import { DeckFault, readDeck } from './decks/readDecks.ts';
import { sayIn } from './plan/say.ts';
import { terminalLanguage } from './terminalLanguage.ts';

/** `npm run deck -- FILE …`: whether Enishi would take these topic decks. */
const language = terminalLanguage(process.env);
const say = sayIn(language);
const MENDABLE = 2;

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error(say('deckHelp'));
  process.exitCode = MENDABLE;
}
for (const file of files)
  try {
    // npm changes to its own folder; file names are the caller's.
    const { id, name, cards } = readDeck(resolve(process.env.INIT_CWD ?? '.', file), language);
    process.stdout.write(`${say('deckTaken', { file, name: name[language], id, count: cards.length })}\n`);
  } catch (error) {
    if (!(error instanceof DeckFault)) throw error;
    console.error(error.message);
    process.exitCode = MENDABLE;
  }
