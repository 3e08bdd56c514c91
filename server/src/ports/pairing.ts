import type { PairingInput, Seating } from '../pairing/types.ts';

/** Seats people. The same input gives the same answer, in a worker or in place. */
export type Pairing = {
  seat(input: PairingInput): Promise<Seating>;
};
