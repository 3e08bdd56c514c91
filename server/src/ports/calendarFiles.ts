import type { Instant } from '@enishi/shared/ids';

export type CalendarEvent = {
  /** the same for all versions of it, in the world */
  readonly uid: string;
  /** higher with every change */
  readonly sequence: number;
  readonly changedAt: Instant;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  /** an address of ours: never one of a person */
  readonly organizer: string;
  readonly cancelled: boolean;
};

export type CalendarFiles = {
  /** An iCalendar file (RFC 5545) that publishes the event, or takes it back. */
  write(event: CalendarEvent): string;
};
