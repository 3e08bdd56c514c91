import type { PersonId } from '@enishi/shared/ids';
import { type SQL, sql } from 'drizzle-orm';
import type { ContactSearch, SearchTerm } from '../../ports/contacts.ts';
import { allIdsOf } from './metWith.ts';

const list = (values: readonly string[]) => sql`${sql.param([...values])}::text[]`;

/** The relation `met`: everyone this person sat with, under the ids that merged identities kept. */
const met = (me: PersonId): SQL => sql`
  met as materialized (
    select coalesce(alias.kept_id, contact.other_id) as id, max(last_at) as last_at,
      (array_agg(last_mixer order by last_at desc))[1] as last_mixer, max(cardinality(mixers)) as mixers
    from contact left join person_alias alias on alias.old_id = contact.other_id
    where contact.person_id = ${me} group by 1
  )`;

/**
 * The relations `met` and `found`, one page of the people that hold every word and every mark asked for.
 * One person's rows are some thousands, so their folded text is scanned: words inside words are found in any language.
 */
export function matching(me: PersonId, search: ContactSearch): SQL {
  const terms = search.terms.map((term) => sql`and met.id in (${holding(me, term)})`);
  return sql`${met(me)},
    got as (
      select distinct coalesce(alias.kept_id, from_id) as id
      from given_card left join person_alias alias on alias.old_id = from_id
      where to_id in ${allIdsOf(me)} and taken_back_at is null
    ),
    found as (
      select met.*, relation.intent, coalesce(relation.trusted, false) as trusted,
        coalesce(relation.muted, false) as muted, got.id is not null as has_card, count(*) over () as total
      from met left join relation on relation.person_id = ${me} and relation.other_id = met.id
      left join got on got.id = met.id
      where ${marked(me, search)} ${sql.join(terms, sql` `)}
      order by met.last_at desc, met.id limit ${search.limit} offset ${search.from}
    )`;
}

/** Who was muted is shown only when asked for. */
function marked(me: PersonId, { mark, intent, divisions, mixer }: ContactSearch): SQL {
  const noteWith = (condition: SQL) =>
    sql`and met.id in (select about_id from note where note.person_id = ${me} and ${condition})`;
  return sql.join(
    [
      mark === 'muted' ? sql`relation.muted` : sql`relation.muted is not true`,
      mark === 'card' && sql`and got.id is not null`,
      mark === 'trusted' && sql`and relation.trusted`,
      mark === 'promise' && noteWith(sql`note.body->>'promise' <> ''`),
      mark === 'again' && noteWith(sql`note.body->>'again' = 'yes'`),
      intent && sql`and relation.intent = ${intent}`,
      divisions &&
        sql`and met.id in (select id from person where profile->>'industry' = any(${list(divisions)}))`,
      mixer &&
        sql`and met.id in (select other_id from contact where person_id = ${me} and ${mixer} = any(mixers))`,
    ].filter((part) => part !== false && part !== null),
    sql` `,
  );
}

/** Ids of people with whom the word is found: in my notes, on their name tag or the card given to me, in our topics and mixers. */
const holding = (me: PersonId, { text, topics, divisions }: SearchTerm): SQL => sql`
  select about_id from note where person_id = ${me} and strpos(words, (select fold_words(${text}))) > 0
  union all
  select person.id from met join person on person.id = met.id
  where strpos(person.words, (select fold_words(${text}))) > 0
    or person.profile->>'industry' = any(${list(divisions)})
  union all
  select coalesce(alias.kept_id, given.from_id)
  from given_card given join card_version on card_version.id = given.version
  left join person_alias alias on alias.old_id = given.from_id
  where given.to_id in ${allIdsOf(me)} and given.taken_back_at is null and (
    ('company' = any(given.fields) and strpos(fold_words(card_version.company), (select fold_words(${text}))) > 0)
    or ('role' = any(given.fields) and strpos(fold_words(card_version.role), (select fold_words(${text}))) > 0))
  union all
  select other_id from contact where person_id = ${me} and (topics && ${list(topics)} or mixers && array(
    select mixer_id from mixer_listing where strpos(words, (select fold_words(${text}))) > 0))`;
