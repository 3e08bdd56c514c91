import { Profile } from '@enishi/shared/profile';
import type { Pool } from 'pg';
import { systemRandom } from '../../server/src/adapters/system/systemRandom.ts';

export const profileOf = (name: string, more: Partial<Profile> = {}): Profile =>
  Profile.parse({ name, industry: '62', ...more });

/** A person in the table, as first contact and the first save leave one. Answers the id. */
export async function makePerson(pool: Pool, { profile = null as unknown, simulated = false } = {}) {
  const id = systemRandom.id();
  await pool.query(
    `insert into person (id, created_at, simulated, profile, card) values ($1, 1, $2, $3, '{"email":"","link":""}')`,
    [id, simulated, profile && JSON.stringify(profile)],
  );
  return id;
}
