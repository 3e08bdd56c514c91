import { expect, it } from 'vitest';
import { createImpressions } from '../../../server/src/adapters/postgres/impressions.ts';
import { createOwnData } from '../../../server/src/adapters/postgres/ownData.ts';
import { describeOnDatabases } from '../../support/describeOnDatabases.ts';
import { valueIn } from '../../support/httpBrowser.ts';
import { startHttpServer } from '../../support/httpServer.ts';
import { eveningOfTwo } from '../../support/letters.ts';
import { makePerson, profileOf } from '../../support/makePerson.ts';

describeOnDatabases(
  'how I come across',
  startHttpServer,
  (server) => {
    it('[G40] after a talk a partner answers in chosen words, changes and takes back; nobody else may', async () => {
      const { ana, hanako, host, mixerId } = await eveningOfTwo(server());
      const params = { mixerId, personId: hanako.id };
      const route = 'PUT /api/me/impressions/:mixerId/:personId';
      valueIn(await ana.browser.call(route, { params, body: { words: ['warm', 'calm'] } }));
      valueIn(await ana.browser.call(route, { params, body: { words: ['warm', 'clear'] } }));
      const mine = await ana.browser.call('GET /api/me/impressions/:mixerId/:personId', { params });
      expect(valueIn(mine).words).toEqual(['warm', 'clear']);
      const wrong = [{ words: ['ugly'] }, { words: ['warm', 'calm', 'clear', 'open'] }];
      for (const body of wrong)
        expect(
          (await ana.browser.send('PUT', `/api/me/impressions/${mixerId}/${hanako.id}`, { body })).status,
        ).toBe(400);
      const stranger = server().browser();
      await stranger.arrive({ name: 'Stranger' });
      for (const browser of [host.browser, stranger])
        expect((await browser.call(route, { params, body: { words: ['warm'] } })).reply).toEqual({
          ok: false,
          code: 'not_together',
        });
      valueIn(await ana.browser.call(route, { params, body: { words: [] } }));
      expect(await createImpressions(server().pool).about(hanako.id)).toEqual([]);
    });

    it('[G41] it is told from three answers on, in threes, the most chosen first, and never by whom', async () => {
      const { pool } = server();
      const browser = server().browser();
      const me = await browser.arrive({ name: '花子' });
      const store = createImpressions(pool);
      const told = async () => valueIn(await browser.call('GET /api/me/impressions')).words;
      const authors: string[] = [];
      const answered = async (...words: Parameters<typeof store.save>[3]) => {
        const author = await makePerson(pool, { profile: profileOf('Somebody') });
        authors.push(author);
        await store.save(`m-${author}`, author, me, words, authors.length);
      };
      await answered('warm');
      await answered('clear', 'warm');
      expect(await told()).toEqual([]);
      await answered('clear', 'warm', 'calm');
      expect(await told()).toEqual(['warm', 'clear', 'calm']);
      await answered('playful');
      await answered('playful');
      expect(await told()).toEqual(['warm', 'clear', 'calm']);
      await answered('playful');
      expect(await told()).toEqual(['warm', 'playful', 'clear', 'calm']);
      const robot = await makePerson(pool, { profile: profileOf('Robot'), simulated: true });
      await store.save('m', robot, me, ['lively'], 99);
      expect(await store.about(me)).toHaveLength(6);

      const exported = JSON.stringify(await createOwnData(pool).read([me]));
      for (const author of authors) expect(exported).not.toContain(author);
      const [first = ''] = authors;
      expect(JSON.stringify(await createOwnData(pool).read([first]))).toContain('"warm"');
      await createOwnData(pool).erase([first], server().clock.now());
      expect(await store.about(me)).toHaveLength(5);
    });
  },
  ['embedded'],
);
