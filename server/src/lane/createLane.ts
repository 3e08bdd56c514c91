/** Works items off in order, everything that waits in one batch: the next batch begins when this one is done. */
export function createLane<T>(
  work: (batch: readonly T[]) => Promise<void>,
  onEmpty: () => void = () => undefined,
): {
  push(item: T): void;
  idle(): Promise<void>;
} {
  let waiting: T[] = [];
  let running: Promise<void> | null = null;

  async function drain(): Promise<void> {
    // What is pushed in this turn belongs to the first batch.
    await null;
    try {
      while (waiting.length > 0) {
        const batch = waiting;
        waiting = [];
        await work(batch);
      }
    } finally {
      // In the same turn as the last look at `waiting`: a push in between would wait for ever.
      running = null;
      onEmpty();
    }
  }
  return {
    push(item) {
      waiting.push(item);
      running ??= drain();
    },
    idle: async () => {
      await running;
    },
  };
}
