import { vi } from 'vitest';

/** Leaves a mixer without the moment it lingers: a later test has its own mixer, and nobody closes it. */
export function leaveAtOnce(leave: () => void): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  leave();
  vi.runOnlyPendingTimers();
  vi.useRealTimers();
}
