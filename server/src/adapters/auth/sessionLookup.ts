import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import { createSharedRead } from '../../lane/sharedRead.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Visitor } from '../../ports/sessions.ts';

type Row = { token: string; session: string; person: string };

/** Finds who a session token belongs to. */
export function createSessionLookup(pool: Pool, clock: Clock) {
  const db = drizzle(pool);
  const find = async (tokens: readonly string[]) => {
    const { rows } = await db.execute<Row>(sql`
      select auth_session.token, auth_session.id as session,
             coalesce(person_alias.kept_id, sign_in.person_id) as person
      from auth_session
      join sign_in on sign_in.auth_user_id = auth_session.user_id
      left join person_alias on person_alias.old_id = sign_in.person_id
      where auth_session.token = any(${sql.param(tokens)}::text[])
        and auth_session.expires_at > to_timestamp(${clock.now()}::double precision / 1000)`);
    return new Map(rows.map((row) => [row.token, { personId: row.person, sessionId: row.session }]));
  };

  const findShared = createSharedRead(find);

  return async (token: string): Promise<Visitor | null> => (await findShared([token])).get(token) ?? null;
}
