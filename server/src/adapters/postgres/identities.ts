import type { PersonId } from '@enishi/shared/ids';
import type { Pool, PoolClient } from 'pg';
import type { Identities } from '../../ports/identities.ts';
import { ABOUT, OWNED } from './owned.ts';

/** Keeps all aliases in memory: merges are rare, and every handshake asks. */
export async function createIdentities(pool: Pool): Promise<Identities> {
  const kept = new Map<PersonId, PersonId>();
  const listeners: ((old: PersonId, now: PersonId) => Promise<void>)[] = [];
  const former = new Map<PersonId, PersonId[]>();
  const note = (old: PersonId, now: PersonId) => {
    const before = former.get(old) ?? [];
    former.delete(old);
    for (const id of [old, ...before]) kept.set(id, now);
    former.set(now, [...(former.get(now) ?? []), old, ...before]);
  };
  const { rows } = await pool.query<{ old: string; now: string }>(
    'select old_id as old, kept_id as now from person_alias',
  );
  for (const { old, now } of rows) note(old, now);

  return {
    nowOf: (id) => kept.get(id) ?? id,
    idsOf: (person) => [person, ...(former.get(person) ?? [])],
    async merge(old, now) {
      if (old === now) return;
      await inTransaction(pool, (client) => moveAll(client, old, now));
      note(old, now);
      await Promise.all(listeners.map((listener) => listener(old, now)));
    },
    onMerge: (listener) => void listeners.push(listener),
  };
}

async function moveAll(client: PoolClient, old: PersonId, now: PersonId): Promise<void> {
  await client.query('update sign_in set person_id = $2 where person_id = $1', [old, now]);
  await client.query('update person_alias set kept_id = $2 where kept_id = $1', [old, now]);
  await client.query('insert into person_alias (old_id, kept_id) values ($1, $2) on conflict do nothing', [
    old,
    now,
  ]);
  for (const { table, owner, key } of [...OWNED, ...ABOUT]) {
    const same = (key ?? []).map((column) => ` and mine.${column} = ${table}.${column}`).join('');
    const free = key && `and not exists (select from ${table} mine where mine.${owner} = $2${same})`;
    await client.query(`update ${table} set ${owner} = $2 where ${owner} = $1 ${free ?? ''}`, [old, now]);
  }
  await joinContacts(client, old, now);
  await client.query(
    `update person set profile = coalesce(person.profile, old.profile),
       card = case when person.card->>'email' = '' and person.card->>'link' = '' then old.card else person.card end
     from person old where person.id = $2 and old.id = $1`,
    [old, now],
  );
}

/** Whom both lives met is one contact, met in all their mixers. */
async function joinContacts(client: PoolClient, old: PersonId, now: PersonId): Promise<void> {
  await client.query(
    'delete from contact where (person_id = $1 and other_id = $2) or (person_id = $2 and other_id = $1)',
    [old, now],
  );
  for (const [mine, other] of [
    ['person_id', 'other_id'],
    ['other_id', 'person_id'],
  ] as const) {
    await client.query(
      `insert into contact (${mine}, ${other}, first_at, last_at, last_mixer, mixers, topics)
       select $2, ${other}, first_at, last_at, last_mixer, mixers, topics from contact where ${mine} = $1
       on conflict (person_id, other_id) do update set
         first_at = least(contact.first_at, excluded.first_at),
         last_mixer = case when excluded.last_at > contact.last_at then excluded.last_mixer else contact.last_mixer end,
         last_at = greatest(contact.last_at, excluded.last_at),
         mixers = array(select distinct unnest(contact.mixers || excluded.mixers)),
         topics = array(select distinct unnest(contact.topics || excluded.topics))`,
      [old, now],
    );
    await client.query(`delete from contact where ${mine} = $1`, [old]);
  }
}

export async function inTransaction(pool: Pool, act: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await act(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
