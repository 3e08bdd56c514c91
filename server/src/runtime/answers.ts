import type { Reply } from '@enishi/shared/errors';

const KEPT = 5_000;

/** First answers by command key, the latest of them: the journal has them all. */
export type Answers = {
  get(key: string): Reply<unknown> | undefined;
  add(key: string, reply: Reply<unknown>): void;
};

export function createAnswers(): Answers {
  const known = new Map<string, Reply<unknown>>();
  return {
    get: (key) => known.get(key),
    add(key, reply) {
      known.set(key, reply);
      if (known.size <= KEPT) return;
      const [oldest] = known.keys();
      if (oldest !== undefined) known.delete(oldest);
    },
  };
}
