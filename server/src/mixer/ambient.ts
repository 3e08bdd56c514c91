import type { HostDeck } from '@enishi/shared/hostDecks';
import type { Instant, PersonId } from '@enishi/shared/ids';
import type { Seating } from '../pairing/types.ts';

/** Chance as an argument: what it gives is written into events, so that a replay never asks again. */
export type Chance = {
  /** 128 bits, unguessable */
  id(): string;
  /** a whole number from 0 to below − 1 */
  below(limit: number): number;
};

/** Everything a decision needs that is not in the journal. */
export type Ambient = {
  readonly now: Instant;
  readonly chance: Chance;
  /** has a live connection */
  readonly isPresent: (person: PersonId) => boolean;
  /** has told a name and an industry */
  readonly hasProfile: (person: PersonId) => boolean;
  /** how far the stage reaches: so many listeners (null: any number), and who has ears for it */
  readonly stage: { readonly reach: number | null; readonly hears: (person: PersonId) => boolean };
  /** topic cards that were added on this server, by the deck's id */
  readonly hostDecks: ReadonlyMap<string, HostDeck>;
  /** the pairing's answer, when `seatingNeed` asked for one */
  readonly seating: Seating | null;
  /** a pool person and the running pair they may join, as the pairing found it */
  readonly third: { readonly person: PersonId; readonly roomId: string } | null;
};
