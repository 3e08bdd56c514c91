import type { Reply } from '@enishi/shared/errors';
import { Reflection, type Scores } from '@enishi/shared/growth';
import { expect, it } from 'vitest';
import { createBonds } from '../../server/src/adapters/postgres/bonds.ts';
import { createGrowthStore } from '../../server/src/adapters/postgres/growth.ts';
import { createNotes } from '../../server/src/adapters/postgres/notes.ts';
import { createPeople } from '../../server/src/adapters/postgres/people.ts';
import { systemRandom } from '../../server/src/adapters/system/systemRandom.ts';
import { createGrowthBook } from '../../server/src/people/growth.ts';
import { emptyNote } from '../../server/src/people/notebook.ts';
import { describeOnDatabases } from '../support/describeOnDatabases.ts';
import { makePerson, profileOf } from '../support/makePerson.ts';

function given<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
}

let now = 100;
const clock = { now: () => now, wake: () => () => undefined };
const scores = (all: number): Scores => ({
  thinking: all,
  horizon: all,
  network: all,
  motivation: all,
  ideas: all,
  confidence: all,
  fulfilment: all,
});

describeOnDatabases(
  'my way so far',
  (pool) => ({
    pool,
    bonds: createBonds(pool),
    notes: createNotes(pool),
    book: createGrowthBook({
      store: createGrowthStore(pool),
      people: createPeople(pool),
      clock,
      random: systemRandom,
    }),
  }),
  (prepared) => {
    const person = (industry = '62', simulated = false) =>
      makePerson(prepared().pool, { profile: profileOf('Somebody', { industry }), simulated });
    const joined = async (mixerId: string, me: string) =>
      prepared().bonds.recordParticipations([{ mixerId, person: me, role: 'participant', at: 1 }]);

    it('[G20] strengths come by industry, the most chosen first, without a name; simulated people see none', async () => {
      const { book, notes } = prepared();
      const me = await person();
      const seen = async (author: string, strength: string, strengthLine = '') =>
        notes.save(`m-${author}`, author, me, { ...emptyNote, strength, strengthLine, note: 'PRIVATE' }, 1);
      const authors = [await person('86'), await person('87'), await person('88'), await person('01')];
      await seen(authors[0] ?? '', 'asksWell');
      await seen(authors[1] ?? '', 'listensClosely', '夜勤の引き継ぎに');
      await seen(authors[2] ?? '', 'listensClosely');
      await seen(authors[3] ?? '', 'keepsGoing');
      await seen(await person('10', true), 'bringsHumour');
      const growth = await book.read(me);
      expect(growth.strengths).toEqual([
        { family: 'food', strengths: ['keepsGoing'], lines: [] },
        { family: 'care', strengths: ['listensClosely', 'asksWell'], lines: ['夜勤の引き継ぎに'] },
      ]);
      for (const author of authors) expect(JSON.stringify(growth)).not.toContain(author);
      expect(JSON.stringify(growth)).not.toContain('PRIVATE');
    });

    it('[G21] one rating before and one after a mixer, any number on other days; only where I took part', async () => {
      const { book } = prepared();
      const me = await person();
      const mixerId = `mixer-${me}`;
      const rate = (moment: 'before' | 'after' | 'own', all: number) =>
        book.rate(me, { mixerId: moment === 'own' ? null : mixerId, moment, scores: scores(all) });
      expect(await rate('before', 1)).toEqual({ ok: false, code: 'not_joined' });
      await joined(mixerId, me);
      for (const [moment, all] of [
        ['before', 1],
        ['before', 2],
        ['after', 4],
        ['own', 3],
        ['own', 5],
      ] as const) {
        now += 1;
        await rate(moment, all);
      }
      const kept = (await book.read(me)).ratings.map((one) => [one.moment, one.scores.ideas]);
      expect(kept).toEqual([
        ['before', 2],
        ['after', 4],
        ['own', 3],
        ['own', 5],
      ]);
    });

    it('[G22] the goal of a day and its answer are kept with me, for that mixer', async () => {
      const { book } = prepared();
      const [me, other] = [await person(), await person()];
      const mixerId = `mixer-${me}`;
      const answer = Reflection.parse({ goal: '三人と話す', answer: 'partly' });
      expect(await book.reflect(me, mixerId, answer)).toEqual({ ok: false, code: 'not_joined' });
      await joined(mixerId, me);
      await joined(mixerId, other);
      await book.reflect(me, mixerId, answer);
      expect(await book.reflection(me, mixerId)).toEqual({ ok: true, value: answer });
      expect(await book.reflection(other, mixerId)).toEqual({ ok: true, value: { goal: '', answer: null } });
      expect((await book.read(me)).reflections).toMatchObject([{ mixerId, ...answer }]);
    });

    it('[G23] goals are kept in their order; another’s id changes nothing of theirs', async () => {
      const { book } = prepared();
      const [me, other] = [await person(), await person()];
      const goal = (id: string, text: string) => ({
        id: `${id}-${me}`.slice(0, 40),
        text,
        times: 1,
        marks: [5],
      });
      const goals = [goal('second00', '月に一度'), goal('first000', '知らない業種')];
      await book.saveGoals(me, goals);
      await book.saveGoals(other, [{ ...goal('second00', 'theirs') }]);
      expect((await book.read(me)).goals).toEqual(goals);
      await book.saveGoals(me, []);
      expect((await book.read(me)).goals).toEqual([]);
    });

    it('[G24] gifts are noted and taken away by their owner alone', async () => {
      const { book, bonds } = prepared();
      const [me, other] = [await person(), await person()];
      const room = {
        mixerId: `m-${me}`,
        roomId: `r-${me}`,
        round: 1,
        people: [me, other],
        topics: [],
        metAt: 1,
      };
      await bonds.recordEncounters([room]);
      const gift = given(await book.addGift(me, { direction: 'gave', text: '紹介', otherId: other }));
      expect((await book.read(me)).gifts).toMatchObject([
        { text: '紹介', name: 'Somebody', direction: 'gave' },
      ]);
      expect((await book.read(other)).gifts).toEqual([]);
      await book.removeGift(other, gift.id);
      expect((await book.read(me)).gifts).toHaveLength(1);
      await book.removeGift(me, gift.id);
      expect((await book.read(me)).gifts).toEqual([]);
    });

    it('[G24] a gift names nobody whom I never met', async () => {
      const { book } = prepared();
      const [me, stranger] = [await person(), await person()];
      const named = await book.addGift(me, { direction: 'gave', text: '紹介', otherId: stranger });
      expect(named).toEqual({ ok: false, code: 'not_found' });
      given(await book.addGift(me, { direction: 'got', text: '助言', otherId: null }));
      expect((await book.read(me)).gifts).toMatchObject([{ text: '助言', name: '' }]);
    });

    it('[G25] the network has a point for everyone met, when a second time, and who were three in a room', async () => {
      const { book, bonds } = prepared();
      const [me, ana, ben] = [await person(), await person('01'), await person('86')];
      const room = (nr: number, people: string[], metAt: number, mixer = 1) => ({
        mixerId: `m${mixer}-${me}`,
        roomId: `r${nr}-${me}`,
        round: nr,
        people,
        topics: [],
        metAt,
      });
      await bonds.recordEncounters([
        room(1, [me, ana], 10),
        room(2, [ana, me], 20),
        room(3, [me, ben, ana], 30, 2),
      ]);
      const network = await book.network(me);
      expect(network.planes.flatMap(({ one, other }) => [one, other]).sort()).toEqual([ana, ben].sort());
      expect(network).toEqual({
        points: [
          { personId: ana, name: 'Somebody', family: 'food', metAt: 10, againAt: 20 },
          { personId: ben, name: 'Somebody', family: 'care', metAt: 30, againAt: null },
        ],
        planes: [expect.objectContaining({ at: 30, how: 'together' })],
      });
    });

    it('[G31] two who were with me in one room one after the other make no plane, those with all three there do', async () => {
      const { book, bonds } = prepared();
      const [me, ana, ben, cleo] = [await person(), await person(), await person(), await person()];
      const pair = (one: string, other: string) => [one, other].sort().join(' ');
      await bonds.recordEncounters([
        {
          mixerId: `m-${me}`,
          roomId: `r-${me}`,
          round: 1,
          people: [ana, me, ben, cleo],
          topics: [],
          metAt: 10,
          apart: [pair(ana, ben)],
        },
      ]);
      const planes = (await book.network(me)).planes.map(({ one, other }) => pair(one, other));
      expect(planes.sort()).toEqual([pair(ana, cleo), pair(ben, cleo)].sort());
    });

    it('[G25] an introduction that both accepted is a plane for all three, and a point for whom it was new', async () => {
      const { book, bonds, pool } = prepared();
      const [me, ana, ben] = [await person(), await person('01'), await person('86')];
      await bonds.recordEncounters(
        [ana, ben].map((other, nr) => ({
          mixerId: `m1-${me}`,
          roomId: `r${nr}-${me}`,
          round: nr,
          people: [me, other],
          topics: [],
          metAt: 10 + nr,
        })),
      );
      const begin = (id: string, introducedAt: number | null) =>
        pool.query(
          `insert into introduction (id, by_id, one_id, other_id, message, one_agrees, other_agrees, introduced_at, at)
           values ($1, $2, $3, $4, 'why', true, $5, $6, 20)`,
          [`${id}-${me}`, me, ana, ben, introducedAt === null ? null : true, introducedAt],
        );
      await begin('open', null);
      expect((await book.network(me)).planes).toEqual([]);
      await begin('made', 50);
      const plane = (one: string, other: string) => ({
        one: one < other ? one : other,
        other: one < other ? other : one,
        at: 50,
        how: 'introduced',
      });
      expect((await book.network(me)).planes).toEqual([plane(ana, ben)]);
      const seen = await book.network(ana);
      expect(seen.planes).toEqual([plane(me, ben)]);
      expect(seen.points).toMatchObject([
        { personId: me, metAt: 10, againAt: null },
        { personId: ben, metAt: 50, againAt: null },
      ]);
    });
  },
);
