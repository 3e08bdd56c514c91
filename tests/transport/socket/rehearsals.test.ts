import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createRehearsals } from '../../../server/src/rehearsal/createRehearsals.ts';
import { createPresenceBook } from '../../../server/src/runtime/presence.ts';
import { startWorld } from '../../support/memory/world.ts';
import { MINUTE } from '../../support/mixer/moments.ts';
import { host } from '../../support/mixer/people.ts';

// Nobody listens there: the simulated people knock in vain, which is all the same here.
const NOWHERE = 'http://127.0.0.1:9';
const LOOK_MS = 30_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

async function start(
  overrides: { beginSimulated?: () => Promise<{ personId: string; cookie: string }> } = {},
) {
  const world = await startWorld();
  await world.create();
  const presence = createPresenceBook(world.clock);
  let ids = 0;
  const nextId = () => {
    ids += 1;
    return `simulated-${ids}`;
  };
  const beginSimulated = overrides.beginSimulated ?? (async () => ({ personId: nextId(), cookie: '' }));
  const nothing = () => undefined;
  const rehearsals = createRehearsals({
    mixers: world.runtime.mixers,
    sessions: {
      personOf: async () => null,
      begin: () => Promise.reject(new Error('not asked for')),
      beginSimulated,
      end: async () => ({ setCookies: [] }),
    },
    people: Object.assign(world.people, {
      find: async () => null,
      saveProfile: async () => undefined,
      saveCard: async () => undefined,
      addVersion: async () => true,
      changeVersion: async () => true,
      removeVersion: async () => undefined,
      refresh: async () => undefined,
    }),
    presence,
    random: { id: nextId, code: () => 'ABCDEFGH', seed: () => 1 },
    clock: world.clock,
    log: { debug: nothing, info: nothing, warn: nothing, error: nothing },
    ownUrl: () => NOWHERE,
  });
  onTestFinished(() => rehearsals.stop());
  const tryFrom = async (address: string) => {
    const reply = await rehearsals.startTry({ by: host, language: 'ja', address });
    return reply.ok ? 'ok' : reply.code;
  };
  return { world, presence, rehearsals, tryFrom };
}
const phaseOf = async ({ world }: Awaited<ReturnType<typeof start>>, mixerId: string) =>
  (await world.runtime.mixers.summary(mixerId))?.phase.kind;

describe('places to try alone', () => {
  it('[X7] are twenty, however many ask in one moment', async () => {
    const { tryFrom } = await start();
    const codes = await Promise.all(Array.from({ length: 40 }, (_, nr) => tryFrom(`address ${nr}`)));
    expect(codes.filter((code) => code === 'ok')).toHaveLength(20);
    expect(codes.filter((code) => code === 'try_limit')).toHaveLength(20);
  });

  it('[X7] are two for an address, and two for a host, however many ask in one moment', async () => {
    const { tryFrom, rehearsals, world } = await start();
    const codes = await Promise.all(Array.from({ length: 5 }, () => tryFrom('one address')));
    expect(codes.filter((code) => code === 'ok')).toHaveLength(2);
    const asked = { of: world.mixerId, by: host, language: 'ja' } as const;
    const twins = await Promise.all([1, 2, 3].map(() => rehearsals.startTwin(asked)));
    expect(twins.filter(({ ok }) => ok)).toHaveLength(2);
  });

  it('[X8] end after a quarter of an hour without anybody real, and are free again', async () => {
    const all = await start();
    const { world, presence, rehearsals, tryFrom } = all;
    const begun = await rehearsals.startTry({ by: host, language: 'en', address: 'a' });
    if (!begun.ok) throw new Error(begun.code);
    const { mixerId } = begun.value;
    const look = async (ms: number) => {
      await world.pass(ms);
      await vi.advanceTimersByTimeAsync(LOOK_MS);
      await world.settle();
    };
    presence.arrived(mixerId, host, 'console of the host', 'console');
    await look(60 * MINUTE);
    expect(await phaseOf(all, mixerId)).not.toBe('ended');
    presence.gone(mixerId, host, 'console of the host', 'console');
    await look(14 * MINUTE);
    expect(await phaseOf(all, mixerId)).not.toBe('ended');
    expect(await tryFrom('a')).toBe('ok');
    expect(await tryFrom('a')).toBe('try_limit');
    await look(2 * MINUTE);
    expect(await phaseOf(all, mixerId)).toBe('ended');
    expect(await tryFrom('a')).toBe('ok');
  });

  it('[X8] one that could not be filled is ended, and takes no place', async () => {
    let asked = 0;
    const beginSimulated = async () => {
      asked += 1;
      if (asked === 3) throw new Error('the database is away');
      return { personId: `someone-${asked}`, cookie: '' };
    };
    const { tryFrom, world } = await start({ beginSimulated });
    await expect(tryFrom('a')).rejects.toThrow('away');
    for (const code of ['ok', 'ok', 'try_limit']) expect(await tryFrom('a')).toBe(code);
    const kinds = world.runtime.counts();
    expect(kinds.mixers).toBe(3);
  });
});
