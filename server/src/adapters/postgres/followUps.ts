import type { CardField } from '@enishi/shared/contactCard';
import type { PersonId } from '@enishi/shared/ids';
import { NoteAbout } from '@enishi/shared/note';
import { type SQL, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type { FollowUpRecord, FollowUps } from '../../ports/followUps.ts';
import { metWith } from './metWith.ts';

const AT_MOST = 200;

type Row = Omit<FollowUpRecord, 'note' | 'state' | 'got'> & {
  note: unknown;
  gotFields: CardField[] | null;
  gotVersion: string | null;
  thanks: 'sent' | 'not_needed' | null;
  draft: string | null;
  nextStep: string;
  nextOn: string | null;
};

export function createFollowUps(pool: Pool): FollowUps {
  const db = drizzle(pool);

  // Raw rows give bigint as text: instants are asked for as float8, which holds them exactly.
  const read = async (me: PersonId, which: SQL): Promise<FollowUpRecord[]> => {
    const { rows } = await db.execute<Row>(sql`
      with ${metWith(me)},
      person_met as (
        select id, mixer_id, max(met_at) as met_at,
          array(select distinct unnest(string_to_array(string_agg(array_to_string(topics, ','), ','), ','))) as topics
        from met group by id, mixer_id
      )
      select person_met.id as about, person_met.mixer_id as "mixerId", mixer.code,
        coalesce(listing.name, '') as "mixerName", person_met.met_at::float8 as "metAt",
        array_remove(person_met.topics, '') as topics, note.body as note, given.fields as "gotFields", given.version as "gotVersion",
        mine.thanks, mine.thanks_at::float8 as "thanksAt", mine.draft,
        mine.promise_kept_at::float8 as "promiseKeptAt", coalesce(mine.next_step, '') as "nextStep",
        mine.next_on as "nextOn", mine.next_done_at::float8 as "nextDoneAt"
      from person_met
      left join mixer on mixer.id = person_met.mixer_id
      left join mixer_listing listing on listing.mixer_id = person_met.mixer_id
      left join note on note.person_id = ${me} and note.about_id = person_met.id and note.mixer_id = person_met.mixer_id
      left join follow_up mine
        on mine.person_id = ${me} and mine.about_id = person_met.id and mine.mixer_id = person_met.mixer_id
      left join relation on relation.person_id = ${me} and relation.other_id = person_met.id
      left join lateral (
        select given_card.fields, given_card.version from given_card
        left join person_alias giver on giver.old_id = given_card.from_id
        left join person_alias taker on taker.old_id = given_card.to_id
        where coalesce(giver.kept_id, given_card.from_id) = person_met.id
          and coalesce(taker.kept_id, given_card.to_id) = ${me} and given_card.taken_back_at is null
        order by given_card.at desc limit 1) given on true
      where ${which}
      order by person_met.met_at desc, person_met.id limit ${AT_MOST}`);
    return rows.map(({ thanks, draft, nextStep, nextOn, note, gotFields, gotVersion, ...row }) => ({
      ...row,
      got: gotFields && { fields: gotFields, version: gotVersion },
      note: note === null ? null : NoteAbout.parse(note),
      state: {
        thanks,
        draft,
        nextStep,
        nextOn,
        promiseKept: row.promiseKeptAt !== null,
        nextDone: row.nextDoneAt !== null,
      },
    }));
  };

  return {
    of: (me, since) =>
      read(
        me,
        sql`(person_met.met_at >= ${since} and not coalesce(relation.muted, false))
          or (note.body->>'promise' <> '' and mine.promise_kept_at is null)
          or (mine.next_step <> '' and mine.next_done_at is null)`,
      ),
    async find(me, mixerId, about) {
      const [record] = await read(me, sql`person_met.mixer_id = ${mixerId} and person_met.id = ${about}`);
      return record ?? null;
    },
    async save(me, mixerId, about, { thanks, draft, promiseKept, nextStep, nextOn, nextDone }, at) {
      const doneAt = (done: boolean, column: string) =>
        done
          ? sql`coalesce(follow_up.${sql.identifier(column)}, excluded.${sql.identifier(column)})`
          : sql`null`;
      await db.execute(sql`
        insert into follow_up (person_id, mixer_id, about_id, thanks, thanks_at, draft, promise_kept_at,
          next_step, next_on, next_done_at, updated_at)
        values (${me}, ${mixerId}, ${about}, ${thanks}, ${thanks ? at : null}, ${draft},
          ${promiseKept ? at : null}, ${nextStep}, ${nextOn}, ${nextDone ? at : null}, ${at})
        on conflict (person_id, mixer_id, about_id) do update set
          thanks = excluded.thanks,
          thanks_at = case when follow_up.thanks = excluded.thanks then follow_up.thanks_at else excluded.thanks_at end,
          draft = excluded.draft, promise_kept_at = ${doneAt(promiseKept, 'promise_kept_at')},
          next_step = excluded.next_step, next_on = excluded.next_on,
          next_done_at = ${doneAt(nextDone, 'next_done_at')}, updated_at = excluded.updated_at`);
    },
  };
}
