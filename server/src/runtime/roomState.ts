import type { RoomState } from '@enishi/shared/consoleView';
import type { Instant, MixerId, PersonId } from '@enishi/shared/ids';
import type { Presence } from '../ports/presence.ts';

/** Nobody spoke or wrote for so long: the host may want to look in. */
const SILENT_AFTER_MS = 60_000;

/** What a host should know of a room at a glance, the most urgent first, and since when. */
export function roomState(
  room: { calling: boolean; alone: boolean; startsAt: Instant; people: readonly PersonId[] },
  id: MixerId,
  presence: Presence,
  now: Instant,
): { state: RoomState; since: Instant } {
  const lost = room.people.filter((person) => !presence.isPresent(id, person));
  const heard = Math.max(
    room.startsAt,
    ...room.people.map((person) => presence.lastHeardAt(id, person) ?? 0),
  );
  if (room.calling) return { state: 'calling', since: heard };
  if (lost.length > 0)
    return { state: 'dropped', since: Math.min(...lost.map((person) => presence.lostAt(id, person))) };
  if (room.alone) return { state: 'alone', since: heard };
  return { state: now - heard > SILENT_AFTER_MS ? 'silent' : 'talking', since: heard };
}
