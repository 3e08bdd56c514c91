import { type Appointment, ROOM_STAYS_MS } from '@enishi/shared/appointments';
import type { Instant } from '@enishi/shared/ids';

const MINUTE_MS = 60_000;
export const GROUPS = ['asked', 'agreed', 'waiting', 'over'] as const;
export type AppointmentGroup = (typeof GROUPS)[number];

/** Where an appointment belongs now. One that nobody answered in time is over. */
export function groupOf(
  { state, mine, times, startsAt, minutes }: Appointment,
  now: Instant,
): AppointmentGroup {
  if (state === 'agreed' && startsAt !== null && now <= startsAt + minutes * MINUTE_MS + ROOM_STAYS_MS)
    return 'agreed';
  if (state !== 'open' || times.every((time) => time <= now)) return 'over';
  return mine ? 'waiting' : 'asked';
}

/** By what is to be done: the next agreed one first, else the latest; the one asked for by its link before all. */
export function groupsOf(appointments: readonly Appointment[], now: Instant, first: string | undefined) {
  return GROUPS.map((group) => {
    const inIt = appointments.filter((one) => groupOf(one, now) === group);
    if (group === 'agreed') inIt.sort((one, other) => (one.startsAt ?? 0) - (other.startsAt ?? 0));
    inIt.sort((one, other) => Number(other.id === first) - Number(one.id === first));
    return { group, appointments: inIt };
  }).filter((one) => one.appointments.length > 0);
}
