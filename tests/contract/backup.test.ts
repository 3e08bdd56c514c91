import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Pool } from 'pg';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { backUp } from '../../server/src/adapters/postgres/database/backup/backUp.ts';
import { restore } from '../../server/src/adapters/postgres/database/backup/restore.ts';
import { databaseKinds, emptyFolder, openTestDatabase } from '../support/testDatabases.ts';

const opened = await Promise.all(databaseKinds.map((kind) => openTestDatabase(kind)));
const databases = opened.filter((each) => each !== null).map(({ database }) => database);
const folder = await emptyFolder();
afterAll(async () => {
  await Promise.all(opened.map((each) => each?.destroy()));
  await rm(folder, { recursive: true });
});

const tables = `
  drop table if exists note, person cascade; drop type if exists mood;
  create type mood as enum ('calm', 'keen');
  create table person (
    id text primary key, friend text references person, best_note int, tags text[], seen timestamptz, photo bytea,
    ratio double precision, price numeric(10,2), card jsonb, feeling mood, at bigint, open boolean,
    loud text generated always as (upper(id)) stored);
  create table note (id int generated always as identity primary key, person_id text not null references person, text varchar(40));
  alter table person add constraint person_best_note foreign key (best_note) references note deferrable`;

/** Tables that point at each other and at themselves, with values that are easily spoiled on the way. */
const content = `
  insert into person (id, friend, tags, seen, photo, ratio, price, card, feeling, at, open) values
    ('ben', 'ana', array['a,b', '"c"', null, '{}'], '2026-01-02 03:04:05.678901+09', '\\x00ff0a', 0.1::float8 + 0.2, 12.30,
     '{"名": "縁 \\"結び\\"", "n": [1, 2.50, null]}', 'keen', 9007199254740991, true),
    ('ana', null, '{}', 'infinity', '', 'NaN', null, 'null', 'calm', -1, false);
  insert into note (person_id, text) select 'ana', 'line ' || n || E'\\n\\ttab \\\\ end' from generate_series(1, 501) n;
  update person set best_note = 7 where id = 'ben'; delete from note where id = 500`;

/** Everything as text, so that both databases must agree to the last digit. */
const pictureOf = async (pool: Pool) => {
  const client = await pool.connect();
  await client.query(`set timezone = 'UTC'`);
  const people = await client.query('select person::text from person order by id');
  const notes = await client.query('select note::text from note order by id');
  client.release();
  return [people.rows, notes.rows];
};
const filled = async (pool: Pool) => {
  await pool.query(tables);
  await pool.query(content);
};
let file: string;
let home: string;
beforeEach(async () => {
  home = join(folder, String(Math.random()));
  file = join(home, 'backup.gz');
  await mkdir(home);
  await writeFile(join(home, 'secrets.json'), '{"session":"old"}', { mode: 0o600 });
});

const ways = databases.flatMap((from) =>
  databases.map((to) => ({ from, to, way: `${from.kind} → ${to.kind}` })),
);

describe.each(ways)('backup and restore, $way', ({ from, to }) => {
  it('[D14] everything comes back as it was, with the secrets', async () => {
    await filled(from.pool);
    const before = await pictureOf(from.pool);
    expect(await backUp(from.pool, home, file)).toBe(502);
    await to.pool.query(tables);
    const newHome = join(home, 'new');
    await mkdir(newHome);
    expect(await restore(to.pool, newHome, file, false)).toBe(502);
    expect(await pictureOf(to.pool)).toEqual(before);
    const secrets = join(newHome, 'secrets.json');
    expect(await readFile(secrets, 'utf8')).toBe('{"session":"old"}');
    expect((await stat(secrets)).mode & 0o777).toBe(0o600);
    // Counting goes on where it was, and the foreign keys hold again.
    expect((await to.pool.query(`insert into note (person_id) values ('ana') returning id`)).rows).toEqual([
      { id: 502 },
    ]);
    await expect(to.pool.query(`insert into note (person_id) values ('nobody')`)).rejects.toThrow(
      'foreign key',
    );
  });
});

describe('decks of hosts', () => {
  const [{ pool }] = databases as [(typeof databases)[number]];
  const harbour = Buffer.from('{"name": "\u6e2f"}');
  const decksOf = async (dataDir: string) => {
    const names = (await readdir(join(dataDir, 'decks'))).sort();
    return Promise.all(
      names.map(async (name) => [name, await readFile(join(dataDir, 'decks', name))] as const),
    );
  };
  const rewritten = async (change: (header: Record<string, unknown>) => object) => {
    const [first = '', ...rest] = gunzipSync(await readFile(file))
      .toString()
      .split('\n')
      .slice(0, -2);
    const lines = [JSON.stringify(change(JSON.parse(first))), ...rest];
    const sha256 = createHash('sha256')
      .update(lines.map((line) => `${line}\n`).join(''))
      .digest('hex');
    await writeFile(file, gzipSync([...lines, JSON.stringify({ rows: 502, sha256 }), ''].join('\n')));
  };
  let target: string;
  beforeEach(async () => {
    await filled(pool);
    await mkdir(join(home, 'decks'));
    await writeFile(join(home, 'decks', 'harbour.json'), harbour);
    await writeFile(join(home, 'decks', 'notes.txt'), 'not a deck');
    await backUp(pool, home, file);
    target = join(home, 'new');
    await mkdir(join(target, 'decks'), { recursive: true });
    await writeFile(join(target, 'decks', 'own.json'), 'stays');
    await pool.query(tables);
  });

  it('[D18] come back to the last byte, and those that are there stay', async () => {
    await restore(pool, target, file, false);
    expect(await decksOf(target)).toEqual([
      ['harbour.json', harbour],
      ['own.json', Buffer.from('stays')],
    ]);
  });

  it('[D18] a backup from before restores as ever', async () => {
    await rewritten(({ decks: _, ...header }) => ({ ...header, enishiBackup: 1 }));
    await restore(pool, target, file, false);
    expect(await decksOf(target)).toEqual([['own.json', Buffer.from('stays')]]);
  });

  it('[D18] one of a later format is refused', async () => {
    await rewritten((header) => ({ ...header, enishiBackup: 3 }));
    await expect(restore(pool, target, file, true)).rejects.toMatchObject({ reason: 'newer' });
  });

  it.each(['../secrets.json', 'a/b.json', 'HARBOUR.json', 'harbour.txt', '.json'])(
    '[D18] a deck called %s is named, and nothing changes',
    async (deck) => {
      await rewritten((header) => ({ ...header, decks: { 'harbour.json': '', [deck]: '' } }));
      await expect(restore(pool, target, file, true)).rejects.toMatchObject({
        name: 'DeckRefused',
        reason: 'name',
        deck,
      });
      expect(await decksOf(target)).toEqual([['own.json', Buffer.from('stays')]]);
      expect((await pool.query('select 1 from note')).rowCount).toBe(0);
    },
  );

  it('[D18] another one of the same name is replaced only when told to', async () => {
    await writeFile(join(target, 'decks', 'harbour.json'), 'another');
    await expect(restore(pool, target, file, false)).rejects.toMatchObject({
      name: 'DeckRefused',
      reason: 'there',
      deck: 'harbour.json',
    });
    expect(await readFile(join(target, 'decks', 'harbour.json'), 'utf8')).toBe('another');
    await restore(pool, target, file, true);
    expect(await readFile(join(target, 'decks', 'harbour.json'))).toEqual(harbour);
  });
});

describe.each(databases)('a restore ($kind)', ({ pool }) => {
  beforeEach(async () => {
    await filled(pool);
    await backUp(pool, home, file);
  });

  async function changesNothing(refusal: object, force = true) {
    await pool.query(`update person set at = 1; delete from note where id = 3`);
    await writeFile(join(home, 'secrets.json'), '{"session":"present"}');
    const before = await pictureOf(pool);
    await expect(restore(pool, home, file, force)).rejects.toMatchObject(refusal);
    expect(await pictureOf(pool)).toEqual(before);
    expect(await readFile(join(home, 'secrets.json'), 'utf8')).toBe('{"session":"present"}');
    expect(await readdir(home)).toEqual(['backup.gz', 'secrets.json']);
  }

  it('[D15] refuses a file that was cut short', async () => {
    const { size } = await stat(file);
    await truncate(file, size - 40);
    await changesNothing({ name: 'BackupUnusable', reason: 'damaged' });
  });

  it('[D15] refuses a file in which something was changed or left out', async () => {
    const lines = gunzipSync(await readFile(file))
      .toString()
      .split('\n');
    for (const changed of [
      lines.filter((_, at) => at !== 1),
      lines.slice(0, -2),
      lines.map((line) => line.replace('line 17', 'line 71')),
    ]) {
      await writeFile(file, gzipSync(changed.join('\n')));
      await changesNothing({ name: 'BackupUnusable', reason: 'damaged' });
    }
    await writeFile(file, 'something else');
    await changesNothing({ name: 'BackupUnusable', reason: 'damaged' });
  });

  it('[D15] refuses a backup that holds what this version does not know', async () => {
    await pool.query('alter table note add column later text');
    await rm(file);
    await backUp(pool, home, file);
    await pool.query('alter table note drop column later');
    await changesNothing({ name: 'BackupUnusable', reason: 'newer' });
  });

  it('[D15] is taken back whole when its rows break a rule', async () => {
    await pool.query('alter table note add constraint short check (length(text) < 5) not valid');
    await changesNothing({ code: '23514' });
  });

  it('[D16] goes only into an empty database', async () => {
    await changesNothing({ name: 'DatabaseNotEmpty' }, false);
  });

  it('[D16] replaces what is there when told to', async () => {
    const before = await pictureOf(pool);
    await pool.query(`delete from note where id = 3; update person set at = 1`);
    await restore(pool, home, file, true);
    expect(await pictureOf(pool)).toEqual(before);
  });

  it('[D17] the file is for this account only, and a failed backup leaves none', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await expect(backUp(pool, home, join(home, 'no/such/folder.gz'))).rejects.toThrow('ENOENT');
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });
});
