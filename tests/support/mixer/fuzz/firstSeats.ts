import type { Instant, PersonId, RoomId } from '@enishi/shared/ids';
import type { ReadonlyMixer } from '../../../../server/src/mixer/state.ts';
import { viewFor } from '../../../../server/src/mixer/viewFor.ts';
import { holds } from './invariants.ts';

/** Since when each sits in each room, kept beside the core; 0: from its opening. */
export type FirstSeats = Map<RoomId, Map<PersonId, Instant>>;

/** Asked after each event: nobody reads what was written in a room before they first sat there. */
export function expectNobodyReadsBack(seats: FirstSeats, mixer: ReadonlyMixer, now: Instant): void {
  for (const roomId of mixer.openRooms) {
    const opened = !seats.has(roomId);
    const since = seats.get(roomId) ?? new Map<PersonId, Instant>();
    seats.set(roomId, since);
    for (const id of mixer.rooms.get(roomId)?.people ?? []) {
      const first = since.get(id) ?? (opened ? 0 : now);
      since.set(id, first);
      const from = viewFor(mixer, id).room?.chatFrom ?? 0;
      holds(from >= first, `${id} reads nothing that was written before they came`);
    }
  }
}
