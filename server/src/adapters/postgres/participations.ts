import { desc, eq, inArray, or, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type { Participations } from '../../ports/participations.ts';
import { participation, personAlias } from './schema/people.ts';

export function createParticipations(pool: Pool): Participations {
  const db = drizzle(pool);
  return {
    latest(person, limit) {
      const first = sql<number>`min(${participation.at})`.mapWith(Number);
      return db
        .select({
          mixerId: participation.mixerId,
          participant: sql<boolean>`bool_or(${participation.role} = 'participant')`,
          host: sql<boolean>`bool_or(${participation.role} = 'host')`,
          at: first,
        })
        .from(participation)
        .where(
          or(
            eq(participation.personId, person),
            inArray(
              participation.personId,
              db.select({ id: personAlias.oldId }).from(personAlias).where(eq(personAlias.keptId, person)),
            ),
          ),
        )
        .groupBy(participation.mixerId)
        .orderBy(desc(first))
        .limit(limit);
    },
  };
}
