import type { Log } from '../ports/log.ts';

/** Something to look after now and then. What is due stands in the database; a look that fails is made good by the next. */
export type Chore = { readonly name: string; readonly everyMs: number; look(): Promise<void> };

/** Looks at each at the start and then at its own pace, never twice at once. */
export function createChores(chores: readonly Chore[], log: Log): { start(): void; stop(): Promise<void> } {
  const timers: ReturnType<typeof setInterval>[] = [];
  const looking = new Map<Chore, Promise<void>>();

  function look(chore: Chore): void {
    if (looking.has(chore)) return;
    const now = chore
      .look()
      .catch((error: unknown) =>
        log.error({ err: error, chore: chore.name }, 'a look failed, the next follows'),
      )
      .finally(() => looking.delete(chore));
    looking.set(chore, now);
  }

  return {
    start() {
      for (const chore of chores) {
        look(chore);
        timers.push(setInterval(() => look(chore), chore.everyMs));
      }
    },
    /** Resolves when the last look is over. */
    async stop() {
      for (const timer of timers.splice(0)) clearInterval(timer);
      await Promise.all(looking.values());
    },
  };
}
