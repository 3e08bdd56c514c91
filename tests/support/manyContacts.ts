import type { Pool } from 'pg';
import { emptyNote } from '../../server/src/people/notebook.ts';
import { makePerson, profileOf } from './makePerson.ts';

const FAMILY_NAMES = [
  '高瀬',
  '小林',
  '藤井',
  '白石',
  '岡本',
  '渡邊',
  'Nair',
  'Okafor',
  'García',
  'Lindqvist',
];
const GIVEN_NAMES = ['美咲', '大地', '玲奈', '由美子', '直樹', 'Priya', 'Ada', 'José', 'Elin', '健'];
const COMPANIES = [
  'しおかぜ物流',
  '三年味噌',
  'Harbour Works',
  '北野工務店',
  'クリニック青葉',
  'Lantern Data',
];
const DIVISIONS = ['10', '49', '62', '86', '41', '85', '01', '69'];
const NOTES = [
  '混載なら週二便で県外に出せる。仕込みの曜日と合う。',
  'Asked how they plan shifts; a whiteboard beats the tool.',
  '展示会の出し方を聞いた。来月、工場を見せてもらう。',
  '新人が三か月で辞める話。最初の週の昼食がきっかけ。',
  'Their customers call at night; the bakery has the same problem.',
];
const pick = <T>(list: readonly [T, ...T[]] | readonly T[], nr: number) => list[nr % list.length] as T;

/**
 * One person's long life here: contacts met again and again, a note each time, and so many rooms of three with two of
 * them. Answers the person's id.
 */
export async function manyContacts(
  pool: Pool,
  { contacts = 2_000, talksEach = 5, trios = 0, of = '' } = {},
): Promise<string> {
  const me = of || (await makePerson(pool, { profile: profileOf('岡本 直樹') }));
  const people = Array.from({ length: contacts }, (_, nr) => ({
    id: `met-${nr}-${me}`.slice(0, 60),
    profile: profileOf(`${pick(FAMILY_NAMES, nr)} ${pick(GIVEN_NAMES, Math.floor(nr / 10))}${nr}`, {
      company: pick(COMPANIES, nr * 7),
      industry: pick(DIVISIONS, nr * 3),
      role: nr % 2 ? '現場の改善担当' : 'Planning',
    }),
  }));
  const mixersOf = Math.max(1, Math.ceil(contacts / 10));
  await pool.query(
    `insert into person (id, created_at, simulated, profile, card)
     select one->>'id', 1, false, one->'profile', '{"email":"","link":""}' from jsonb_array_elements($1::jsonb) as one`,
    [JSON.stringify(people)],
  );
  for (let talk = 0; talk < talksEach; talk += 1) {
    const rows = people.map(({ id }, nr) => ({
      id,
      mixer: `mixer-${talk}-${nr % mixersOf}`,
      room: `room-${talk}-${nr}-${me}`.slice(0, 60),
      at: 1_700_000_000_000 + talk * 1e9 + nr * 60_000,
      topics: [`trends-${String((nr % 10) + 1).padStart(2, '0')}`],
      note: {
        ...emptyNote,
        note: `${pick(NOTES, nr + talk)} ${nr}`,
        insight: nr % 3 ? '' : '図で見せると伝わる',
        promise: nr % 11 ? '' : '記事を送る',
        again: nr % 5 ? null : 'yes',
      },
    }));
    await pool.query(
      `with one as (select * from jsonb_to_recordset($1::jsonb)
         as one(id text, mixer text, room text, at bigint, topics jsonb, note jsonb)),
       met as (insert into encounter (mixer_id, room_id, round, people, topics, met_at)
         select mixer, room, 1, array[$2, id], array(select jsonb_array_elements_text(topics)), at from one),
       known as (insert into contact (person_id, other_id, first_at, last_at, last_mixer, mixers, topics)
         select $2, id, at, at, mixer, array[mixer], array(select jsonb_array_elements_text(topics)) from one
         on conflict (person_id, other_id) do update set last_at = excluded.last_at, last_mixer = excluded.last_mixer,
           mixers = contact.mixers || excluded.mixers, topics = contact.topics || excluded.topics)
       insert into note (mixer_id, person_id, about_id, body, updated_at) select mixer, $2, id, note, at from one`,
      [JSON.stringify(rows), me],
    );
  }
  const threes = Array.from({ length: trios }, (_, nr) => ({
    people: [me, people[nr % contacts]?.id, people[(nr * 7 + 1 + Math.floor(nr / contacts)) % contacts]?.id],
    room: `trio-${nr}-${me}`.slice(0, 60),
    at: 1_700_000_000_000 + (nr * talksEach * 1e9) / trios,
  }));
  await pool.query(
    `insert into encounter (mixer_id, room_id, round, people, topics, met_at)
     select 'mixer-of-trios', room, 1, array(select jsonb_array_elements_text(people)), '{}', at::bigint
     from jsonb_to_recordset($1::jsonb) as one(people jsonb, room text, at float8)`,
    [JSON.stringify(threes)],
  );
  return me;
}
