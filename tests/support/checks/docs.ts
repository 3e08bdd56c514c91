import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openapiDocument } from '../docs/openapi.ts';
import { protocolDocument } from '../docs/protocol.ts';

const documents = {
  'protocol.md': protocolDocument(),
  'openapi.json': `${JSON.stringify(openapiDocument(), null, 2)}\n`,
};
const write = process.argv.includes('--write');

/** Compares the generated documents with the ones in docs/, or writes them. */
for (const [name, text] of Object.entries(documents)) {
  const file = fileURLToPath(new URL(`../../../docs/${name}`, import.meta.url));
  if (write) await writeFile(file, text);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    console.error(`docs/${name} is not what the schemas say. Run: npm run docs`);
    process.exitCode = 1;
  }
}
