import { type Relation, Relation as RelationSchema } from '@enishi/shared/contacts';
import type { PersonId } from '@enishi/shared/ids';
import { NoteAbout } from '@enishi/shared/note';
import { type SQL, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type {
  CardRecord,
  ContactEntry,
  Contacts,
  HeldCard,
  MeetingRecord,
  TalkRecord,
} from '../../ports/contacts.ts';
import { matching } from './contactSearch.ts';
import { known } from './known.ts';
import { allIdsOf, metWith } from './metWith.ts';
import { relation } from './schema/contacts.ts';

// Raw rows give bigint as text: instants are asked for as float8, which holds them exactly.
type EntryRow = Omit<ContactEntry, 'relation'> & Relation & { total: number };
type TalkRow = Omit<TalkRecord, 'note'> & { note: unknown };
type MeetingRow = Omit<MeetingRecord, 'note'> & { note: unknown };

export function createContacts(pool: Pool): Contacts {
  const db = drizzle(pool);
  const rowsOf = async <Row extends Record<string, unknown>>(query: SQL) =>
    (await db.execute<Row>(query)).rows;

  return {
    async search(me, search) {
      const rows = await rowsOf<EntryRow>(sql`
        with ${matching(me, search)}
        select found.id as "personId", found.last_at::float8 as "lastMetAt", found.mixers::int as mixers,
          coalesce(listing.name, '') as "lastMixer", found.intent, found.trusted, found.muted,
          found.has_card as "hasCard", coalesce(promised.text, '') as promise, found.total::int as total,
          case when found.mixers = 0 then coalesce(introducer.name, '') end as "introducedBy"
        from found left join mixer_listing listing on listing.mixer_id = found.last_mixer
        left join lateral (
          select note.body->>'promise' as text from note
          where note.person_id = ${me} and note.about_id = found.id and note.body->>'promise' <> ''
          order by note.updated_at desc limit 1) promised on true
        left join lateral (
          select person.profile->>'name' as name from introduction join person on person.id = by_id
          where found.mixers = 0 and introduced_at is not null
            and ((one_id = ${me} and other_id = found.id) or (one_id = found.id and other_id = ${me}))
          order by introduced_at limit 1) introducer on true
        order by found.last_at desc, found.id`);
      const entries = rows.map(({ total: _, intent, trusted, muted, ...entry }) => ({
        ...entry,
        relation: relationOf({ intent, trusted, muted }),
      }));
      return { entries, total: rows[0]?.total ?? 0 };
    },
    async wordsWith(me, people) {
      const asked = sql`${sql.param([...people])}::text[]`;
      const rows = await rowsOf<{ id: PersonId; topics: string[] | null; bodies: unknown[] | null }>(sql`
        select one.id, contact.topics, written.bodies from unnest(${asked}) as one(id)
        left join contact on contact.person_id = ${me} and contact.other_id = one.id
        left join (
          select about_id, jsonb_agg(body order by updated_at desc) as bodies from note
          where person_id = ${me} and about_id = any(${asked}) group by about_id
        ) written on written.about_id = one.id`);
      return new Map(
        rows.map(({ id, topics, bodies }) => [
          id,
          { topics: topics ?? [], notes: (bodies ?? []).flatMap((body) => noteOf(body) ?? []) },
        ]),
      );
    },
    async knows(me, other) {
      const [row] = await rowsOf<{ known: boolean }>(sql`select ${known(me, other)} as known`);
      return row?.known ?? false;
    },
    async meetings(me, other) {
      const rows = await rowsOf<MeetingRow>(sql`
        with ${metWith(me)}
        select met.mixer_id as "mixerId", mixer.code, coalesce(listing.name, '') as "mixerName", met.round,
          met.met_at::float8 as "metAt", met.topics, note.body as note, mine.at::float8 as thanked, theirs.at::float8 as "thankedMe"
        from met left join mixer on mixer.id = met.mixer_id
        left join mixer_listing listing on listing.mixer_id = met.mixer_id
        left join note on note.person_id = ${me} and note.about_id = met.id and note.mixer_id = met.mixer_id
        left join thanks mine on mine.mixer_id = met.mixer_id and mine.from_id in ${allIdsOf(me)}
          and mine.to_id in (select met.id union all select old_id from person_alias where kept_id = met.id)
        left join thanks theirs on theirs.mixer_id = met.mixer_id and theirs.to_id in ${allIdsOf(me)}
          and theirs.from_id in (select met.id union all select old_id from person_alias where kept_id = met.id)
        where met.id = ${other} order by met.met_at desc, met.round desc`);
      return rows.map((row) => ({ ...row, note: noteOf(row.note) }));
    },
    async talks(me) {
      const rows = await rowsOf<TalkRow>(sql`
        with ${metWith(me)}, talk as (
          select coalesce(met.id, own.about_id) as "with", coalesce(met.mixer_id, own.mixer_id) as "mixerId",
            coalesce(met.met_at, own.updated_at)::float8 as "metAt", coalesce(met.topics, '{}') as topics, own.body as note
          from met full join (select * from note where person_id = ${me}) own
            on own.about_id = met.id and own.mixer_id = met.mixer_id)
        select talk.*, coalesce(listing.name, '') as "mixerName"
        from talk left join mixer_listing listing on listing.mixer_id = talk."mixerId"
        order by max("metAt") over (partition by "mixerId") desc, "mixerId", "metAt", "with"`);
      return rows.map((row) => ({ ...row, note: noteOf(row.note) }));
    },
    cards: (me, other) =>
      rowsOf<CardRecord>(sql`
        select mixer_id as "mixerId", offer_id as "offerId", fields, version, at::float8 as at, taken_back_at::float8 as "takenBackAt",
          case when from_id in ${allIdsOf(me)} then 'gave' else 'got' end as direction
        from given_card
        where (from_id in ${allIdsOf(me)} and to_id in ${allIdsOf(other)})
          or (from_id in ${allIdsOf(other)} and to_id in ${allIdsOf(me)})
        order by given_card.at desc, offer_id, direction`),
    async heldCards(me, direction) {
      const [own, other] = direction === 'gave' ? [sql`from_id`, sql`to_id`] : [sql`to_id`, sql`from_id`];
      return rowsOf<HeldCard>(sql`
        select * from (
          select distinct on (${other}) ${other} as "with", given_card.mixer_id as "mixerId",
            coalesce(listing.name, '') as "mixerName", offer_id as "offerId", fields, version,
            at::float8 as at
          from given_card left join mixer_listing listing on listing.mixer_id = given_card.mixer_id
          where ${own} in ${allIdsOf(me)} and taken_back_at is null order by ${other}, given_card.at desc
        ) latest order by at desc`);
    },
    async relation(me, other) {
      const [row] = await rowsOf<Relation>(sql`
        select intent, trusted, muted from relation where person_id = ${me} and other_id = ${other}`);
      return relationOf(row ?? {});
    },
    async saveRelation(me, other, { intent, trusted, muted }, at) {
      const values = { intent, trusted, muted, updatedAt: at };
      await db
        .insert(relation)
        .values({ personId: me, otherId: other, ...values })
        .onConflictDoUpdate({ target: [relation.personId, relation.otherId], set: values });
    },
  };
}

/** An intent that an older or newer version knew is none today. */
function relationOf(row: Partial<Relation>): Relation {
  const { trusted = false, muted = false } = row;
  const parsed = RelationSchema.safeParse({ intent: row.intent ?? null, trusted, muted });
  return parsed.success ? parsed.data : { intent: null, trusted, muted };
}

function noteOf(body: unknown): NoteAbout | null {
  const parsed = NoteAbout.safeParse(body);
  return parsed.success ? parsed.data : null;
}
