import { type SQL, sql } from 'drizzle-orm';
import type { Encounter } from '../../ports/bonds.ts';

/**
 * Both directions of each pair that met, under the ids that merged identities kept; someone who deleted themselves
 * gets none. A repeat changes nothing: everything is a union, a least or a greatest. In one order, so that two
 * rounds written at once never wait for each other in a circle.
 */
export function knowEachOther(encounters: readonly Encounter[]): SQL {
  const pairs = encounters.flatMap(({ people, apart = [], ...talk }) =>
    people.flatMap((one) =>
      people
        .filter((other) => other !== one && !apart.some((two) => isPair(two, one, other)))
        .map((other) => ({ one, other, ...talk })),
    ),
  );
  return sql`
    insert into contact (person_id, other_id, first_at, last_at, last_mixer, mixers, topics)
    select person.id, coalesce(alias.kept_id, pair.other), min(at), max(at), (array_agg(mixer order by at desc))[1],
      array_agg(distinct mixer), coalesce(array_agg(distinct topic) filter (where topic is not null), '{}')
    from jsonb_to_recordset(${JSON.stringify(
      pairs.map(({ one, other, mixerId, metAt, topics }) => ({
        one,
        other,
        mixer: mixerId,
        at: metAt,
        topics,
      })),
    )}::jsonb) as pair(one text, other text, mixer text, at bigint, topics jsonb)
    left join jsonb_array_elements_text(pair.topics) as topic on true
    left join person_alias mine on mine.old_id = pair.one
    join person on person.id = coalesce(mine.kept_id, pair.one)
    left join person_alias alias on alias.old_id = pair.other
    where person.id <> coalesce(alias.kept_id, pair.other)
    group by 1, 2 order by 1, 2
    on conflict (person_id, other_id) do update set
      first_at = least(contact.first_at, excluded.first_at),
      last_mixer = case when excluded.last_at >= contact.last_at then excluded.last_mixer else contact.last_mixer end,
      last_at = greatest(contact.last_at, excluded.last_at),
      mixers = array(select distinct unnest(contact.mixers || excluded.mixers)),
      topics = array(select distinct unnest(contact.topics || excluded.topics))`;
}

const isPair = (two: string, one: string, other: string) =>
  two === `${one} ${other}` || two === `${other} ${one}`;
