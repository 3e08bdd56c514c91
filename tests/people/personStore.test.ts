import type { Pool } from 'pg';
import { expect, it, vi } from 'vitest';
import { createPeople } from '../../server/src/adapters/postgres/people.ts';
import { describeOnDatabases } from '../support/describeOnDatabases.ts';
import { makePerson, profileOf } from '../support/makePerson.ts';

describeOnDatabases(
  'people',
  (pool) => ({ pool }),
  (prepared) => {
    const stored = async (...names: string[]) => {
      const { pool } = prepared();
      const ids = await Promise.all(names.map((name) => makePerson(pool, { profile: profileOf(name) })));
      return { pool, ids, people: createPeople(pool) };
    };

    it('[P2] many people are loaded with one query, and not again', async () => {
      const { pool, ids, people } = await stored('Ana', 'Ben', 'Cleo');
      const query = vi.spyOn(pool, 'query');
      await people.load([...ids, 'nobody-there']);
      expect(query).toHaveBeenCalledTimes(1);
      expect(ids.map((id) => people.get(id)?.profile?.name)).toEqual(['Ana', 'Ben', 'Cleo']);
      expect(people.get('nobody-there')).toBeUndefined();
      await people.load(ids);
      expect(query).toHaveBeenCalledTimes(1);
      query.mockRestore();
    });

    it('[P3] a save is there for the next reader and tells who listens', async () => {
      const { pool, ids, people } = await stored('Ana');
      const [id = ''] = ids;
      await people.load(ids);
      const heard: string[] = [];
      const stop = people.onChange((changed) => heard.push(changed));
      await people.saveProfile(id, profileOf('Ana Maria'));
      await people.saveCard(id, { email: 'ana@example.com', link: '' });
      stop();
      await people.saveProfile(id, profileOf('Ana M.'));
      expect(heard).toEqual([id, id]);
      expect(people.get(id)?.profile?.name).toBe('Ana M.');
      expect((await createPeople(pool).find(id))?.card.email).toBe('ana@example.com');
    });

    it('[P4] a profile stored by an older version gets the defaults of today; one that cannot be read is asked for again', async () => {
      const { pool } = prepared();
      const people = createPeople(pool);
      const old = await makePerson(pool, { profile: { name: 'Ana', industry: '62' } });
      const broken = await makePerson(pool, { profile: { name: 7 } });
      expect((await people.find(old))?.profile).toMatchObject({ name: 'Ana', gives: [], languages: ['ja'] });
      expect((await people.find(broken))?.profile).toBeNull();
    });

    it('[P5] an id that was merged away reads as the person who was kept', async () => {
      const { pool, ids, people } = await stored('Ana');
      const [kept = ''] = ids;
      await pool.query('insert into person_alias (old_id, kept_id) values ($1, $2)', ['old-ana-id', kept]);
      await people.load(['old-ana-id']);
      expect(people.get('old-ana-id')?.personId).toBe(kept);
      await people.saveProfile(kept, profileOf('Ana Maria'));
      expect(people.get('old-ana-id')?.profile?.name).toBe('Ana Maria');
    });

    it('[P6] pairs that never sit together are told among the asked ones only, each once, whoever said it', async () => {
      const { pool, ids, people } = await stored('Ana', 'Ben', 'Cleo');
      const [ana = '', ben = '', cleo = ''] = ids;
      await never(pool, ana, ben, 'report');
      await never(pool, ben, ana, 'not_again');
      await never(pool, cleo, ana, 'not_again');
      const among = async (...asked: string[]) =>
        (await people.neverTogether(asked)).map((pair) => [...pair].sort());
      expect(await among(ana, ben)).toEqual([[ana, ben].sort()]);
      expect(await among(ben, cleo)).toEqual([]);
      expect(await among(...ids)).toHaveLength(2);
      expect(await among()).toEqual([]);
    });

    it('[P6] a merged id still keeps the two apart', async () => {
      const { pool, ids, people } = await stored('Ana', 'Ben');
      const [ana = '', ben = ''] = ids;
      await pool.query('insert into person_alias (old_id, kept_id) values ($1, $2)', [`old-${ana}`, ana]);
      await never(pool, ana, ben, 'report');
      const pairs = await people.neverTogether([`old-${ana}`, ben]);
      expect(pairs.map((pair) => [...pair].sort())).toEqual([[`old-${ana}`, ben].sort()]);
    });
  },
);

const never = (pool: Pool, one: string, other: string, source: string) =>
  pool.query(
    'insert into never_match (person_id, other_id, source, mixer_id, at) values ($1, $2, $3, $4, 1)',
    [one, other, source, 'mixer-1'],
  );
