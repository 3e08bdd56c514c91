import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type { Reports } from '../../ports/bonds.ts';
import { report } from './schema/people.ts';

export function createReports(pool: Pool): Reports {
  const db = drizzle(pool);
  return {
    save: ({ mixerId, commandId, by, about, kind, text, at }) =>
      db.transaction(async (tx) => {
        await tx
          .insert(report)
          .values({ mixerId, commandId, byId: by, aboutId: about, kind, text, at })
          .onConflictDoNothing();
        await tx.execute(sql`
          insert into never_match (person_id, other_id, source, mixer_id, at)
          select ${by}, ${about}, 'report', ${mixerId}, ${at}::bigint
          where (select count(*) from person where id in (${by}, ${about})) = 2
          on conflict do nothing`);
      }),
  };
}
