import { ROOM_STAYS_MS } from '@enishi/shared/appointments';
import type { PersonId } from '@enishi/shared/ids';
import type { Pool } from 'pg';
import type { OwnData } from '../../ports/ownData.ts';
import { inTransaction } from './identities.ts';
import { FROM_JOURNAL, OWNED } from './owned.ts';

const users = 'select auth_user_id from sign_in where person_id = any($1)';

/** What goes with a person: each a table and which of its rows. */
const theirs: readonly (readonly [table: string, where: string])[] = [
  ...[...OWNED, ...FROM_JOURNAL.map(({ table, person }) => ({ table, owner: person }))].map(
    ({ table, owner }) => [table, `${owner} = any($1)`] as const,
  ),
  ['message', 'from_id = any($1)'],
];

/** A meeting called off before it was over, for somebody who is still here to look it up. */
const CALLED_OFF = `state = 'withdrawn' and chosen_at + minutes * 60000 + ${ROOM_STAYS_MS} >= $2 and exists (
  select 1 from person where id in (from_id, to_id) and not id = any($1) and profile is not null)`;

/** How I came across to others goes with me, but who said it is told to nobody. */
const ABOUT_ME = 'impression to_id = any($1)';

/** Of an introduction each is told their own part: nobody how another answered, nor that they were not asked. */
const INTRODUCTIONS = [
  `select id, message, one_id, other_id, at, introduced_at, taken_back_at from introduction where by_id = any($1)`,
  ...(['one', 'other'] as const).map(
    (part) => `select id, message, by_id, ${part}_agrees as agrees, at, introduced_at from introduction
      where ${part}_id = any($1) and ${part}_agrees is not null`,
  ),
];

/** Columns that open something and belong into no copy. */
const SECRET: ReadonlySet<string> = new Set(['auth', 'p256dh']);

export function createOwnData(pool: Pool): OwnData {
  return {
    async read(ids) {
      const rows: Record<string, Record<string, unknown>[]> = {};
      const take = async (name: string, sql: string) => {
        const found = (await pool.query<Record<string, unknown>>(sql, [ids])).rows;
        const told = found.map((row) => withoutSecrets(name === 'given_card' ? cardAsHeld(row, ids) : row));
        rows[name] = [...(rows[name] ?? []), ...told];
      };
      await take('person', 'select * from person where id = any($1)');
      for (const [table, where] of theirs)
        if (table !== 'introduction' && `${table} ${where}` !== ABOUT_ME)
          await take(table, `select * from ${table} where ${where}`);
      for (const part of INTRODUCTIONS) await take('introduction', part);
      await take('encounter', 'select * from encounter where people && $1::text[]');
      await take('report', 'select * from report where by_id = any($1)');
      await take(
        'sign_in_address',
        `select email, created_at from auth_user where email_verified and id in (${users})`,
      );
      await take('passkey', `select name, created_at from auth_passkey where user_id in (${users})`);
      await take('session', `select created_at, expires_at from auth_session where user_id in (${users})`);
      return rows;
    },
    erase: (ids, now) =>
      inTransaction(pool, async (client) => {
        for (const [table, where] of theirs)
          if (table === 'meeting_proposal')
            await client.query(`delete from ${table} where ${where} and not (${CALLED_OFF})`, [ids, now]);
          else await client.query(`delete from ${table} where ${where}`, [ids]);
        await client.query("update meeting_proposal set message = '' where from_id = any($1)", [ids]);
        await client.query(`delete from auth_user where id in (${users})`, [ids]);
        await client.query(
          `update person set profile = null, card = '{"email":"","link":""}'::jsonb where id = any($1)`,
          [ids],
        );
      }),
  };
}

/** Which of several cards somebody gave me would tell that they have others. */
const cardAsHeld = ({ version, ...row }: Record<string, unknown>, ids: readonly PersonId[]) => {
  const { from_id: from } = row;
  return ids.some((id) => id === from) ? { ...row, version } : row;
};

const withoutSecrets = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !SECRET.has(column)));
