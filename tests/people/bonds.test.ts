import { expect, it } from 'vitest';
import { createBonds } from '../../server/src/adapters/postgres/bonds.ts';
import { createHostKeys } from '../../server/src/adapters/postgres/hostKeys.ts';
import { createNotes } from '../../server/src/adapters/postgres/notes.ts';
import { createParticipations } from '../../server/src/adapters/postgres/participations.ts';
import { createPeople } from '../../server/src/adapters/postgres/people.ts';
import { createReports } from '../../server/src/adapters/postgres/reports.ts';
import { emptyNote } from '../../server/src/people/notebook.ts';
import { describeOnDatabases } from '../support/describeOnDatabases.ts';
import { makePerson } from '../support/makePerson.ts';

describeOnDatabases(
  'bonds',
  (pool) => ({ pool, bonds: createBonds(pool) }),
  (prepared) => {
    const two = async () => {
      const { pool } = prepared();
      return { ...prepared(), ana: await makePerson(pool), ben: await makePerson(pool) };
    };
    const rows = async (text: string, values: unknown[]) => (await prepared().pool.query(text, values)).rows;
    const twice = async (act: () => Promise<void>) => {
      await act();
      await act();
    };

    it('[P7] an encounter is recorded once; a third person and a later topic are added to it', async () => {
      const { bonds, ana, ben } = await two();
      const encounter = { mixerId: 'm1', roomId: `room-${ana}`, round: 1, metAt: 5 };
      await twice(() =>
        bonds.recordEncounters([{ ...encounter, people: [ana, ben], topics: ['trends-01'] }]),
      );
      await bonds.recordEncounters([
        { ...encounter, people: [ana, ben, 'cleo'], topics: ['trends-01', 'trends-02'] },
      ]);
      expect(await rows('select people, topics from encounter where people @> array[$1]', [ana])).toEqual([
        { people: [ana, ben, 'cleo'], topics: ['trends-01', 'trends-02'] },
      ]);
    });

    it('[P7] a card is given once; taken back, a repeat does not give it again', async () => {
      const { bonds, ana, ben } = await two();
      const card = {
        mixerId: 'm1',
        offerId: `offer-${ana}`,
        from: ana,
        to: ben,
        fields: ['email'] as const,
        at: 7,
      };
      await twice(() => bonds.giveCard(card));
      await bonds.takeCardBack(card.offerId, ana, 9);
      await bonds.takeCardBack(card.offerId, ana, 11);
      await bonds.giveCard(card);
      expect(await rows('select fields, taken_back_at from given_card where from_id = $1', [ana])).toEqual([
        { fields: ['email'], taken_back_at: 9 },
      ]);
    });

    it('[P7] thanks and participations are recorded once, with the first moment', async () => {
      const { bonds, pool, ana, ben } = await two();
      await twice(() => bonds.recordThanks('m1', ana, ben, 3));
      await bonds.recordParticipations([{ mixerId: 'm1', person: ana, role: 'participant', at: 3 }]);
      await bonds.recordParticipations([{ mixerId: 'm1', person: ana, role: 'participant', at: 8 }]);
      await bonds.recordParticipations([{ mixerId: 'm1', person: ana, role: 'host', at: 2 }]);
      await bonds.recordParticipations([{ mixerId: 'm2', person: ana, role: 'participant', at: 6 }]);
      expect(await rows('select at from thanks where from_id = $1', [ana])).toEqual([{ at: 3 }]);
      expect(await createParticipations(pool).latest(ana, 10)).toEqual([
        { mixerId: 'm2', participant: true, host: false, at: 6 },
        { mixerId: 'm1', participant: true, host: true, at: 2 },
      ]);
    });

    it('[P8] someone who deleted themselves leaves nothing behind and stops nothing', async () => {
      const { bonds, pool, ana, ben } = await two();
      await bonds.giveCard({ mixerId: 'm1', offerId: `o-${ana}`, from: ana, to: ben, fields: [], at: 1 });
      await bonds.recordParticipations([{ mixerId: 'm1', person: ana, role: 'participant', at: 1 }]);
      await pool.query('delete from person where id = $1', [ana]);
      await bonds.giveCard({ mixerId: 'm1', offerId: `o2-${ana}`, from: ben, to: ana, fields: [], at: 1 });
      await bonds.recordThanks('m1', ana, ben, 1);
      await bonds.recordParticipations([{ mixerId: 'm2', person: ana, role: 'participant', at: 1 }]);
      expect(await rows('select * from given_card where from_id = $1 or to_id = $1', [ana])).toEqual([]);
      expect(await rows('select * from participation where person_id = $1', [ana])).toEqual([]);
      expect(await rows('select * from thanks where from_id = $1', [ana])).toEqual([]);
    });

    it('[P9] a report and "never again" are saved together, and a repeat changes nothing', async () => {
      const { pool, ana, ben } = await two();
      const reports = createReports(pool);
      const sent = {
        mixerId: 'm1',
        commandId: 'command-1',
        by: ana,
        about: ben,
        kind: 'selling',
        text: 'しつこい勧誘',
        at: 4,
      };
      await twice(() => reports.save(sent));
      await reports.save({ ...sent, text: 'another text under the same command' });
      expect(await rows('select text from report where by_id = $1', [ana])).toEqual([
        { text: 'しつこい勧誘' },
      ]);
      expect(await createPeople(pool).neverTogether([ana, ben])).toHaveLength(1);
    });

    it('[P10] "not again" keeps two apart until it is changed; a report stays', async () => {
      const { pool, ana, ben } = await two();
      const notes = createNotes(pool);
      const people = createPeople(pool);
      const apart = async () => (await people.neverTogether([ana, ben])).length;
      await notes.save('m1', ana, ben, { ...emptyNote, again: 'no' }, 1);
      await notes.save('m1', ana, ben, { ...emptyNote, again: 'no', note: '…' }, 2);
      await notes.save('m2', ana, ben, { ...emptyNote, again: 'yes' }, 3);
      expect(await apart()).toBe(1);
      await notes.save('m1', ana, ben, { ...emptyNote, again: null }, 4);
      expect(await apart()).toBe(0);
      const report = { mixerId: 'm1', commandId: 'c2', by: ben, about: ana, kind: 'other', text: '', at: 5 };
      await createReports(pool).save(report);
      await notes.save('m1', ben, ana, { ...emptyNote, again: 'yes' }, 6);
      expect(await apart()).toBe(1);
    });

    it('[P11] the key of a host link is stored hashed; a new one makes the former useless', async () => {
      const { pool, ana } = await two();
      const keys = createHostKeys(pool);
      const mixerId = `mixer-${ana}`;
      await keys.replace(mixerId, 'first-key', 1);
      expect(await keys.fits(mixerId, 'first-key')).toBe(true);
      expect(await keys.fits(mixerId, 'another')).toBe(false);
      expect(await keys.fits('another-mixer', 'first-key')).toBe(false);
      await keys.replace(mixerId, 'second-key', 2);
      expect(await keys.fits(mixerId, 'first-key')).toBe(false);
      expect(await keys.fits(mixerId, 'second-key')).toBe(true);
      expect(
        JSON.stringify(await rows('select * from host_key where mixer_id = $1', [mixerId])),
      ).not.toContain('second-key');
    });
  },
);
