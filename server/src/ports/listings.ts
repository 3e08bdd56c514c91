import type { Instant, MixerId } from '@enishi/shared/ids';

export type Listing = {
  readonly mixerId: MixerId;
  readonly access: 'open' | 'code' | 'hidden';
  readonly startsAt: Instant | null;
  readonly phase: string;
  /** by which its people find it again */
  readonly name: string;
  /** null: not over */
  readonly endedAt: Instant | null;
  /** how long it is kept after its end */
  readonly keepDays: number;
};

/** Which mixers the home page may show. */
export type Listings = {
  set(listing: Listing): Promise<void>;
  /** open mixers that are not over, the next to start first */
  open(limit: number): Promise<readonly MixerId[]>;
};
