import type { PersonId } from '@enishi/shared/ids';
import type { UnseatedReason } from '@enishi/shared/reasons';
import type { Seating } from '../../../server/src/pairing/types.ts';

/** The pairing's answer, in the fewest words. */
export const seatingOf = (
  rooms: readonly (readonly PersonId[])[],
  unseated: readonly { id: PersonId; reason: UnseatedReason }[] = [],
): Seating => ({
  rooms: rooms.map((people) => ({ people: [...people], reasons: [] })),
  unseated: [...unseated],
  certificate: { value: 1, bound: 1, gap: 0, stage: 'exact' },
});
