import type { PersonId } from '@enishi/shared/ids';
import { ReminderWishes } from '@enishi/shared/reminders';
import { and, eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type { Receiver, Remindable, ReminderStore } from '../../ports/reminders.ts';
import { provenAddress } from './provenAddress.ts';
import { pushSubscription, reminderSent, reminderWish } from './schema/afterwards.ts';

const AT_MOST = 500;
const DAY = 86_400_000;
const DEVICES = 10;

/** A device of which nobody signed out, and whose session did not end of old age. */
export const sessionHolds = sql`exists (select from auth_session
  where auth_session.id = push_subscription.session_id and auth_session.expires_at > now())`;

export function createReminderStore(pool: Pool): ReminderStore {
  const db = drizzle(pool);
  return {
    async wishes(person) {
      const [row] = await db.select().from(reminderWish).where(eq(reminderWish.personId, person));
      if (!row) return null;
      const wishes = ReminderWishes.safeParse({ ...row, mail: row.reminderMail, push: row.reminderPush });
      return wishes.success ? wishes.data : null;
    },
    async save(personId, { mail, push, ...wishes }, updatedAt) {
      const row = { ...wishes, reminderMail: mail, reminderPush: push, updatedAt };
      await db
        .insert(reminderWish)
        .values({ personId, ...row })
        .onConflictDoUpdate({ target: reminderWish.personId, set: row });
    },
    async move(person, { language, timeZone }, at) {
      await db.execute(sql`
        insert into reminder_wish (person_id, language, time_zone, updated_at)
        select id, ${language}, ${timeZone}, ${at}::bigint from person where id = ${person}
        on conflict (person_id) do update set language = excluded.language, time_zone = excluded.time_zone`);
    },
    async addressOf(person: PersonId) {
      const { rows } = await db.execute<{ address: string | null }>(
        sql`select ${provenAddress(sql`${person}`)} as address`,
      );
      return rows[0]?.address ?? null;
    },
    async recapsDue(since, until) {
      const { rows } = await db.execute<Receiver & { mixerId: string }>(sql`
        select due.*, ${provenAddress(sql`due.person`)} as address
        from (
          select distinct listing.mixer_id as "mixerId", listing.ended_at, person.id as person
          from mixer_listing listing
          join participation on participation.mixer_id = listing.mixer_id and participation.role = 'participant'
          left join person_alias alias on alias.old_id = participation.person_id
          join person on person.id = coalesce(alias.kept_id, participation.person_id) and not person.simulated
          left join reminder_wish wish on wish.person_id = person.id
          where listing.ended_at > ${since} and listing.ended_at <= ${until} and listing.access <> 'hidden'
            and coalesce(wish.recap_mail, true)
            and not exists (select from reminder_sent sent
              where sent.person_id = person.id and sent.kind = 'recap' and sent.about = listing.mixer_id)
        ) due
        where ${provenAddress(sql`due.person`)} is not null
        order by due.ended_at, due.person limit ${AT_MOST}`);
      return rows;
    },
    async remindable(now) {
      // As wide as any reminder reaches, in any time zone; what is really open is looked at person by person.
      const day = (at: number) => new Date(at).toISOString().slice(0, 10);
      const { rows } = await db.execute<Remindable>(sql`
        with candidate as (
          select unnest(people) as id from encounter where met_at between ${now - 4 * DAY} and ${now - DAY / 2}
          union select person_id from follow_up
            where next_on between ${day(now - 5 * DAY)} and ${day(now + DAY)} and next_done_at is null
          union select person_id from note
            where updated_at > ${now - 15 * DAY} and body->>'promise' <> ''
        ), someone as (
          select distinct person.id as person from candidate
          left join person_alias alias on alias.old_id = candidate.id
          join person on person.id = coalesce(alias.kept_id, candidate.id) and not person.simulated
        ), reached as (
          select person, ${provenAddress(sql`person`)} as address,
            (select count(*)::int from push_subscription where person_id = person and ${sessionHolds}) as devices,
            (select max(at)::float8 from reminder_sent where person_id = person and kind like 'mail.%') as "mailAt",
            (select max(at)::float8 from reminder_sent where person_id = person and kind like 'push.%') as "pushAt"
          from someone
        )
        select * from reached where address is not null or devices > 0 order by person`);
      return rows;
    },
    async sentTo(person) {
      const rows = await db.select().from(reminderSent).where(eq(reminderSent.personId, person));
      return new Set(rows.map(({ kind, about }) => `${kind} ${about}`));
    },
    async addDevice({ personId, sessionId }, device, at) {
      const row = { ...device, personId, sessionId, at };
      await db
        .insert(pushSubscription)
        .values(row)
        .onConflictDoUpdate({ target: pushSubscription.endpoint, set: row });
      await db.execute(sql`
        delete from push_subscription where person_id = ${personId} and endpoint not in (
          select endpoint from push_subscription where person_id = ${personId} order by at desc limit ${DEVICES})`);
    },
    devicesOf: (person) =>
      db
        .select({
          endpoint: pushSubscription.endpoint,
          p256dh: pushSubscription.p256dh,
          auth: pushSubscription.auth,
        })
        .from(pushSubscription)
        .where(and(eq(pushSubscription.personId, person), sessionHolds)),
    async hasDevice({ personId, sessionId }) {
      const { endpoint } = pushSubscription;
      const mine = and(eq(pushSubscription.personId, personId), eq(pushSubscription.sessionId, sessionId));
      return (await db.select({ endpoint }).from(pushSubscription).where(mine).limit(1)).length > 0;
    },
    async forgetDevice(endpoint, person) {
      const same = eq(pushSubscription.endpoint, endpoint);
      await db
        .delete(pushSubscription)
        .where(person === undefined ? same : and(same, eq(pushSubscription.personId, person)));
    },
    async noteSent(personId, kind, about, at) {
      await db.insert(reminderSent).values({ personId, kind, about, at }).onConflictDoNothing();
    },
  };
}
