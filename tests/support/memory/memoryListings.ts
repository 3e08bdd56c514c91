import type { MixerId } from '@enishi/shared/ids';
import type { Listing, Listings } from '../../../server/src/ports/listings.ts';

export type MemoryListings = Listings & { of(id: MixerId): Listing | undefined };

export function createMemoryListings(): MemoryListings {
  const listings = new Map<MixerId, Listing>();
  const startOf = ({ startsAt }: Listing) => startsAt ?? Number.NEGATIVE_INFINITY;
  return {
    of: (id) => listings.get(id),
    async set(listing) {
      listings.set(listing.mixerId, listing);
    },
    async open(limit) {
      return [...listings.values()]
        .filter(({ access, phase }) => access === 'open' && phase !== 'closing' && phase !== 'ended')
        .sort((a, b) => startOf(a) - startOf(b) || (a.mixerId < b.mixerId ? -1 : 1))
        .slice(0, limit)
        .map(({ mixerId }) => mixerId);
    },
  };
}
