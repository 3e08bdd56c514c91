import type { Pool } from 'pg';
import { expect, it, vi } from 'vitest';
import { createAuth } from '../../server/src/adapters/auth/createAuth.ts';
import { createIdentity } from '../../server/src/adapters/auth/createIdentity.ts';
import { createIdentities } from '../../server/src/adapters/postgres/identities.ts';
import { authTables } from '../../server/src/adapters/postgres/schema/auth.ts';
import { systemRandom } from '../../server/src/adapters/system/systemRandom.ts';
import { describeOnDatabases } from '../support/describeOnDatabases.ts';
import { handMovedClock } from '../support/handMovedClock.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const secret = 'a secret of the tests, long enough for everybody';

async function prepare(pool: Pool, publicUrl: string | null = null) {
  const clock = handMovedClock();
  const faults: string[] = [];
  const onFault = (message: string) => void faults.push(message);
  const deps = { pool, tables: authTables, config: { secret, publicUrl }, onFault };
  const identities = await createIdentities(pool);
  const { sessions } = await createIdentity({ ...deps, clock, random: systemRandom, identities });
  const cookieOf = (setCookies: readonly string[]) => setCookies.map((line) => line.split(';')[0]).join('; ');
  return {
    pool,
    clock,
    faults,
    sessions,
    auth: createAuth(deps),
    async guest() {
      const { visitor, setCookies } = await sessions.begin({});
      return { visitor, setCookies, headers: { cookie: cookieOf(setCookies) } };
    },
  };
}

describeOnDatabases('sessions', prepare, (prepared) => {
  it('[P20] first contact makes a person of ours, who is not the id of the auth library', async () => {
    const { pool, sessions, guest } = prepared();
    const { visitor, headers } = await guest();
    expect(visitor.personId).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(await sessions.personOf(headers)).toEqual(visitor);
    const { rows } = await pool.query('select auth_user_id as user from sign_in where person_id = $1', [
      visitor.personId,
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0].user).not.toBe(visitor.personId);
  });

  it('[P20] a second contact with the same cookie is the same person', async () => {
    const { sessions, guest } = prepared();
    const { visitor, headers } = await guest();
    expect((await sessions.begin(headers)).visitor).toEqual(visitor);
  });

  it('[P21] the cookie lasts 400 days, is closed to scripts and sent only from our own pages', async () => {
    const { guest } = prepared();
    const [cookie = ''] = (await guest()).setCookies;
    expect(cookie).toMatch(/^enishi\.session_token=/);
    expect(cookie).toContain('Max-Age=34560000');
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).not.toContain('Secure');
  });

  it('[P21] under an https address the cookie is secure', async () => {
    const { guest, sessions } = await prepare(prepared().pool, 'https://enishi.example');
    const { setCookies, headers, visitor } = await guest();
    expect(setCookies[0]).toMatch(/^__Secure-enishi\.session_token=.*Secure/);
    expect(await sessions.personOf(headers)).toEqual(visitor);
  });

  it('[P22] a cookie counts exactly when the auth library takes it', async () => {
    const { sessions, auth, guest } = prepared();
    const { cookie } = (await guest()).headers;
    const [name = '', value = ''] = cookie.split('=');
    const other = (await guest()).headers.cookie.split('=')[1] ?? '';
    const forged = [
      cookie,
      `theme=dark; ${cookie}; x=1`,
      `${name}="${value}"`,
      `${name}=${decodeURIComponent(value)}`,
      `${name}=${value.slice(0, -8)}`,
      `${name}=${value.split('.')[0]}`,
      `${name}=${value.split('.')[0]}.${other.split('.')[1]}`,
      `${name}=.${value.split('.')[1]}`,
      `${name}=%`,
      `${name}=`,
      `${name}=nobody.AAAA`,
      `__Secure-${cookie}`,
      'x',
    ];
    for (const sent of forged) {
      const theirs = await auth.api.getSession({ headers: new Headers({ cookie: sent }) });
      const ours = await sessions.personOf({ cookie: sent });
      expect(ours !== null, sent).toBe(theirs !== null);
    }
    expect(await sessions.personOf({})).toBeNull();
    expect(await sessions.personOf({ cookie: [cookie] })).not.toBeNull();
  });

  it('[P23] a crowd that arrives at once costs one look-up, and none within five minutes', async () => {
    const { pool, guest } = prepared();
    const guests = await Promise.all(Array.from({ length: 20 }, guest));
    const { sessions, clock } = await prepare(pool);
    const crowd = Array.from({ length: 500 }, (_, i) => guests[i % 20]);
    const query = vi.spyOn(pool, 'query');
    const found = await Promise.all(crowd.map((one) => sessions.personOf(one?.headers ?? {})));
    expect(found).toEqual(crowd.map((one) => one?.visitor));
    await sessions.personOf(guests[0]?.headers ?? {});
    expect(query).toHaveBeenCalledTimes(1);
    clock.forward(5 * MINUTE_MS + 1);
    await sessions.personOf(guests[0]?.headers ?? {});
    expect(query).toHaveBeenCalledTimes(2);
    query.mockRestore();
  });

  it('[P24] signing out counts at once, also where the session was remembered', async () => {
    const { sessions, guest } = prepared();
    const { headers } = await guest();
    expect(await sessions.personOf(headers)).not.toBeNull();
    const { setCookies } = await sessions.end(headers);
    expect(setCookies.join()).toMatch(/enishi\.session_token=;.*Max-Age=0/i);
    expect(await sessions.personOf(headers)).toBeNull();
    expect((await sessions.end({})).setCookies).toEqual([]);
  });

  it('[P25] a session prolongs itself while it is used, and ends 400 days after its last use', async () => {
    const { pool, sessions, guest, clock } = await prepare(prepared().pool);
    const { headers, visitor } = await guest();
    const ends = async () =>
      (await pool.query('select expires_at from auth_session where id = $1', [visitor.sessionId])).rows[0]
        ?.expires_at as Date;
    await pool.query('update auth_session set expires_at = $1 where id = $2', [
      new Date(Date.now() + 10 * DAY_MS),
      visitor.sessionId,
    ]);
    const again = await sessions.begin(headers);
    expect(again.visitor).toEqual(visitor);
    expect(again.setCookies.join()).toContain('Max-Age=34560000');
    expect((await ends()).getTime()).toBeGreaterThan(Date.now() + 399 * DAY_MS);
    clock.forward(401 * DAY_MS);
    expect(await sessions.personOf(headers)).toBeNull();
  });

  it('[P26] neither the address nor the name of the browser is stored', async () => {
    const { pool, sessions } = prepared();
    const { visitor } = await sessions.begin({
      'user-agent': 'Netscape 4',
      'x-forwarded-for': '203.0.113.9',
      'x-real-ip': '203.0.113.9',
    });
    const { rows } = await pool.query('select * from auth_session where id = $1', [visitor.sessionId]);
    expect(JSON.stringify(rows)).not.toMatch(/Netscape|203\.0/);
  });

  it('[P27] a simulated person signs in as everybody does, and is marked', async () => {
    const { pool, sessions } = prepared();
    const { personId, cookie } = await sessions.beginSimulated();
    expect((await sessions.personOf({ cookie }))?.personId).toBe(personId);
    const { rows } = await pool.query('select simulated from person where id = $1', [personId]);
    expect(rows).toEqual([{ simulated: true }]);
  });

  it('[P5] a session of a merged person is the session of the one who was kept', async () => {
    const { pool, sessions, guest, clock, faults } = await prepare(prepared().pool);
    const old = await guest();
    const kept = await guest();
    await pool.query('insert into person_alias (old_id, kept_id) values ($1, $2)', [
      old.visitor.personId,
      kept.visitor.personId,
    ]);
    clock.forward(6 * MINUTE_MS);
    expect((await sessions.personOf(old.headers))?.personId).toBe(kept.visitor.personId);
    expect((await sessions.begin(old.headers)).visitor.personId).toBe(kept.visitor.personId);
    expect(faults).toEqual([]);
  });
});
