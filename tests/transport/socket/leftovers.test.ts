import { expect, it } from 'vitest';
import { createLeftovers } from '../../../server/src/adapters/postgres/leftovers.ts';
import { createPeople } from '../../../server/src/adapters/postgres/people.ts';
import type { Command } from '../../../server/src/mixer/command.ts';
import { forgetOldRehearsals } from '../../../server/src/rehearsal/forgetOldRehearsals.ts';
import { describeOnDatabases } from '../../support/describeOnDatabases.ts';
import { here } from '../../support/evening.ts';
import { type HttpServer, startHttpServer } from '../../support/httpServer.ts';
import { makePerson, profileOf } from '../../support/makePerson.ts';
import { exchangeCards, settings } from '../../support/smallMixer.ts';

const DAY_MS = 86_400_000;
const CONTACTS = ['encounter', 'given_card', 'thanks'];
const ALL = [
  'mixer',
  'event',
  'outcome',
  'message',
  'participation',
  'host_key',
  'mixer_listing',
  ...CONTACTS,
];

describeOnDatabases('a rehearsal', startHttpServer, (server) => {
  const count = async (table: string, mixerId: string) => {
    const column = table === 'mixer' ? 'id' : 'mixer_id';
    const { rows } = await server().pool.query(`select 1 from ${table} where ${column} = $1`, [mixerId]);
    return rows.length;
  };
  const counts = (tables: string[], mixerId: string) =>
    Promise.all(tables.map((table) => count(table, mixerId)));

  /** Two simulated people meet in it, exchange cards and say thanks. */
  async function rehearse(http: HttpServer, twin: boolean) {
    const host = http.browser();
    const by = await host.arrive({ name: 'Host' });
    const { mixerId } = await http.runtime.mixers.create(settings(), by, { tryAlone: twin });
    const people: string[] = [];
    for (const name of ['Kana', 'Ken']) {
      const { personId } = await http.sessions.beginSimulated();
      await http.people.saveProfile(personId, {
        ...here((await http.people.find(by))?.profile),
        name,
      });
      http.presence.arrived(mixerId, personId, `socket of ${name}`);
      people.push(personId);
      await act(http, mixerId, { type: 'JoinMixer', by: personId, pledge: true });
    }
    await act(http, mixerId, { type: 'StartRound', by, round: 0 });
    http.clock.forward(15_000);
    const [kana = '', ken = ''] = people;
    await exchangeCards(http, mixerId, { id: kana, gives: ['email'] }, { id: ken, gives: [] });
    const [met] = await http.runtime.mixers.metBy(mixerId, kana);
    await act(http, mixerId, { type: 'GiveThanks', by: kana, roomId: here(met).roomId, to: ken });
    await http.runtime.conversation.chat(
      mixerId,
      { person: kana, commandId: `to ${mixerId}` },
      'lobby',
      'hello',
    );
    await act(http, mixerId, { type: 'EndRound', by, round: 1 });
    await http.runtime.stop();
    return { mixerId, people };
  }
  async function act(http: HttpServer, mixerId: string, command: Command & { by: string }) {
    expect(await http.command(mixerId, command)).toMatchObject({ ok: true });
  }

  it('[X5] leaves no contacts, a real mixer does', async () => {
    const { mixerId: real } = await rehearse(server(), false);
    expect(await counts(CONTACTS, real)).toEqual([1, 2, 1]);
    const { mixerId: twin } = await rehearse(server(), true);
    expect(await counts(CONTACTS, twin)).toEqual([0, 0, 0]);
  });

  it('[X6] is removed after its day with its simulated people; nothing else is', async () => {
    const { mixerId: real } = await rehearse(server(), false);
    const old = await rehearse(server(), true);
    const known = await server().pool.query('select id from person where not simulated');
    const leftovers = createLeftovers(server().pool);
    const made = server().clock.now();
    await forgetOldRehearsals({ leftovers, clock: { now: () => made } });
    expect(await count('mixer', old.mixerId)).toBe(1);
    await forgetOldRehearsals({ leftovers, clock: { now: () => made + DAY_MS + 1 } });
    expect((await counts(ALL, old.mixerId)).every((rows) => rows === 0)).toBe(true);
    const people = await server().pool.query('select simulated from person');
    expect(people.rows.filter((row) => row.simulated)).toEqual([]);
    expect(people.rows).toHaveLength(known.rows.length);
    const users = await server().pool.query(
      'select 1 from auth_user where id not in (select auth_user_id from sign_in)',
    );
    expect(users.rows).toEqual([]);
    expect(await count('mixer', real)).toBe(1);
    expect(await count('event', real)).toBeGreaterThan(3);
  });
});

describeOnDatabases(
  'people in memory',
  (pool) => ({ pool }),
  (prepared) => {
    it('[N95] who is needed or was asked for lately stays; the others are read again', async () => {
      const { pool } = prepared();
      const people = createPeople(pool);
      const ids = await Promise.all(
        ['Ana', 'Ben', 'Cleo'].map((name) => makePerson(pool, { profile: profileOf(name) })),
      );
      const [ana = '', ben = '', cleo = ''] = ids;
      await pool.query('insert into person_alias (old_id, kept_id) values ($1, $2)', ['old-ben-id', ben]);
      await people.load([ana, 'old-ben-id', cleo]);
      people.letGo(() => false);
      expect(ids.map((id) => people.get(id)?.profile?.name)).toEqual(['Ana', 'Ben', 'Cleo']);
      await people.load([cleo]);
      people.letGo((id) => id === 'old-ben-id');
      expect([ana, 'old-ben-id', cleo].map((id) => people.get(id)?.profile?.name)).toEqual([
        undefined,
        'Ben',
        'Cleo',
      ]);
      expect((await people.find(ana))?.profile?.name).toBe('Ana');
    });
  },
);
