import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChores } from '../../server/src/runtime/chores.ts';

const HOUR = 3_600_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

/** One chore whose looks are told and end when the test says so. */
function setUp() {
  const faults: unknown[] = [];
  const looks: { end(): void; fail(error: Error): void }[] = [];
  const nothing = () => undefined;
  const chores = createChores(
    [
      {
        name: 'lamps',
        everyMs: HOUR,
        look: () => new Promise<void>((end, fail) => void looks.push({ end, fail })),
      },
    ],
    { debug: nothing, info: nothing, warn: nothing, error: (about) => void faults.push(about) },
  );
  return { chores, looks, faults };
}

describe('what is looked after now and then', () => {
  it('[X9] is looked after at the start and at its own pace, never twice at once', async () => {
    const { chores, looks } = setUp();
    chores.start();
    expect(looks).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(3 * HOUR);
    expect(looks).toHaveLength(1);
    looks[0]?.end();
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(looks).toHaveLength(2);
  });

  it('[X9] is looked after again when a look failed, and the log names it', async () => {
    const { chores, looks, faults } = setUp();
    chores.start();
    const away = new Error('the database is away');
    looks[0]?.fail(away);
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(faults).toEqual([{ err: away, chore: 'lamps' }]);
    expect(looks).toHaveLength(2);
  });

  it('[X9] is over before a stop is, and nothing follows', async () => {
    const { chores, looks } = setUp();
    chores.start();
    const order: string[] = [];
    const stopped = chores.stop().then(() => void order.push('stopped'));
    order.push('the look ends');
    looks[0]?.end();
    await stopped;
    expect(order).toEqual(['the look ends', 'stopped']);
    await vi.advanceTimersByTimeAsync(3 * HOUR);
    expect(looks).toHaveLength(1);
  });
});
