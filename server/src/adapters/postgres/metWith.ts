import type { PersonId } from '@enishi/shared/ids';
import { type SQL, sql } from 'drizzle-orm';

/** All ids of one person: the one that was kept and those that were merged into it. */
export const allIdsOf = (person: PersonId | SQL): SQL =>
  sql`(select ${person}::text union all select old_id from person_alias where kept_id = ${person})`;

/**
 * The relation `met(id, mixer_id, room_id, round, met_at, topics)`: everyone this person sat with, once for each
 * talk, under the ids that merged identities kept. Who was in a room one after the other did not meet.
 */
export const metWith = (me: PersonId): SQL => sql`
  mine as (select ${me}::text as id union all select old_id from person_alias where kept_id = ${me}),
  met as (
    select coalesce(alias.kept_id, other.id) as id, mixer_id, room_id, round, met_at, topics
    from encounter cross join unnest(people) as other(id)
    left join person_alias alias on alias.old_id = other.id
    where people && array(select id from mine) and other.id not in (select id from mine)
      and (apart = '{}' or not exists (
        select 1 from mine where array[mine.id || ' ' || other.id, other.id || ' ' || mine.id] && apart))
  )`;
