import type { CardVersion, OwnCard } from '@enishi/shared/contactCard';
import type { MixerId, PersonId } from '@enishi/shared/ids';
import type { Profile } from '@enishi/shared/profile';

export type PersonRecord = {
  readonly personId: PersonId;
  /** null until the person has told a name and an industry, and after they deleted themselves */
  readonly profile: Profile | null;
  readonly card: OwnCard;
  /** further cards, the oldest first */
  readonly versions: readonly CardVersion[];
  readonly simulated: boolean;
};

/** The mixers that one person hosts or hosted are a series; `now` is the one that runs. */
export type Series = { readonly host: PersonId; readonly now: MixerId };
type Pairs = readonly (readonly [PersonId, PersonId])[];

/** What the runtime asks of people. Names, cards and notes live here and never in the journal. */
export type People = {
  /** From memory. Undefined for someone not loaded. */
  get(id: PersonId): PersonRecord | undefined;
  /** Brings these people into memory; those already there cost nothing. */
  load(ids: readonly PersonId[]): Promise<void>;
  /** Forgets those whom nobody needs, but not who was asked for since the last time: they can be loaded again. */
  letGo(isNeeded: (id: PersonId) => boolean): void;
  /** Called after a profile or card of someone in memory was saved. Returns how to stop listening. */
  onChange(listener: (id: PersonId) => void): () => void;
  /** Pairs among these that must never sit together: blocks, reports and "not again", by anyone. */
  neverTogether(ids: readonly PersonId[]): Promise<Pairs>;
  /** Pairs among these who sat together in another mixer of the series. */
  metEarlier(ids: readonly PersonId[], series: Series): Promise<Pairs>;
  /** Pairs among these who both wished to meet again, in this mixer or another of the series. */
  wishedAgain(ids: readonly PersonId[], series: Series): Promise<Pairs>;
};
