import { and, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type { Impressions } from '../../ports/impressions.ts';
import { impression } from './schema/growth.ts';

export function createImpressions(pool: Pool): Impressions {
  const db = drizzle(pool);
  const one = (mixerId: string, by: string, about: string) =>
    and(eq(impression.mixerId, mixerId), eq(impression.fromId, by), eq(impression.toId, about));
  return {
    async read(mixerId, by, about) {
      const [row] = await db
        .select()
        .from(impression)
        .where(one(mixerId, by, about));
      return row?.words ?? [];
    },
    async save(mixerId, by, about, chosen, at) {
      const words = [...chosen];
      if (words.length === 0) return void (await db.delete(impression).where(one(mixerId, by, about)));
      await db
        .insert(impression)
        .values({ mixerId, fromId: by, toId: about, words, at })
        .onConflictDoUpdate({
          target: [impression.mixerId, impression.fromId, impression.toId],
          set: { words },
        });
    },
    async about(person) {
      const { rows } = await pool.query<{ words: string[] }>(
        `select words from (
           select distinct on (from_id) impression.words, impression.at from impression
           join person author on author.id = from_id and not author.simulated
           where to_id = $1 order by from_id, impression.at desc) latest
         order by at`,
        [person],
      );
      return rows.map(({ words }) => words);
    },
  };
}
