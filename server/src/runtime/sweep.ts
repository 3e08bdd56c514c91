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
}): { start(): void; stop(): Promise<void>; once(): Promise<void> } {
  const { journal, mixers, effects, timekeeper, clock, log } = deps;
  let timer: ReturnType<typeof setInterval> | null = null;
  let sweeping: Promise<void> | null = null;

  function once(): Promise<void> {
    sweeping ??= look().finally(() => {
      sweeping = null;
    });
    return sweeping;
  }

  async function look(): Promise<void> {
    try {
      for (const id of await journal.due(clock.now())) await lookAt(id);
    } catch (error) {
      log.error({ err: error }, 'a sweep failed, the next one follows');
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
    /** Resolves when the last look is over. */
    async stop() {
      if (timer) clearInterval(timer);
      timer = null;
      await sweeping;
    },
  };
}
