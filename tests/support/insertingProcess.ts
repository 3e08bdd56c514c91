import { writeSync } from 'node:fs';
import { openDatabase } from '../../server/src/adapters/postgres/database/openDatabase.ts';

/**
 * A process of a test: opens the embedded database, inserts rows one by one and writes each id to its output as soon
 * as it was acknowledged. Arguments: data directory, worker file, how many (0: until killed).
 */
const [dataDir = '', workerFile = '', limit = '0'] = process.argv.slice(2);
const tell = (line: string) => writeSync(1, `${line}\n`);

try {
  const database = await openDatabase({ dataDir, workerFile: new URL(workerFile) });
  await database.pool.query(
    'create table if not exists written (id bigserial primary key, body text not null)',
  );
  tell('open');
  for (let count = 0; limit === '0' || count < Number(limit); count += 1) {
    const { rows } = await database.pool.query('insert into written (body) values ($1) returning id', [
      'x'.repeat(400),
    ]);
    tell(String(rows[0].id));
  }
  await database.close();
} catch (error) {
  tell(`refused ${error instanceof Error ? `${error.name}: ${error.message}` : error}`);
  process.exitCode = 1;
}
