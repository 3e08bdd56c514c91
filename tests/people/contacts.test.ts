import { CONTACTS_A_PAGE, ContactQuery, noRelation } from '@enishi/shared/contacts';
import { expect, it } from 'vitest';
import { createBonds } from '../../server/src/adapters/postgres/bonds.ts';
import { createContacts } from '../../server/src/adapters/postgres/contacts.ts';
import { createIntroductions } from '../../server/src/adapters/postgres/introductions.ts';
import { createPostgresListings } from '../../server/src/adapters/postgres/listings.ts';
import { createNotes } from '../../server/src/adapters/postgres/notes.ts';
import { createPeople } from '../../server/src/adapters/postgres/people.ts';
import { createContactBook } from '../../server/src/people/contactBook.ts';
import { emptyNote } from '../../server/src/people/notebook.ts';
import { createTopicTexts } from '../../server/src/people/topicTexts.ts';
import { describeOnDatabases } from '../support/describeOnDatabases.ts';
import { makePerson, profileOf } from '../support/makePerson.ts';
import { manyContacts } from '../support/manyContacts.ts';

const clock = { now: () => 50, wake: () => () => undefined };

describeOnDatabases(
  'people I met',
  (pool) => ({
    pool,
    bonds: createBonds(pool),
    notes: createNotes(pool),
    listings: createPostgresListings(pool),
    book: createContactBook({
      contacts: createContacts(pool),
      introductions: createIntroductions(pool),
      people: createPeople(pool),
      topics: createTopicTexts([]),
      clock,
    }),
  }),
  (prepared) => {
    /** Ana met Misaki (a haulier, in the evening of makers) and Ben (health care, elsewhere). */
    async function anaWithTwo() {
      const { pool, bonds, notes, listings, book } = prepared();
      const ana = await makePerson(pool, { profile: profileOf('Ana') });
      const misaki = await makePerson(pool, {
        profile: profileOf('高瀬 美咲', {
          furigana: 'たかせ みさき',
          company: 'しおかぜ物流',
          industry: '49',
        }),
      });
      const ben = await makePerson(pool, {
        profile: profileOf('Benoît Lévesque', { industry: '86', role: 'Nurse' }),
      });
      const [makers, other] = [`makers-${ana}`, `other-${ana}`];
      for (const id of [makers, other])
        await pool.query(
          `insert into mixer (id, code, version, published_version, created_at) values ($1, $1, 1, 1, 1)`,
          [id],
        );
      const listed = { access: 'open', startsAt: null, phase: 'ended', endedAt: 1, keepDays: 90 } as const;
      await listings.set({ mixerId: makers, name: 'つくる人の夜', ...listed });
      await listings.set({ mixerId: other, name: 'Morning exchange', ...listed });
      const talk = { round: 1, topics: ['trends-02'] };
      await bonds.recordEncounters([
        { mixerId: makers, roomId: `r1-${ana}`, people: [ana, misaki], metAt: 100, ...talk },
        { mixerId: other, roomId: `r2-${ana}`, people: [ben, ana], metAt: 200, ...talk, topics: [] },
      ]);
      await notes.save(
        makers,
        ana,
        misaki,
        { ...emptyNote, note: '混載なら週二便。', promise: 'ﾒｰﾙを送る' },
        1,
      );
      await notes.save(
        other,
        ana,
        ben,
        { ...emptyNote, insight: 'A Whiteboard beats the tool', again: 'yes' },
        2,
      );
      const search = async (question: Partial<ContactQuery> = {}, who = ana) => {
        const page = await book.search(who, ContactQuery.parse(question));
        if (!page.ok) throw new Error(page.code);
        return page.value;
      };
      const found = async (question: Partial<ContactQuery>) =>
        (await search(question)).rows.map(({ person }) => person.personId);
      return { ...prepared(), ana, misaki, ben, makers, other, search, found };
    }

    it('[G1] everyone met stands once, the latest first, for both', async () => {
      const { bonds, search, ana, misaki, ben, makers } = await anaWithTwo();
      await bonds.recordEncounters([
        { mixerId: makers, roomId: `r3-${ana}`, round: 2, people: [ana, misaki], metAt: 300, topics: [] },
      ]);
      expect((await search()).rows).toMatchObject([
        {
          person: { personId: misaki, name: '高瀬 美咲' },
          lastMetAt: 300,
          lastMixer: 'つくる人の夜',
          mixers: 1,
        },
        { person: { personId: ben }, lastMetAt: 200, mixers: 1, promise: '' },
      ]);
      expect((await search({}, misaki)).rows.map(({ person }) => person.personId)).toEqual([ana]);
    });

    it('[G1] who was in a room one after the other did not meet', async () => {
      const { bonds, pool, search, ana, makers } = await anaWithTwo();
      const late = await makePerson(pool, { profile: profileOf('Late') });
      const stayed = await makePerson(pool, { profile: profileOf('Stayed') });
      const room = { mixerId: makers, roomId: `r4-${ana}`, round: 2, metAt: 400, topics: [] };
      await bonds.recordEncounters([{ ...room, people: [ana, stayed, late], apart: [`${ana} ${late}`] }]);
      const names = async (who: string) => (await search({}, who)).rows.map(({ person }) => person.name);
      expect(await names(ana)).toContain('Stayed');
      expect(await names(ana)).not.toContain('Late');
      expect(await names(late)).toEqual(['Stayed']);
      expect(await prepared().book.open(ana, late)).toEqual({ ok: false, code: 'not_found' });
    });

    it.each([
      ['a part of a name', '美咲'],
      ['a name with its space left out', '高瀬美咲'],
      ['its reading', 'タカセ'],
      ['a company', '物流'],
      ['a part of a note', '週二'],
      ['a promise written in half width', 'メール'],
      ['the name of a mixer', 'つくる'],
      ['an industry in either language', 'land transport'],
      ['a topic card we had', '前から気になって'],
      ['two words in different places', 'つくる 混載'],
    ])('[G2] %s finds the person', async (_what, q) => {
      const { found, misaki } = await anaWithTwo();
      expect(await found({ q })).toEqual([misaki]);
    });

    it('[G2] case, width and accents make no difference; a sign of the database finds nothing by itself', async () => {
      const { found, ben } = await anaWithTwo();
      for (const q of ['benoit levesque', 'ＷＨＩＴＥ', 'NURSE']) expect(await found({ q })).toEqual([ben]);
      for (const q of ['混%', '混_', "' or 1=1", '混載\\', '混載 nurse'])
        expect(await found({ q })).toEqual([]);
    });

    it('[G3] a row says where the words were found, if it does not show them anyway', async () => {
      const { search } = await anaWithTwo();
      expect((await search({ q: 'whiteboard' })).rows[0]?.found).toEqual({
        kind: 'insight',
        text: 'A Whiteboard beats the tool',
      });
      expect((await search({ q: '気になって' })).rows[0]?.found).toEqual({
        kind: 'topic',
        text: 'trends-02',
      });
      expect((await search({ q: '美咲' })).rows[0]?.found).toBeNull();
    });

    it('[G4] people are narrowed down by industry, intent, mixer and marks; who is muted is out until asked for', async () => {
      const { found, book, ana, misaki, ben, makers } = await anaWithTwo();
      expect(await found({ family: 'care' })).toEqual([ben]);
      expect(await found({ mixer: makers })).toEqual([misaki]);
      expect(await found({ mark: 'promise' })).toEqual([misaki]);
      expect(await found({ mark: 'again' })).toEqual([ben]);
      expect(await found({ mark: 'card' })).toEqual([]);
      await book.mark(ana, ben, { intent: 'help', trusted: true, muted: false });
      expect(await found({ mark: 'trusted' })).toEqual([ben]);
      expect(await found({ intent: 'help' })).toEqual([ben]);
      await book.mark(ana, ben, { intent: 'help', trusted: true, muted: true });
      expect(await found({})).toEqual([misaki]);
      expect(await found({ mark: 'muted' })).toEqual([ben]);
    });

    it('[G5] a person opens with every talk, its words and the receipts of the cards', async () => {
      const { bonds, book, ana, misaki, makers } = await anaWithTwo();
      const card = { mixerId: makers, offerId: `o-${ana}`, fields: ['company'] as const, at: 120 };
      await bonds.giveCard({ ...card, from: misaki, to: ana });
      await bonds.giveCard({ ...card, from: ana, to: misaki });
      await bonds.takeCardBack(card.offerId, ana, 130);
      await bonds.recordThanks(makers, misaki, ana, 140);
      expect(await book.open(ana, misaki)).toMatchObject({
        ok: true,
        value: {
          card: { name: '高瀬 美咲', company: 'しおかぜ物流' },
          relation: noRelation,
          receipts: [
            { direction: 'gave', takenBackAt: 130 },
            { direction: 'got', at: 120, takenBackAt: null },
          ],
          meetings: [
            {
              mixerId: makers,
              mixerName: 'つくる人の夜',
              topics: ['trends-02'],
              note: { note: '混載なら週二便。' },
              thanked: null,
              thankedMe: 140,
            },
          ],
        },
      });
    });

    it('[G6] a stranger opens nobody, marks nobody and finds nothing, and my words are in nobody else’s answers', async () => {
      const { book, pool, search, ana, misaki } = await anaWithTwo();
      const stranger = await makePerson(pool, { profile: profileOf('Stranger') });
      expect(await book.open(stranger, misaki)).toEqual({ ok: false, code: 'not_found' });
      expect(await book.open(ana, 'nobody-at-all')).toEqual({ ok: false, code: 'not_found' });
      expect(await book.mark(stranger, misaki, { ...noRelation, muted: true })).toMatchObject({ ok: false });
      expect((await search({ q: '混載' }, misaki)).rows).toEqual([]);
      const asSeen = await book.open(misaki, ana);
      expect(JSON.stringify(asSeen)).not.toContain('混載');
    });

    it('[G7] someone who left is still who I met, with my own words', async () => {
      const { book, pool, search, ana, ben } = await anaWithTwo();
      await pool.query('update person set profile = null where id = $1', [ben]);
      const { rows } = await search({ q: 'whiteboard' });
      expect(rows).toMatchObject([{ person: { personId: ben, name: '', industry: null } }]);
      expect(await book.open(ana, ben)).toMatchObject({
        ok: true,
        value: { person: { name: '' }, card: null },
      });
    });

    it('[G8] two ids that became one person are one person met', async () => {
      const { pool, search, ana, misaki, ben, makers } = await anaWithTwo();
      await pool.query('insert into person_alias (old_id, kept_id) values ($1, $2)', [misaki, ben]);
      await prepared().bonds.giveCard({
        mixerId: makers,
        offerId: `o-${ana}`,
        fields: [],
        at: 9,
        from: misaki,
        to: ana,
      });
      await prepared().bonds.recordThanks(makers, misaki, ana, 140);
      expect((await search()).rows).toMatchObject([
        { person: { personId: ben }, lastMetAt: 200, hasCard: true },
      ]);
      const opened = await prepared().book.open(ana, ben);
      expect(opened).toMatchObject({
        value: { receipts: [{ direction: 'got' }], meetings: [{ thankedMe: null }, { thankedMe: 140 }] },
      });
    });

    it('[G9] thousands come page by page, each once', async () => {
      const { pool, book } = prepared();
      const me = await manyContacts(pool, { contacts: 120, talksEach: 2 });
      const seen: string[] = [];
      for (let from = 0; from < 120; from += CONTACTS_A_PAGE) {
        const page = await book.search(me, ContactQuery.parse({ from: String(from) }));
        if (!page.ok) throw new Error(page.code);
        expect(page.value.total).toBe(120);
        seen.push(...page.value.rows.map(({ person }) => person.personId));
      }
      expect(new Set(seen).size).toBe(120);
    });
  },
);
