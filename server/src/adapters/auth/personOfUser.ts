import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type { Clock } from '../../ports/clock.ts';
import type { Random } from '../../ports/random.ts';

/** The person who signs in as this better-auth user, made at first contact. */
export function createPersonOfUser(pool: Pool, clock: Clock, random: Random) {
  const db = drizzle(pool);
  const findOrMake = (authUserId: string, simulated: boolean) =>
    db.execute<{ person: string }>(sql`
      with known as (
        select coalesce(person_alias.kept_id, sign_in.person_id) as person
        from sign_in left join person_alias on person_alias.old_id = sign_in.person_id
        where sign_in.auth_user_id = ${authUserId}
      ), made as (
        insert into person (id, created_at, simulated, card)
        select ${random.id()}, ${clock.now()}::bigint, ${simulated}::boolean, '{"email":"","link":""}'::jsonb
        where not exists (select from known)
        returning id
      ), linked as (
        insert into sign_in (auth_user_id, person_id) select ${authUserId}, id from made
        on conflict do nothing
        returning person_id as person
      )
      select person from known union all select person from linked`);

  return async (authUserId: string, simulated = false): Promise<string> => {
    // Empty when another request linked this user at the same moment: then the second look finds it.
    for (let attempt = 0; attempt < 2; attempt++) {
      const [row] = (await findOrMake(authUserId, simulated)).rows;
      if (row) return row.person;
    }
    throw new Error('no person could be made for a signed-in user');
  };
}
