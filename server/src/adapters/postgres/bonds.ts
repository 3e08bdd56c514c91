import type { CardVersionId } from '@enishi/shared/ids';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type { Bonds } from '../../ports/bonds.ts';
import { knowEachOther } from './knowEachOther.ts';
import { givenCard } from './schema/people.ts';

/**
 * Inserts go through `where exists`: someone who deleted themselves meanwhile leaves nothing behind, and an
 * effect that is repeated for ever because of them would hold up their whole mixer.
 */
const known = (...ids: string[]) =>
  sql`(select count(*) from person where id = any(${sql.param([...new Set(ids)])}::text[])) = ${new Set(ids).size}`;

/** Whoever deletes a card that was offered has taken it back before it was given. */
const isDeleted = (version: CardVersionId | null) =>
  version === null ? sql`false` : sql`not exists (select from card_version where id = ${version})`;

export function createBonds(pool: Pool): Bonds {
  const db = drizzle(pool);
  return {
    async recordEncounters(encounters) {
      if (encounters.length === 0) return;
      await db.execute(sql`
        insert into encounter (mixer_id, room_id, round, people, topics, met_at, apart)
        select one->>'mixerId', one->>'roomId', (one->>'round')::int,
               array(select jsonb_array_elements_text(one->'people')),
               array(select jsonb_array_elements_text(one->'topics')), (one->>'metAt')::bigint,
               array(select jsonb_array_elements_text(coalesce(one->'apart', '[]')))
        from jsonb_array_elements(${JSON.stringify(encounters)}::jsonb) as one
        on conflict (mixer_id, room_id) do update set people = excluded.people, topics = excluded.topics,
          apart = excluded.apart`);
      await db.execute(knowEachOther(encounters));
    },
    async giveCard({ mixerId, offerId, from, to, fields, version = null, at }) {
      await db.execute(sql`
        insert into given_card (offer_id, from_id, to_id, mixer_id, fields, version, at, taken_back_at)
        select ${offerId}, ${from}, ${to}, ${mixerId}, ${sql.param([...fields])}::text[], ${version}::text, ${at}::bigint,
          case when ${isDeleted(version)} then ${at}::bigint end
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
    async recordParticipations(participations) {
      if (participations.length === 0) return;
      await db.execute(sql`
        insert into participation (mixer_id, person_id, role, at)
        select one->>'mixerId', person.id, one->>'role', (one->>'at')::bigint
        from jsonb_array_elements(${JSON.stringify(participations)}::jsonb) as one
        join person on person.id = one->>'person'
        on conflict do nothing`);
    },
  };
}
