import type { Pool } from 'pg';
import type { Retention } from '../../ports/retention.ts';
import { inTransaction } from './identities.ts';

const AT_MOST = 100;
const DAY_MS = 86_400_000;

export function createRetention(pool: Pool): Retention {
  return {
    async over(now) {
      const { rows } = await pool.query<{ id: string }>(
        `select mixer_id as id from mixer_listing join mixer on mixer.id = mixer_id
         where ended_at + keep_days * ${DAY_MS}::bigint <= $1 order by ended_at limit ${AT_MOST}`,
        [now],
      );
      return rows.map(({ id }) => id);
    },
    remove: (id) =>
      inTransaction(pool, async (client) => {
        for (const table of ['message', 'report', 'host_key'])
          await client.query(`delete from ${table} where mixer_id = $1`, [id]);
        // With it go the events and the answers. Its name stays, for those who look up where they met.
        await client.query('delete from mixer where id = $1', [id]);
      }),
  };
}
