import { expect, it } from 'vitest';
import { createRetention } from '../../../server/src/adapters/postgres/retention.ts';
import { forgetOldMixers } from '../../../server/src/people/forgetOldMixers.ts';
import { describeOnDatabases } from '../../support/describeOnDatabases.ts';
import { exportOf } from '../../support/exportOf.ts';
import { valueIn } from '../../support/httpBrowser.ts';
import { startHttpServer } from '../../support/httpServer.ts';
import { eveningOfTwo } from '../../support/letters.ts';

const DAY = 86_400_000;

describeOnDatabases(
  'retention',
  startHttpServer,
  (server) => {
    it('[K10] [K11] [K13] after the days that the host chose a mixer’s run, chat and reports go; what is people’s own stays, and stays theirs to change', async () => {
      const { mixerId, created, ana, hanako, host } = await eveningOfTwo(server(), { keepDays: 30 });
      const { pool, clock } = server();
      await pool.query(
        `insert into message (id, mixer_id, place, from_id, text, at) values ($1, $2, 'lobby', $3, 'hello', 1)`,
        [`chat of ${mixerId}`, mixerId, ana.id],
      );
      await pool.query(
        `insert into report (mixer_id, by_id, command_id, about_id, kind, text, at) values ($1, $2, 'c', $3, 'selling', 'x', 1)`,
        [mixerId, ana.id, hanako.id],
      );
      const page = await server()
        .browser()
        .call('GET /api/mixers/:code', { params: { code: created.code } });
      expect(valueIn(page)).toMatchObject({ keepDays: 30 });
      const look = async () =>
        forgetOldMixers({ retention: createRetention(pool), forget: server().runtime.forget, clock });
      const left = async (table: string) =>
        (await pool.query(`select 1 from ${table} where mixer_id = $1`, [mixerId])).rowCount;

      clock.forward(29 * DAY);
      await look();
      expect(await left('event')).toBeGreaterThan(0);
      clock.forward(2 * DAY);
      await look();
      await look();
      for (const table of ['event', 'outcome', 'message', 'report', 'host_key'])
        expect(await left(table), table).toBe(0);
      const again = await server()
        .browser()
        .call('GET /api/mixers/:code', { params: { code: created.code } });
      expect(again.reply).toEqual({ ok: false, code: 'unknown_code' });

      const { text } = await hanako.browser.get(`/api/me/people/${ana.id}`);
      for (const kept of ['花子が書いた', '異業種の夜', 'ana@brewery.example']) expect(text).toContain(kept);

      // What one takes along holds it too: my own words, the card I hold, nothing that others wrote.
      const files = await exportOf(server(), hanako.browser);
      for (const kept of ['# 異業種の夜', '## Ana', '> 花子が書いた', 'Promise: 花子が約束した'])
        expect(files['notes.md']).toContain(kept);
      expect(files['contacts.vcf']).toContain('ana@brewery.example');
      expect(JSON.stringify(files)).not.toMatch(/ANA WROTE|ANA PROMISED/);

      // My own words stay mine to change; nobody else's page becomes writable by it.
      const params = { mixerId, personId: ana.id };
      const write = (by: typeof ana, about: string, note: string) =>
        by.browser.call('PUT /api/me/notes/:mixerId/:personId', {
          params: { mixerId, personId: about },
          body: { note, strength: null },
        });
      valueIn(await write(hanako, ana.id, 'あとから直した'));
      expect(
        valueIn(await hanako.browser.call('GET /api/me/notes/:mixerId/:personId', { params })),
      ).toMatchObject({
        note: 'あとから直した',
      });
      expect((await hanako.browser.get(`/api/me/people/${ana.id}`)).text).toContain('あとから直した');
      expect((await write(host, ana.id, 'not mine')).reply).toMatchObject({ code: 'not_together' });
      expect((await write(hanako, host.id, 'not met')).reply).toMatchObject({ code: 'not_together' });
    });
  },
  ['embedded'],
);
