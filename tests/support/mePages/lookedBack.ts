import type { Pool } from 'pg';
import { makePerson, profileOf } from '../makePerson.ts';

/** Names for the mixers that `manyContacts` made. */
export async function lookedBack(pool: Pool, me: string): Promise<void> {
  await pool.query(
    `insert into mixer (id, code, version, published_version, created_at)
     select distinct mixer_id, upper(translate(md5(mixer_id), '0123456789', 'ghjkmnpqrs')), 1, 1, 1 from encounter where $1 = any(people)`,
    [me],
  );
  await pool.query(
    `insert into mixer_listing (mixer_id, access, phase, name)
     select distinct mixer_id, 'code', 'ended', 'つくる人と届ける人の夜' from encounter where $1 = any(people)`,
    [me],
  );
  await pool.query(
    `update encounter set people = people || (select about_id from note where person_id = $1 order by about_id limit 1)
     where room_id in (select room_id from encounter where $1 = any(people) order by met_at desc limit 4)`,
    [me],
  );
  await pool.query(
    `insert into note (mixer_id, person_id, about_id, body, updated_at)
     select 'seen', other_id, $1, jsonb_build_object('strength',
       (array['asksWell', 'listensClosely', 'connectsIdeas', 'givesExamples'])[1 + (last_at / 60000 % 4)::int],
       'strengthLine', case when last_at % 7 = 0 then '夜勤の引き継ぎに使えそうです。' else '' end), last_at
     from contact where person_id = $1 limit 12`,
    [me],
  );
  for (const [at, score] of [
    [1_700_000_000_000, 2],
    [1_702_000_000_000, 4],
  ])
    await pool.query(
      `insert into self_rating (id, person_id, moment, scores, at) values ($1, $2, 'own', $3, $4)`,
      [
        `rating-${at}`,
        me,
        {
          thinking: score,
          horizon: 3,
          network: score,
          motivation: 4,
          ideas: 2,
          confidence: score,
          fulfilment: 3,
        },
        at,
      ],
    );
  const soon = Date.now() + 5 * 60_000;
  await pool.query(
    `insert into meeting_proposal (id, from_id, to_id, times, minutes, message, state, chosen_at, at)
     select 'meet-again-' || nr, case when nr % 2 = 0 then $1 else other_id end,
       case when nr % 2 = 0 then other_id else $1 end, array[$2::bigint, $2::bigint + 86400000 * nr], 30,
       case when nr < 3 then '混載の話の続きを聞かせてください。' else '' end,
       (array['open', 'chosen', 'open', 'chosen', 'declined', 'withdrawn'])[nr],
       case when nr = 2 then $2::bigint when nr = 4 then $2::bigint + 86400000 * 3 end, $2::bigint - 86400000 * nr
     from (select other_id, row_number() over (order by other_id)::int as nr from contact where person_id = $1 limit 6) one`,
    [me, soon],
  );
}

/** Introductions in every state, as asked and as begun by this person. */
export async function introductions(pool: Pool, me: string): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    'select other_id as id from contact where person_id = $1 order by other_id limit 16',
    [me],
  );
  const ids = rows.map(({ id }) => id);
  const stranger = await makePerson(pool, {
    profile: profileOf('水野 香織', { industry: '85', company: '学びの森', role: '研修の企画' }),
  });
  const now = Date.now();
  const reason = '発酵と配送、週二便の混載の話がきっと合うと思います。';
  const rowsOf = [
    ['asked', ids[0], me, ids[1], null, null, null],
    ['agreed', ids[2], ids[3], me, null, true, null],
    ['known', ids[4], me, stranger, true, true, now - 86_400_000],
    ['waiting', me, ids[5], ids[6], true, null, null],
    ['made', me, ids[7], ids[8], true, true, now - 2 * 86_400_000],
    ['notThis', me, ids[9], ids[10], true, false, null],
  ];
  for (const [nr, [name, by, one, other, oneAgrees, otherAgrees, introducedAt]] of rowsOf.entries())
    await pool.query(
      `insert into introduction (id, by_id, one_id, other_id, message, one_agrees, other_agrees, introduced_at, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        `intro-${name}-${me}`,
        by,
        one,
        other,
        reason,
        oneAgrees,
        otherAgrees,
        introducedAt,
        now - (nr + 1) * 86_400_000,
      ],
    );
  await pool.query(
    `insert into contact (person_id, other_id, first_at, last_at, last_mixer, mixers, topics)
     values ($1, $2, $3, $3, '', '{}', '{}')`,
    [me, stranger, now - 86_400_000],
  );
}
