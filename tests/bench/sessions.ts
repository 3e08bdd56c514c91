import { createHmac, randomBytes } from 'node:crypto';
import { Profile } from '@enishi/shared/profile';
import type pg from 'pg';

const INDUSTRIES = [
  '01',
  '10',
  '41',
  '45',
  '49',
  '56',
  '58',
  '62',
  '64',
  '69',
  '70',
  '84',
  '85',
  '86',
  '90',
  '96',
];
const TAGS = ['hiring', 'training', 'design', 'funding', 'logistics', 'events', 'legal', 'research'];
const token = () => randomBytes(16).toString('base64url');
const pick = <T>(list: readonly T[], nr: number) => list[nr % list.length] as T;

export type Guest = { readonly personId: string; readonly cookie: string };

/** People with a session and a profile, written straight into the tables: signing in is not what is measured. */
export async function prepareGuests(pool: pg.Pool, secret: string, count: number): Promise<Guest[]> {
  const made = Array.from({ length: count }, (_, nr) => ({
    user: token(),
    session: token(),
    token: token() + token(),
    person: token(),
    profile: Profile.parse({
      name: `参加者 ${nr}`,
      industry: pick(INDUSTRIES, nr * 7),
      role: 'Planner',
      company: `Company ${nr % Math.ceil(count * 0.4)}`,
      purpose: 'To hear how other trades keep their promises to the people they serve.',
      gives: [{ tag: pick(TAGS, nr), text: 'How we plan small lots with few people' }],
      seeks: [{ tag: pick(TAGS, nr * 3 + 1), text: 'Places where waiting adds value' }],
      languages: ['ja', 'en'],
    }),
  }));
  await pool.query(
    `insert into auth_user (id, name, email, is_anonymous) select one->>'user', 'guest', one->>'user' || '@guest.invalid', true
     from jsonb_array_elements($1::jsonb) as one`,
    [JSON.stringify(made)],
  );
  await pool.query(
    `insert into auth_session (id, token, user_id, expires_at)
     select one->>'session', one->>'token', one->>'user', now() + interval '1 day' from jsonb_array_elements($1::jsonb) as one`,
    [JSON.stringify(made)],
  );
  await pool.query(
    `insert into person (id, created_at, profile, card)
     select one->>'person', 0, one->'profile', '{"email":"","link":""}' from jsonb_array_elements($1::jsonb) as one`,
    [JSON.stringify(made)],
  );
  await pool.query(
    `insert into sign_in (auth_user_id, person_id) select one->>'user', one->>'person' from jsonb_array_elements($1::jsonb) as one`,
    [JSON.stringify(made)],
  );
  return made.map((one) => ({
    personId: one.person,
    cookie: `enishi.session_token=${signed(one.token, secret)}`,
  }));
}

const signed = (value: string, secret: string) =>
  encodeURIComponent(`${value}.${createHmac('sha256', secret).update(value).digest('base64')}`);
