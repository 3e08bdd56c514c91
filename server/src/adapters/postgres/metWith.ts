import type { PersonId } from '@enishi/shared/ids';
import { type SQL, sql } from 'drizzle-orm';

/** All ids of one person: the one that was kept and those that were merged into it. */
export const allIdsOf = (person: PersonId | SQL): SQL =>
  sql`(select ${person}::text union all select old_id from person_alias where kept_id = ${person})`;

/**
 * The relation `met(id, sat_as, mixer_id, room_id, round, met_at, topics, apart)`: everyone this person sat with, once
 * for each talk, under the ids that merged identities kept; they sat there as `sat_as`. Who was in a room one after the
 * other did not meet; `apart` names such pairs.
 */
export const metWith = (me: PersonId): SQL => sql`
  mine as (select ${me}::text as id union all select old_id from person_alias where kept_id = ${me}),
  met as (
    select coalesce(alias.kept_id, other.id) as id, other.id as sat_as, apart, mixer_id, room_id, round, met_at, topics
    from encounter cross join unnest(people) as other(id)
    left join person_alias alias on alias.old_id = other.id
    where people && array(select id from mine) and other.id not in (select id from mine)
      and (apart = '{}' or not exists (
        select 1 from mine where array[mine.id || ' ' || other.id, other.id || ' ' || mine.id] && apart))
  )`;
