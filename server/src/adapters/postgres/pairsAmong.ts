import type { PersonId } from '@enishi/shared/ids';
import { type SQL, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type { People, Series } from '../../ports/people.ts';

/** Asked ids and those they became; `kept` is the id under which a person is stored. */
export const askedIds = (ids: readonly PersonId[]) => sql`asked as (
  select given.id, coalesce(alias.kept_id, given.id) as kept
  from unnest(${sql.param(ids)}::text[]) as given(id)
  left join person_alias alias on alias.old_id = given.id
)`;

/** Every mixer that one person hosts or hosted, under whatever id. */
const hostedBy = (host: PersonId): SQL => sql`
  select mixer_id from participation where role = 'host' and person_id in (
    with kept as (select coalesce((select kept_id from person_alias where old_id = ${host}), ${host}::text) as id)
    select id from kept union select old_id from person_alias, kept where kept_id = kept.id)`;

/** What is between people that the pairing has to know, under the ids that were asked for. */
export function createPairsAmong(pool: Pool): Pick<People, 'neverTogether' | 'metEarlier' | 'wishedAgain'> {
  const db = drizzle(pool);
  const pairs = async (ids: readonly PersonId[], among: SQL) => {
    const { rows } = await db.execute<{ one: string; other: string }>(sql`
      with ${askedIds(ids)}
      select distinct least(one.id, other.id) as one, greatest(one.id, other.id) as other ${among}`);
    return rows.map((row) => [row.one, row.other] as const);
  };
  return {
    neverTogether: (ids) =>
      pairs(
        ids,
        sql`from never_match
          left join person_alias by_alias on by_alias.old_id = never_match.person_id
          left join person_alias of_alias on of_alias.old_id = never_match.other_id
          join asked one on one.kept = coalesce(by_alias.kept_id, never_match.person_id)
          join asked other on other.kept = coalesce(of_alias.kept_id, never_match.other_id)`,
      ),
    metEarlier: (ids, { host, now }: Series) =>
      pairs(
        ids,
        // A host's first mixer has no earlier one: then no contact is looked at.
        sql`from asked one
          join contact on contact.person_id = one.kept
          left join person_alias alias on alias.old_id = contact.other_id
          join asked other on other.kept = coalesce(alias.kept_id, contact.other_id)
          where exists (${hostedBy(host)} and mixer_id <> ${now})
            and contact.mixers && array(${hostedBy(host)} and mixer_id <> ${now})`,
      ),
    wishedAgain: (ids, { host, now }: Series) =>
      pairs(
        ids,
        sql`from note mine
          join note theirs on theirs.person_id = mine.about_id and theirs.about_id = mine.person_id
          join asked one on one.kept = mine.person_id
          join asked other on other.kept = mine.about_id
          where mine.body->>'again' = 'yes' and theirs.body->>'again' = 'yes'
            and (mine.mixer_id = ${now} or mine.mixer_id in (${hostedBy(host)}))
            and (theirs.mixer_id = ${now} or theirs.mixer_id in (${hostedBy(host)}))`,
      ),
  };
}
