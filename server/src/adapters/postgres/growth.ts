import { type NetworkPlane, OwnGoal, Reflection, Scores } from '@enishi/shared/growth';
import type { PersonId } from '@enishi/shared/ids';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type {
  GiftRecord,
  GrowthStore,
  RatingRecord,
  ReflectionRecord,
  SeenStrength,
} from '../../ports/growth.ts';
import { known } from './known.ts';
import { metWith } from './metWith.ts';
import { gift, ownGoal, reflection, selfRating } from './schema/growth.ts';
import { participation } from './schema/people.ts';

type Points = { id: string; metAt: number; againAt: number | null };

export function createGrowthStore(pool: Pool): GrowthStore {
  const db = drizzle(pool);
  const rowsOf = async <Row extends Record<string, unknown>>(query: SQL) =>
    (await db.execute<Row>(query)).rows;
  return {
    async tookPart(me, mixerId) {
      const rows = await db
        .select({ mixerId: participation.mixerId })
        .from(participation)
        .where(and(eq(participation.personId, me), eq(participation.mixerId, mixerId)))
        .limit(1);
      return rows.length > 0;
    },
    seenStrengths: (me) =>
      rowsOf<SeenStrength>(sql`
        select author.profile->>'industry' as industry, note.body->>'strength' as strength,
          coalesce(note.body->>'strengthLine', '') as line
        from note join person author on author.id = note.person_id
        where note.about_id = ${me} and note.body->>'strength' is not null and not author.simulated
        order by note.updated_at desc`),
    async ratings(me) {
      const rows = await rowsOf<Omit<RatingRecord, 'scores'> & { scores: unknown }>(sql`
        select self_rating.mixer_id as "mixerId", coalesce(listing.name, '') as "mixerName", moment, scores,
          at::float8 as at
        from self_rating left join mixer_listing listing on listing.mixer_id = self_rating.mixer_id
        where person_id = ${me} order by at`);
      return rows.flatMap((row) => {
        const scores = Scores.safeParse(row.scores);
        return scores.success ? [{ ...row, scores: scores.data }] : [];
      });
    },
    rate: (me, id, { mixerId, moment, scores }, at) =>
      db.transaction(async (tx) => {
        if (mixerId !== null) {
          const same = [
            eq(selfRating.personId, me),
            eq(selfRating.mixerId, mixerId),
            eq(selfRating.moment, moment),
          ];
          await tx.delete(selfRating).where(and(...same));
        }
        await tx
          .insert(selfRating)
          .values({ id, personId: me, mixerId, moment, scores, at })
          .onConflictDoNothing();
      }),
    async reflection(me, mixerId) {
      const [row] = await db
        .select({ body: reflection.body })
        .from(reflection)
        .where(and(eq(reflection.personId, me), eq(reflection.mixerId, mixerId)));
      const parsed = Reflection.safeParse(row?.body);
      return parsed.success ? parsed.data : null;
    },
    async reflections(me) {
      const rows = await rowsOf<Omit<ReflectionRecord, keyof Reflection> & { body: unknown }>(sql`
        select reflection.mixer_id as "mixerId", mixer.code, coalesce(listing.name, '') as "mixerName", body,
          updated_at::float8 as at
        from reflection left join mixer on mixer.id = reflection.mixer_id
        left join mixer_listing listing on listing.mixer_id = reflection.mixer_id
        where person_id = ${me} order by updated_at desc`);
      return rows.flatMap(({ body, ...row }) => {
        const parsed = Reflection.safeParse(body);
        return parsed.success ? [{ ...row, ...parsed.data }] : [];
      });
    },
    async saveReflection(me, mixerId, body, at) {
      await db
        .insert(reflection)
        .values({ personId: me, mixerId, body, updatedAt: at })
        .onConflictDoUpdate({
          target: [reflection.personId, reflection.mixerId],
          set: { body, updatedAt: at },
        });
    },
    async goals(me) {
      const rows = await db.select().from(ownGoal).where(eq(ownGoal.personId, me)).orderBy(ownGoal.kind);
      return rows.flatMap((row) => {
        const parsed = OwnGoal.safeParse(row);
        return parsed.success ? [parsed.data] : [];
      });
    },
    saveGoals: (me, goals, at) =>
      db.transaction(async (tx) => {
        await tx.delete(ownGoal).where(eq(ownGoal.personId, me));
        if (goals.length === 0) return;
        // `kind` holds the place in the list; another person's id is left alone.
        const rows = goals.map((goal, place) => ({
          ...goal,
          personId: me,
          kind: `monthly-${place}`,
          createdAt: at,
        }));
        await tx.insert(ownGoal).values(rows).onConflictDoNothing();
      }),
    async knows(me, other) {
      const [row] = await rowsOf<{ known: boolean }>(sql`select ${known(me, other)} as known`);
      return row?.known ?? false;
    },
    gifts: (me) =>
      rowsOf<GiftRecord>(sql`
        select id, direction, text, other_id as "otherId", at::float8 as at from gift
        where person_id = ${me} order by gift.at desc, id limit 300`),
    async addGift(me, id, { direction, text, otherId }, at) {
      await db.insert(gift).values({ id, personId: me, otherId, direction, text, at });
    },
    async removeGift(me, id) {
      await db.delete(gift).where(and(eq(gift.personId, me), eq(gift.id, id)));
    },
    async network(me) {
      const points = await rowsOf<Points>(sql`
        with ${metWith(me)}, ${introducedWith(me)}, firsts as (
          select id, met_at as at from met
          union all
          select new_id, at from introduced
          where new_id is not null and not exists (select from met where met.id = new_id and met_at <= introduced.at)
        )
        select id, min(at)::float8 as "metAt", (array_agg(at order by at))[2]::float8 as "againAt"
        from firsts group by id order by 2, 1`);
      const planes = await rowsOf<NetworkPlane>(sql`
        with ${metWith(me)}, ${introducedWith(me)}, three as (
          select one.id as one, other.id as other, one.met_at as at, 'together' as how
          from met one join met other on other.mixer_id = one.mixer_id and other.room_id = one.room_id
            and one.id < other.id
            and not array[one.sat_as || ' ' || other.sat_as, other.sat_as || ' ' || one.sat_as] && one.apart
          union all
          select least(one, other), greatest(one, other), at, 'introduced' from introduced
        )
        select one, other, min(at)::float8 as at, (array_agg(how order by at))[1] as how
        from three group by one, other order by 3, 1, 2 limit 2000`);
      return { points, planes };
    },
  };
}

/**
 * The relation `introduced(one, other, new_id, at)`: the two others of each introduction that this person made or
 * was part of, and which of them was new to them.
 */
const introducedWith = (me: PersonId): SQL => sql`
  introduced as (
    select case when by_id = ${me} then one_id else by_id end as one,
      case when one_id = ${me} then other_id else case when by_id = ${me} then other_id else one_id end end as other,
      case when by_id = ${me} then null when one_id = ${me} then other_id else one_id end as new_id,
      introduced_at as at
    from introduction
    where introduced_at is not null and ${me} in (by_id, one_id, other_id)
      and one_id <> other_id and by_id not in (one_id, other_id)
  )`;
