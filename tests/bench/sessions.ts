import { createHmac, randomBytes } from 'node:crypto';
import { Profile } from '@enishi/shared/profile';
import type pg from 'pg';
import { DIVISIONS, oneOf, TAGS } from './fewWords.ts';

const token = () => randomBytes(16).toString('base64url');

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
      industry: oneOf(DIVISIONS, nr * 7),
      role: 'Planner',
      company: `Company ${nr % Math.ceil(count * 0.4)}`,
      purpose: 'To hear how other trades keep their promises to the people they serve.',
      gives: [{ tag: oneOf(TAGS, nr), text: 'How we plan small lots with few people' }],
      seeks: [{ tag: oneOf(TAGS, nr * 3 + 1), text: 'Places where waiting adds value' }],
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
