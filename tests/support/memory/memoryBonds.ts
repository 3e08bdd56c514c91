import type { Bonds } from '../../../server/src/ports/bonds.ts';

type Done = { readonly what: keyof Bonds; readonly with: unknown };
export type MemoryBonds = Bonds & {
  /** every call that came through, in order */
  readonly done: Done[];
  /** What is there in the end: a call that came twice counts once. */
  kept(what: keyof Bonds): unknown[];
  /** The next calls fail, as a database that is away does. */
  fail(times: number): void;
};

/** Remembers what it was asked to keep. */
export function createMemoryBonds(): MemoryBonds {
  const done: Done[] = [];
  let failing = 0;
  const keep =
    <K extends keyof Bonds>(what: K) =>
    async (...asked: Parameters<Bonds[K]>): Promise<void> => {
      const [first] = asked;
      if (Array.isArray(first) && first.length === 0) return;
      if (failing > 0) {
        failing -= 1;
        throw new Error('the database is away');
      }
      for (const one of Array.isArray(first) ? first : [asked.length === 1 ? first : asked])
        done.push({ what, with: one });
    };
  return {
    done,
    kept(wanted) {
      const calls = done.filter(({ what }) => what === wanted).map((one) => JSON.stringify(one.with));
      return [...new Set(calls)].map((call): unknown => JSON.parse(call));
    },
    fail(times) {
      failing = times;
    },
    recordEncounters: keep('recordEncounters'),
    giveCard: keep('giveCard'),
    takeCardBack: keep('takeCardBack'),
    recordThanks: keep('recordThanks'),
    recordParticipations: keep('recordParticipations'),
  };
}
