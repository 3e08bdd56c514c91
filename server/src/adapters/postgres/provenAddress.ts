import { type SQL, sql } from 'drizzle-orm';

/** The address that a person proved last; null: none. */
export const provenAddress = (person: SQL): SQL => sql`
  (select email from auth_user join sign_in on sign_in.auth_user_id = auth_user.id
   where sign_in.person_id = ${person} and email_verified order by auth_user.created_at desc limit 1)`;
