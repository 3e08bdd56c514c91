import type { MixerId } from '@enishi/shared/ids';
import type { Clock } from '../ports/clock.ts';
import type { Journal } from '../ports/journal.ts';
import type { Log } from '../ports/log.ts';
import type { LiveMixers } from './liveMixers.ts';
import type { RunEffects } from './runEffects.ts';
import type { Timekeeper } from './timekeeper.ts';

const EVERY_MS = 1_000;

/** Each second: overdue deadlines and effects not known to be done. This is the crash recovery; there is no other mode. */
export function createSweep(deps: {
  journal: Journal;
  mixers: LiveMixers;
  effects: RunEffects;
  timekeeper: Timekeeper;
  clock: Clock;
  log: Log;
}): { start(): void; stop(): void; once(): Promise<void> } {
  const { journal, mixers, effects, timekeeper, clock, log } = deps;
  let timer: ReturnType<typeof setInterval> | null = null;
  let sweeping = false;

  async function once(): Promise<void> {
    if (sweeping) return;
    sweeping = true;
    try {
      for (const id of await journal.due(clock.now())) await lookAt(id);
    } catch (error) {
      log.error({ err: error }, 'a sweep failed, the next one follows');
    } finally {
      sweeping = false;
    }
  }

  /** One mixer that cannot be read must not hold up the others. */
  async function lookAt(id: MixerId): Promise<void> {
    try {
      const live = await mixers.load(id);
      if (!live) return;
      timekeeper.pass(live);
      await effects.run(live);
    } catch (error) {
      log.error({ err: error, mixerId: id }, 'a mixer could not be swept');
    }
  }

  return {
    once,
    start() {
      timer ??= setInterval(() => void once(), EVERY_MS);
    },
    stop() {
      if (timer) clearInterval(timer);
      timer = null;
    },
  };
}
