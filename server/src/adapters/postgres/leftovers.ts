import type pg from 'pg';
import type { Leftovers } from '../../ports/leftovers.ts';

const OLD_REHEARSALS = `select mixer_id from mixer_listing join mixer on mixer.id = mixer_id
  where access = 'hidden' and created_at < $1`;

/** Rows that name a mixer without being removed with it. */
const BESIDE = [
  'message',
  'note',
  'report',
  'given_card',
  'thanks',
  'participation',
  'host_key',
  'encounter',
  'reflection',
  'self_rating',
  'impression',
];

export function createLeftovers(pool: pg.Pool): Leftovers {
  return {
    async remove(before) {
      for (const table of BESIDE)
        await pool.query(`delete from ${table} where mixer_id in (${OLD_REHEARSALS})`, [before]);
      await pool.query(`delete from mixer where id in (${OLD_REHEARSALS})`, [before]);
      await pool.query(
        "delete from mixer_listing where access = 'hidden' and mixer_id not in (select id from mixer)",
      );
      await pool.query(
        `delete from auth_user where id in (
           select auth_user_id from sign_in join person on person.id = person_id where simulated and created_at < $1)`,
        [before],
      );
      await pool.query('delete from person where simulated and created_at < $1', [before]);
    },
  };
}
