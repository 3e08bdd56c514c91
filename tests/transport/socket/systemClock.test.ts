import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { systemClock } from '../../../server/src/adapters/system/systemClock.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

it('[N92] a wake-up never comes before its time, though a timer may, and however far away it is', () => {
  const woken: number[] = [];
  systemClock.wake(1_000_100, () => woken.push(Date.now()));
  vi.advanceTimersByTime(50);
  // As if the timer fired early: the clock is behind it.
  vi.setSystemTime(1_000_040);
  vi.advanceTimersByTime(50);
  expect(woken).toEqual([]);
  vi.advanceTimersByTime(10);
  expect(woken).toEqual([1_000_100]);

  const farAway = Date.now() + 2 ** 32;
  systemClock.wake(farAway, () => woken.push(Date.now()));
  const calledOff = systemClock.wake(farAway, () => woken.push(-1));
  vi.advanceTimersByTime(2 ** 32 - 1);
  calledOff();
  expect(woken).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(woken.at(-1)).toBe(farAway);
});
