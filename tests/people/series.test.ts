import { expect, it } from 'vitest';
import { createBonds } from '../../server/src/adapters/postgres/bonds.ts';
import { createNotes } from '../../server/src/adapters/postgres/notes.ts';
import { createPeople } from '../../server/src/adapters/postgres/people.ts';
import { systemRandom } from '../../server/src/adapters/system/systemRandom.ts';
import { emptyNote } from '../../server/src/people/notebook.ts';
import { describeOnDatabases } from '../support/describeOnDatabases.ts';
import { makePerson } from '../support/makePerson.ts';

describeOnDatabases(
  'series',
  (pool) => ({ pool, bonds: createBonds(pool), notes: createNotes(pool), people: createPeople(pool) }),
  (prepared) => {
    /** A host with an earlier mixer and one that runs, and two people. */
    async function series() {
      const { pool, bonds } = prepared();
      const [host, ana, ben] = await Promise.all([makePerson(pool), makePerson(pool), makePerson(pool)]);
      const [earlier, now] = [systemRandom.id(), systemRandom.id()];
      const hosts = (mixerId: string, person: string) =>
        bonds.recordParticipations([{ mixerId, person, role: 'host', at: 1 }]);
      const meet = (mixerId: string, ...people: string[]) =>
        bonds.recordEncounters([
          { mixerId, roomId: systemRandom.id(), round: 1, people, topics: [], metAt: 5 },
        ]);
      await hosts(earlier, host);
      await hosts(now, host);
      return { ...prepared(), host, ana, ben, earlier, now, hosts, meet, pair: [ana, ben].sort() };
    }
    const alias = async (old: string, kept: string) =>
      void (await prepared().pool.query('insert into person_alias (old_id, kept_id) values ($1, $2)', [
        old,
        kept,
      ]));

    it('[Y2] pairs of an earlier mixer of the same host are known', async () => {
      const { people, ana, ben, host, now, earlier, meet, pair } = await series();
      expect(await people.metEarlier([ana, ben], { host, now })).toEqual([]);
      await meet(earlier, ana, ben);
      expect(await people.metEarlier([ana, ben, host], { host, now })).toEqual([pair]);
      expect(await people.metEarlier([ana], { host, now })).toEqual([]);
    });

    it('[Y2] this mixer and those of other hosts are not earlier ones; being taken along as a participant makes no host', async () => {
      const { people, bonds, ana, ben, host, now, hosts, meet } = await series();
      const other = systemRandom.id();
      await hosts(other, ana);
      await bonds.recordParticipations([{ mixerId: other, person: host, role: 'participant', at: 1 }]);
      await meet(other, ana, ben);
      await meet(now, ana, ben);
      expect(await people.metEarlier([ana, ben], { host, now })).toEqual([]);
    });

    it('[Y2] merged lives, the host’s too, are one person, under the id that was asked for', async () => {
      const { people, ana, ben, host, now, earlier, meet } = await series();
      const old = `old-${ana}`;
      await alias(old, ana);
      await alias(`old-${host}`, host);
      await meet(earlier, old, ben);
      expect(await people.metEarlier([old, ben], { host: `old-${host}`, now })).toEqual([[old, ben].sort()]);
    });

    it('[Y10] both have to wish it, in this mixer or another of the series', async () => {
      const { people, notes, ana, ben, host, now, earlier, pair } = await series();
      const wishes = (by: string, about: string, mixerId: string) =>
        notes.save(mixerId, by, about, { ...emptyNote, again: 'yes' }, 1);
      const wished = () => people.wishedAgain([ana, ben], { host, now });
      await wishes(ana, ben, earlier);
      await wishes(ben, ana, systemRandom.id());
      expect(await wished()).toEqual([]);
      await wishes(ben, ana, now);
      expect(await wished()).toEqual([pair]);
      await notes.save(now, ben, ana, { ...emptyNote, again: null }, 2);
      expect(await wished()).toEqual([]);
    });
  },
);
