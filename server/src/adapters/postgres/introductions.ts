import type { PersonId } from '@enishi/shared/ids';
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type { IntroductionNews, IntroductionRecord, Introductions } from '../../ports/introductions.ts';
import { provenAddress } from './provenAddress.ts';
import { sessionHolds } from './reminders.ts';
import { introduction } from './schema/afterwards.ts';
import { contact } from './schema/contacts.ts';
import { setAside } from './setAside.ts';

/** As many as one person may begin in ninety days. */
const AT_MOST = 1_000;
const NEWS_AT_ONCE = 500;

const column = {
  by: sql`introduction.by_id`,
  one: sql`introduction.one_id`,
  other: sql`introduction.other_id`,
};
/** A merge may have left fewer than three people. */
const ofThree = sql`one_id <> other_id and by_id not in (one_id, other_id)`;
/** Neither is asked where one set the other or the third aside. */
const stands = sql`taken_back_at is null
  and not ${setAside(column.one, column.other)} and not ${setAside(column.other, column.one)}
  and not ${setAside(column.one, column.by)} and not ${setAside(column.other, column.by)}`;

export function createIntroductions(pool: Pool): Introductions {
  const db = drizzle(pool);
  const read = async (which: SQL, from: Pick<typeof db, 'select'> = db): Promise<IntroductionRecord[]> => {
    const rows = await from
      .select()
      .from(introduction)
      .where(which)
      .orderBy(sql`introduction.at desc, introduction.id`)
      .limit(AT_MOST);
    return rows.map(({ byId, oneId, otherId, message, takenBackAt: _, ...row }) => ({
      ...row,
      by: byId,
      one: oneId,
      other: otherId,
      reason: message,
    }));
  };

  return {
    add: ({ by, one, other, reason, ...record }, restSince) =>
      db.transaction(async (tx) => {
        // One at a time for each person: two that look at once would both find none.
        await tx.execute(sql`select from person where id = ${by} for no key update`);
        const [before] = await read(
          sql`by_id = ${by} and introduction.at >= ${restSince}
            and ((one_id = ${one} and other_id = ${other}) or (one_id = ${other} and other_id = ${one}))`,
          tx,
        );
        if (!before)
          await tx
            .insert(introduction)
            .values({ ...record, byId: by, oneId: one, otherId: other, message: reason });
        return !before;
      }),
    madeBy: (me, since, takenBack = false) =>
      read(sql`by_id = ${me} and introduction.at >= ${since} and (${takenBack} or taken_back_at is null)
        and ${ofThree}`),
    askedOf: (me, since) => read(askedOf(me, since)),
    answer: (id, me, agrees, since, now) =>
      db.transaction(async (tx) => {
        await tx.execute(sql`select from introduction where id = ${id} for update`);
        const [asked] = await read(
          sql`introduction.id = ${id} and introduced_at is null and ${askedOf(me, since)}`,
          tx,
        );
        if (!asked) return null;
        const answered = {
          ...asked,
          ...(asked.one === me ? { oneAgrees: agrees } : { otherAgrees: agrees }),
        };
        const { oneAgrees, otherAgrees, one, other } = answered;
        const introducedAt = oneAgrees && otherAgrees ? now : null;
        await tx
          .update(introduction)
          .set({ oneAgrees, otherAgrees, introducedAt })
          .where(eq(introduction.id, id));
        if (introducedAt !== null) {
          const bond = { firstAt: now, lastAt: now, lastMixer: '', mixers: [], topics: [] };
          await tx
            .insert(contact)
            .values([
              { personId: one, otherId: other, ...bond },
              { personId: other, otherId: one, ...bond },
            ])
            .onConflictDoNothing();
        }
        return { ...answered, introducedAt };
      }),
    async takeBack(id, me, at) {
      const taken = await db
        .update(introduction)
        .set({ takenBackAt: at })
        .where(
          and(
            eq(introduction.id, id),
            eq(introduction.byId, me),
            isNull(introduction.introducedAt),
            isNull(introduction.takenBackAt),
          ),
        )
        .returning({ id: introduction.id });
      return taken.length === 1;
    },
    async between(me, other) {
      const { rows } = await db.execute<{ by: PersonId; reason: string; at: number }>(sql`
        select by_id as by, message as reason, introduced_at::float8 as at from introduction
        where introduced_at is not null and ${ofThree} and least(one_id, other_id) = least(${me}::text, ${other}::text)
          and greatest(one_id, other_id) = greatest(${me}::text, ${other}::text)
        order by introduced_at limit 1`);
      return rows[0] ?? null;
    },
    async newsDue(since, noticesSince) {
      const { rows } = await db.execute<IntroductionNews>(sql`
        select * from (
          select introduction.id, told.kind, told.person, told.other, by_id as by, message as reason,
            case when coalesce(wish.reminder_mail, true) and not ${alreadySent('introduction.')}
              then ${provenAddress(sql`told.person`)} end as address,
            coalesce(wish.reminder_push, true) and not ${alreadySent('introduction.push.')}
              and coalesce(introduced_at, introduction.at) >= ${noticesSince}
              and exists (select from push_subscription where person_id = told.person and ${sessionHolds}) as notice
          from introduction
          cross join lateral (values (one_id, other_id, one_agrees), (other_id, one_id, other_agrees))
            as asked(person, other, agrees)
          cross join lateral (select asked.person, asked.other,
            case when introduced_at is null then 'asked' else 'introduced' end as kind) as told
          left join reminder_wish wish on wish.person_id = told.person
          where ${ofThree} and (introduced_at >= ${since}
            or (introduced_at is null and asked.agrees is null and introduction.at >= ${since} and ${stands}))
          order by introduction.at, told.person
        ) due where address is not null or notice limit ${NEWS_AT_ONCE}`);
      return rows;
    },
  };
}

const alreadySent = (kind: string): SQL => sql`exists (select from reminder_sent sent
  where sent.person_id = told.person and sent.kind = ${kind} || told.kind and sent.about = introduction.id)`;

/** Mine to answer, or made: not what I said no to. */
const askedOf = (me: PersonId, since: number): SQL => sql`
  ${ofThree} and ((one_id = ${me} and one_agrees is not false) or (other_id = ${me} and other_agrees is not false))
  and (introduced_at >= ${since} or (introduced_at is null and introduction.at >= ${since} and ${stands}))`;
