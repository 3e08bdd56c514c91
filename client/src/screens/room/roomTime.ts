import { ROOM_SPARE_MS } from '@enishi/shared/appointments';
import type { Instant } from '@enishi/shared/ids';
import type { RoomView } from '@enishi/shared/views';

export const LAST_MINUTE_MS = 60_000;
export const SOON_MS = 20_000;
const OPENER_MS = 20_000;
const TURN_MS = 20_000;
/** a shorter talk has no half that is worth a word */
const TURN_WORTH_MS = 120_000;

/**
 * opener: who says the first words · turn: half of the time is over · card: the last minute · soon: 20 s left ·
 * agreed: the last minute of the agreed length in a room for two, which then stays open
 */
export type Cue = 'opener' | 'turn' | 'card' | 'soon' | 'agreed' | 'over';
export type RoomTime = {
  readonly leftMs: number;
  readonly lastMinute: boolean;
  /** a room for two after the length that the two agreed on: `leftMs` is until it closes */
  readonly spare: boolean;
  readonly cue: Cue | null;
};

type TimedRoom = Pick<RoomView, 'startsAt' | 'endsAt' | 'pausedMs' | 'wish'>;

/** As if the talk had begun that much later: a pause is no time to talk. */
export const begunAt = ({ startsAt, pausedMs = 0 }: Pick<RoomView, 'startsAt' | 'pausedMs'>): Instant =>
  startsAt + pausedMs;

/** What a room's clock says at a moment of the mixer's clock. `roundMs` finds the half when `endsAt` has moved. */
export function roomTime(room: TimedRoom, now: Instant, roundMs: number): RoomTime {
  const leftMs = Math.max(0, room.endsAt - now);
  const lastMinute = leftMs <= LAST_MINUTE_MS;
  const plannedMs = plannedEnd(room, roundMs) - begunAt(room);
  return { leftMs, lastMinute, spare: false, cue: cueAt(now - begunAt(room), leftMs, plannedMs) };
}

/** Without the time that both wished for later. */
const plannedEnd = (room: TimedRoom, roundMs: number): Instant =>
  room.wish.agreed ? Math.min(begunAt(room) + roundMs, room.endsAt) : room.endsAt;

/**
 * The clock of a room for two: first for the length that was agreed on, whose end cuts nobody off, then until the room
 * closes.
 */
export function meetingTime(room: TimedRoom, now: Instant, roundMs: number): RoomTime {
  const agreedEnd = plannedEnd(room, roundMs) - ROOM_SPARE_MS;
  if (now >= agreedEnd) return { ...roomTime(room, now, roundMs), spare: true };
  const agreed = roomTime({ ...room, endsAt: agreedEnd }, now, roundMs - ROOM_SPARE_MS);
  return { ...agreed, lastMinute: false, cue: agreed.lastMinute ? 'agreed' : agreed.cue };
}

function cueAt(spentMs: number, leftMs: number, plannedMs: number): Cue | null {
  if (leftMs === 0) return 'over';
  if (leftMs <= SOON_MS) return 'soon';
  if (leftMs <= LAST_MINUTE_MS) return 'card';
  if (spentMs < Math.min(OPENER_MS, plannedMs / 4)) return 'opener';
  const afterHalf = spentMs - plannedMs / 2;
  return plannedMs >= TURN_WORTH_MS && afterHalf >= 0 && afterHalf < TURN_MS ? 'turn' : null;
}
