import { OwnCard } from '@enishi/shared/contactCard';
import type { PersonId } from '@enishi/shared/ids';
import { Profile } from '@enishi/shared/profile';
import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import { createSharedRead } from '../../lane/sharedRead.ts';
import type { PersonRecord } from '../../ports/people.ts';
import type { PersonStore } from '../../ports/personStore.ts';
import { askedIds, createPairsAmong } from './pairsAmong.ts';
import { person } from './schema/people.ts';

type Row = { asked: string; id: string; simulated: boolean; profile: unknown; card: unknown };

export function createPeople(pool: Pool): PersonStore {
  const db = drizzle(pool);
  const loaded = new Map<PersonId, PersonRecord>();
  /** old ids that the journal still names → the id that was kept */
  const kept = new Map<PersonId, PersonId>();
  const listeners = new Set<(id: PersonId) => void>();
  /** asked for since the last letting go */
  const recent = new Set<PersonId>();

  const get = (id: PersonId) => loaded.get(kept.get(id) ?? id);
  const load = async (ids: readonly PersonId[]) => {
    for (const id of ids) recent.add(id);
    const missing = ids.filter((id) => !get(id));
    if (missing.length > 0) await readShared(missing);
  };
  const readAll = async (missing: readonly PersonId[]) => {
    const { rows } = await db.execute<Row>(sql`
      with ${askedIds(missing)}
      select asked.id as asked, person.id, simulated, profile, card
      from asked join person on person.id = asked.kept`);
    for (const row of rows) {
      if (row.asked !== row.id) kept.set(row.asked, row.id);
      // One that was saved while the query ran is newer than what it read.
      if (!loaded.has(row.id)) loaded.set(row.id, recordOf(row));
    }
  };
  const readShared = createSharedRead(readAll);

  const save = async (id: PersonId, change: Partial<Pick<PersonRecord, 'profile' | 'card'>>) => {
    const [row] = await db.update(person).set(change).where(eq(person.id, id)).returning();
    if (!row) throw new Error('a person without a row was saved');
    loaded.set(id, recordOf(row));
    recent.add(id);
    for (const listener of listeners) listener(id);
  };

  return {
    get,
    load,
    async find(id) {
      await load([id]);
      return get(id) ?? null;
    },
    letGo(isNeeded) {
      const stays = (id: PersonId) => recent.has(id) || isNeeded(id);
      const underOldId = new Set([...kept].filter(([old]) => stays(old)).map(([, id]) => id));
      for (const id of loaded.keys()) if (!underOldId.has(id) && !stays(id)) loaded.delete(id);
      recent.clear();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...createPairsAmong(pool),
    async refresh(ids) {
      for (const id of ids) loaded.delete(id);
      await readShared(ids);
      for (const id of ids) for (const listener of listeners) listener(id);
    },
    saveProfile: (id, profile) => save(id, { profile }),
    saveCard: (id, card) => save(id, { card }),
  };
}

/** What was stored by an older version gets today's defaults; what cannot be read is asked for again. */
function recordOf(row: { id: string; simulated: boolean; profile: unknown; card: unknown }): PersonRecord {
  const profile = Profile.safeParse(row.profile);
  const card = OwnCard.safeParse(row.card);
  return {
    personId: row.id,
    profile: profile.success ? profile.data : null,
    card: card.success ? card.data : { email: '', link: '' },
    simulated: row.simulated,
  };
}
