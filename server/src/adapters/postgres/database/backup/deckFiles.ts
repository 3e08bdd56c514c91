import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DECK_NAME } from '@enishi/shared/hostDecks';
import { type Prepared, prepareFile } from './preparedFile.ts';
import { readIfThere } from './readIfThere.ts';

/** Topic decks of a host by file name, each as base64: a deck may be written in any encoding. */
export type DeckFiles = Readonly<Record<string, string>>;

/** `name`: no deck's file can have it. `there`: another one stands there, and nobody said to replace it. */
export class DeckRefused extends Error {
  override readonly name = 'DeckRefused';
  readonly reason: 'name' | 'there';
  readonly deck: string;

  constructor(reason: 'name' | 'there', deck: string) {
    super(`The deck ${deck} cannot be restored (${reason}).`);
    this.reason = reason;
    this.deck = deck;
  }
}

/** Also what keeps a file of a backup inside its folder. */
const isDeckFile = (file: string) => file.endsWith('.json') && DECK_NAME.test(file.slice(0, -'.json'.length));
const folderOf = (dataDir: string) => join(dataDir, 'decks');

export async function readDeckFiles(dataDir: string): Promise<DeckFiles> {
  const folder = folderOf(dataDir);
  const names = existsSync(folder) ? await readdir(folder) : [];
  const decks = names.filter((name) => name.endsWith('.json')).sort();
  const read = async (name: string) =>
    [name, (await readFile(join(folder, name))).toString('base64')] as const;
  return Object.fromEntries(await Promise.all(decks.map(read)));
}

/** Throws `DeckRefused` before any is written. Decks that are not in the backup stay. */
export async function prepareDecks(dataDir: string, decks: DeckFiles, force: boolean): Promise<Prepared[]> {
  const files = Object.entries(decks).map(([name, content]) => {
    if (!isDeckFile(name)) throw new DeckRefused('name', name);
    return { name, path: join(folderOf(dataDir), name), content: Buffer.from(content, 'base64') };
  });
  for (const { name, path, content } of files) {
    const present = await readIfThere(path);
    if (!force && present && !present.equals(content)) throw new DeckRefused('there', name);
  }
  return Promise.all(files.map(({ path, content }) => prepareFile(path, content)));
}
