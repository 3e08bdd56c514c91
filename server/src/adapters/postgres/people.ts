import { type CardVersion, OwnCard } from '@enishi/shared/contactCard';
import type { PersonId } from '@enishi/shared/ids';
import { Profile } from '@enishi/shared/profile';
import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import { createTurns } from '../../lane/createTurns.ts';
import { createSharedRead } from '../../lane/sharedRead.ts';
import type { PersonRecord } from '../../ports/people.ts';
import type { PersonStore } from '../../ports/personStore.ts';
import { askedIds, createPairsAmong } from './pairsAmong.ts';
import { cardVersion, givenCard, person } from './schema/people.ts';

type Row = Stored & { asked: string };
type Stored = {
  id: string;
  simulated: boolean;
  profile: unknown;
  card: unknown;
  versions: CardVersion[] | null;
};

/** A person's further cards, the oldest first; null: none. */
const versions = sql<CardVersion[] | null>`(
  select jsonb_agg(jsonb_build_object('id', one.id, 'label', one.label, 'role', one.role, 'company', one.company,
    'email', one.email, 'link', one.link) order by one.created_at, one.id)
  from card_version one where one.person_id = person.id)`;

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
      select asked.id as asked, person.id, simulated, profile, card, ${versions} as versions
      from asked join person on person.id = asked.kept`);
    for (const row of rows) {
      if (row.asked !== row.id) kept.set(row.asked, row.id);
      // One that was saved while the query ran is newer than what it read.
      if (!loaded.has(row.id)) loaded.set(row.id, recordOf(row));
    }
  };
  const readShared = createSharedRead(readAll);

  const inTurn = createTurns();
  const save = (id: PersonId, change: Partial<Pick<PersonRecord, 'profile' | 'card'>>) =>
    inTurn(id, async () => {
      const [row] = await db
        .update(person)
        .set(change)
        .where(eq(person.id, id))
        .returning({ ...getTableColumns(person), versions });
      know(id, row);
    });
  const know = (id: PersonId, row: Stored | undefined) => {
    if (!row) throw new Error('a person without a row was saved');
    loaded.set(id, recordOf(row));
    recent.add(id);
    // Mixers go on naming who became one with another life by the old id.
    const former = [...kept].flatMap(([old, now]) => (now === id ? old : []));
    for (const one of [id, ...former]) for (const listener of listeners) listener(one);
  };
  const readAgain = async (id: PersonId) => {
    const [row] = await db
      .select({ ...getTableColumns(person), versions })
      .from(person)
      .where(eq(person.id, id));
    know(id, row);
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
    addVersion: (personId, version, createdAt, most) =>
      inTurn(personId, async () => {
        const isAdded = await db.transaction(async (step) => {
          // Another server counts after this one: two that count at once would both find room.
          await step.execute(sql`select from person where id = ${personId} for no key update`);
          const held = await step.$count(cardVersion, eq(cardVersion.personId, personId));
          if (held < most) await step.insert(cardVersion).values({ ...version, personId, createdAt });
          return held < most;
        });
        if (isAdded) await readAgain(personId);
        return isAdded;
      }),
    changeVersion: (personId, { id, ...words }) =>
      inTurn(personId, async () => {
        const changed = await db
          .update(cardVersion)
          .set(words)
          .where(and(eq(cardVersion.id, id), eq(cardVersion.personId, personId)))
          .returning({ id: cardVersion.id });
        if (changed.length > 0) await readAgain(personId);
        return changed.length > 0;
      }),
    removeVersion: (personId, version, at) =>
      inTurn(personId, async () => {
        await db.transaction(async (step) => {
          await step
            .delete(cardVersion)
            .where(and(eq(cardVersion.id, version), eq(cardVersion.personId, personId)));
          await step
            .update(givenCard)
            .set({ takenBackAt: at })
            .where(and(eq(givenCard.version, version), isNull(givenCard.takenBackAt)));
        });
        await readAgain(personId);
      }),
  };
}

/** What was stored by an older version gets today's defaults; what cannot be read is asked for again. */
function recordOf(row: Stored): PersonRecord {
  const profile = Profile.safeParse(row.profile);
  const card = OwnCard.safeParse(row.card);
  return {
    personId: row.id,
    profile: profile.success ? profile.data : null,
    card: card.success ? card.data : { email: '', link: '' },
    versions: row.versions ?? [],
    simulated: row.simulated,
  };
}
