import type { PersonId } from '@enishi/shared/ids';
import { type SQL, sql } from 'drizzle-orm';

/** True when this person met the other, or was introduced to them. */
export const known = (me: PersonId, other: PersonId): SQL => sql`exists (
  select from contact left join person_alias alias on alias.old_id = contact.other_id
  where contact.person_id = ${me} and coalesce(alias.kept_id, contact.other_id) = ${other})`;
