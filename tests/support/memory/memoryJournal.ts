import type { MixerId } from '@enishi/shared/ids';
import type { MixerEvent } from '../../../server/src/mixer/event.ts';
import type { Append, Journal, Outcome } from '../../../server/src/ports/journal.ts';

type Kept = {
  readonly code: string;
  readonly events: string[];
  readonly outcomes: Map<string, Outcome>;
  publishedVersion: number;
  deadline: number | null;
  ended: boolean;
};
export type MemoryJournal = Journal & {
  /** every append that was tried, as it was asked for */
  readonly appends: Append[];
  /** Runs before the next append is looked at: another node may write, the disk may fail or take its time. */
  beforeNextAppend(what: () => void | Promise<void>): void;
};

const nameOf = ({ person, commandId }: { person: string; commandId: string }) => `${person} ${commandId}`;
const isEnd = ({ type }: MixerEvent) => type === 'MixerEnded';

/** A journal that outlives the runtime that writes it. Events go through JSON, as they do in a database. */
export function createMemoryJournal(): MemoryJournal {
  const mixers = new Map<MixerId, Kept>();
  const appends: Append[] = [];
  let before: (() => void | Promise<void>)[] = [];
  const ids = (wanted: (kept: Kept) => boolean) =>
    [...mixers].filter(([, kept]) => wanted(kept)).map(([id]) => id);
  const written = (events: readonly MixerEvent[]) => events.map((event) => JSON.stringify(event));

  return {
    appends,
    beforeNextAppend: (what) => void before.push(what),
    async create(id, code, events, deadline) {
      if ([...mixers.values()].some((kept) => kept.code === code)) return 'code_taken';
      mixers.set(id, {
        code,
        events: written(events),
        outcomes: new Map(),
        publishedVersion: 0,
        deadline,
        ended: events.some(isEnd),
      });
      return 'created';
    },
    async read(id) {
      const kept = mixers.get(id);
      if (!kept) return null;
      const events = kept.events.map((event): MixerEvent => JSON.parse(event));
      return { version: events.length, events, publishedVersion: kept.publishedVersion };
    },
    async append(append) {
      appends.push(append);
      const first = before;
      before = [];
      for (const what of first) await what();
      const { id, expectedVersion, events, outcomes, deadline } = append;
      const kept = mixers.get(id);
      if (kept?.events.length !== expectedVersion) return 'version_conflict';
      const names = outcomes.map(nameOf);
      if (new Set(names).size < names.length || names.some((name) => kept.outcomes.has(name)))
        return 'version_conflict';
      kept.events.push(...written(events));
      for (const outcome of outcomes) kept.outcomes.set(nameOf(outcome), outcome);
      kept.deadline = deadline;
      kept.ended ||= events.some(isEnd);
      return 'appended';
    },
    async outcomes(id, keys) {
      return keys.flatMap((key) => mixers.get(id)?.outcomes.get(nameOf(key)) ?? []);
    },
    async published(id, version) {
      const kept = mixers.get(id);
      if (kept) kept.publishedVersion = Math.max(kept.publishedVersion, version);
    },
    async due(now) {
      return ids(
        ({ deadline, publishedVersion, events }) =>
          (deadline !== null && deadline <= now) || publishedVersion < events.length,
      );
    },
    async live() {
      return ids(({ ended }) => !ended);
    },
    async findByCode(code) {
      return ids((kept) => kept.code === code)[0] ?? null;
    },
  };
}
