import { readFileSync } from 'node:fs';

const EVERY_MS = 4;

type Mark = { readonly at: number; readonly onCoreMs: number; readonly waitedMs: number };
export type CoreTrail = {
  /** Between two instants: on a core, which a busy machine hardly changes, and waiting for one, which is its doing. */
  between(from: number, to: number): { core: number; waited: number };
  stop(): void;
};

/** Follows the main thread of a process through what Linux tells of its schedule. */
export function followCore(pid: number): CoreTrail {
  const marks: Mark[] = [];
  const timer = setInterval(() => {
    const [on = 0, waited = 0] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8')
      .split(' ')
      .map(Number);
    marks.push({ at: Date.now(), onCoreMs: on / 1e6, waitedMs: waited / 1e6 });
  }, EVERY_MS);
  const markAt = (instant: number) => marks.find(({ at }) => at >= instant) ?? marks.at(-1);
  return {
    between(from, to) {
      const first = markAt(from);
      const last = markAt(to);
      if (!first || !last) return { core: Number.NaN, waited: Number.NaN };
      return { core: last.onCoreMs - first.onCoreMs, waited: last.waitedMs - first.waitedMs };
    },
    stop: () => clearInterval(timer),
  };
}
