import { ContactQuery } from '@enishi/shared/contacts';
import { createContacts } from '../../server/src/adapters/postgres/contacts.ts';
import { createIntroductions } from '../../server/src/adapters/postgres/introductions.ts';
import { migrate } from '../../server/src/adapters/postgres/migrate.ts';
import { createPeople } from '../../server/src/adapters/postgres/people.ts';
import { createContactBook } from '../../server/src/people/contactBook.ts';
import { createTopicTexts } from '../../server/src/people/topicTexts.ts';
import { manyContacts } from '../support/manyContacts.ts';
import { databaseKinds, openTestDatabase } from '../support/testDatabases.ts';
import { measurePages } from './peoplePages.ts';
import { quantile } from './statistics.ts';

const CONTACTS = 2_000;
const TALKS_EACH = 5;
const TIMES = 20;
const clock = { now: () => Date.now(), wake: () => () => undefined };
const questions = [
  { q: '混載' },
  { q: 'whiteboard' },
  { q: '味噌 小林' },
  { q: '物流' },
  { q: 'ほわいと' },
  { q: '高瀬', family: 'make' },
  { q: '', mark: 'promise' },
  { q: '' },
] as const;

/** What a person waits for on the server when they search 2,000 people and 10,000 notes of their own. */
for (const kind of databaseKinds) {
  const test = await openTestDatabase(kind);
  if (!test) continue;
  const { pool } = test.database;
  await migrate(pool, new URL('../../server/migrations', import.meta.url).pathname);
  const me = await manyContacts(pool, { contacts: CONTACTS, talksEach: TALKS_EACH });
  await pool.query('analyze');
  const book = createContactBook({
    contacts: createContacts(pool),
    introductions: createIntroductions(pool),
    people: createPeople(pool),
    topics: createTopicTexts([]),
    clock,
  });
  console.log(`\n${kind}: ${CONTACTS} people, ${CONTACTS * TALKS_EACH} notes, ${TIMES} times each`);
  const all: number[] = [];
  for (const question of questions) {
    const took: number[] = [];
    let total = 0;
    for (let nr = 0; nr < TIMES; nr += 1) {
      const began = performance.now();
      const page = await book.search(me, ContactQuery.parse(question));
      took.push(performance.now() - began);
      total = page.ok ? page.value.total : Number.NaN;
    }
    all.push(...took.slice(1));
    const ms = (part: number) => quantile(took, part).toFixed(1).padStart(6);
    console.log(
      `${JSON.stringify(question).padEnd(36)} p50 ${ms(0.5)} ms  p95 ${ms(0.95)} ms  ${total} found`,
    );
  }
  console.log(`search p95 ${quantile(all, 0.95).toFixed(1)} ms`);
  await test.destroy();
}

console.log('');
await measurePages({ contacts: CONTACTS, talksEach: TALKS_EACH, drawn: 500, planes: [0, 170, 1_700] });
