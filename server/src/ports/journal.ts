import type { Reply } from '@enishi/shared/errors';
import type { Instant, MixerCode, MixerId, PersonId } from '@enishi/shared/ids';
import type { MixerEvent } from '../mixer/event.ts';

/** The answer that a command got, kept so that its replay gets the same one. */
export type Outcome = {
  readonly person: PersonId;
  readonly commandId: string;
  readonly reply: Reply<unknown>;
};

export type Stored = {
  readonly version: number;
  readonly events: readonly MixerEvent[];
  readonly publishedVersion: number;
};

export type Append = {
  readonly id: MixerId;
  readonly expectedVersion: number;
  readonly events: readonly MixerEvent[];
  readonly outcomes: readonly Outcome[];
  /** when something is due next, for the sweep; null: nothing */
  readonly deadline: Instant | null;
};

/** The only truth of a mixer's run. */
export type Journal = {
  /** Version 0 with the first events. `code_taken` when another mixer has this code. */
  create(
    id: MixerId,
    code: MixerCode,
    events: readonly MixerEvent[],
    deadline: Instant | null,
  ): Promise<'created' | 'code_taken'>;
  /** null: no such mixer */
  read(id: MixerId): Promise<Stored | null>;
  /** Appends all events and outcomes or none, durably. 'version_conflict' when someone else wrote first or an outcome is already there. */
  append(append: Append): Promise<'appended' | 'version_conflict'>;
  /** The first answers to these commands, where they were given. */
  outcomes(
    id: MixerId,
    keys: readonly { person: PersonId; commandId: string }[],
  ): Promise<readonly Outcome[]>;
  /** Effects and views up to this version are out. */
  published(id: MixerId, version: number): Promise<void>;
  /** Mixers with a deadline at or before `now`, or with unpublished versions. */
  due(now: Instant): Promise<readonly MixerId[]>;
  /** Mixers that are not over: what a start has to wake. */
  live(): Promise<readonly MixerId[]>;
  findByCode(code: MixerCode): Promise<MixerId | null>;
};
