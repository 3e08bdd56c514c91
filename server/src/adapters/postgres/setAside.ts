import type { PersonId } from '@enishi/shared/ids';
import { type SQL, sql } from 'drizzle-orm';
import { allIdsOf } from './metWith.ts';

/** True when the one muted or reported the other, or chose not to meet them again. Either may be a column. */
export const setAside = (one: SQL | PersonId, other: SQL | PersonId): SQL => sql`(
  exists (select from relation where muted and relation.person_id = ${one} and relation.other_id = ${other})
  or exists (select from never_match
    where never_match.person_id in ${allIdsOf(one)} and never_match.other_id in ${allIdsOf(other)}))`;
