import { and, eq, isNull, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type { Bonds } from '../../ports/bonds.ts';
import { encounter, givenCard } from './schema/people.ts';

/**
 * Inserts go through `where exists`: someone who deleted themselves meanwhile leaves nothing behind, and an
 * effect that is repeated for ever because of them would hold up their whole mixer.
 */
const known = (...ids: string[]) =>
  sql`(select count(*) from person where id = any(${sql.param([...new Set(ids)])}::text[])) = ${new Set(ids).size}`;

export function createBonds(pool: Pool): Bonds {
  const db = drizzle(pool);
  return {
    async recordEncounter({ mixerId, roomId, round, people, topics, metAt }) {
      const grown = { people: [...people], topics: [...topics] };
      await db
        .insert(encounter)
        .values({ mixerId, roomId, round, metAt, ...grown })
        .onConflictDoUpdate({ target: [encounter.mixerId, encounter.roomId], set: grown });
    },
    async giveCard({ mixerId, offerId, from, to, fields, at }) {
      await db.execute(sql`
        insert into given_card (offer_id, from_id, to_id, mixer_id, fields, at)
        select ${offerId}, ${from}, ${to}, ${mixerId}, ${sql.param([...fields])}::text[], ${at}::bigint
        where ${known(from, to)}
        on conflict do nothing`);
    },
    async takeCardBack(offerId, from, at) {
      await db
        .update(givenCard)
        .set({ takenBackAt: at })
        .where(
          and(eq(givenCard.offerId, offerId), eq(givenCard.fromId, from), isNull(givenCard.takenBackAt)),
        );
    },
    async recordThanks(mixerId, from, to, at) {
      await db.execute(sql`
        insert into thanks (mixer_id, from_id, to_id, at)
        select ${mixerId}, ${from}, ${to}, ${at}::bigint where ${known(from, to)}
        on conflict do nothing`);
    },
    async recordParticipation(mixerId, person, role, at) {
      await db.execute(sql`
        insert into participation (mixer_id, person_id, role, at)
        select ${mixerId}, ${person}, ${role}, ${at}::bigint where ${known(person)}
        on conflict do nothing`);
    },
  };
}
