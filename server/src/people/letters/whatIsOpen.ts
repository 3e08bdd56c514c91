import type { FollowUp } from '@enishi/shared/followUps';
import type { Instant } from '@enishi/shared/ids';
import type { ReminderWishes } from '@enishi/shared/reminders';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The day of thanks is nearly over; three days later it would only be a reproach. */
const THANKS = { from: 20 * HOUR, until: 3 * DAY };
/** A promise gets some days to be kept unasked. */
const PROMISES = { from: 3 * DAY, until: 14 * DAY };
const STEP_DAYS = 3;

export type OpenThing = {
  readonly kind: 'thanks' | 'nextSteps' | 'promises';
  /** tells one of a kind from the next; of each one is reminded once */
  readonly about: string;
  readonly followUp: FollowUp;
};

/** What a person may be reminded of now, of the kinds they want. */
export function whatIsOpen(list: readonly FollowUp[], now: Instant, wishes: ReminderWishes): OpenThing[] {
  const today = dayOf(now, wishes.timeZone);
  const earliest = dayOf(now - STEP_DAYS * DAY, wishes.timeZone);
  return list
    .filter(({ person }) => !person.simulated)
    .flatMap((followUp) => {
      const { state, note, metAt, mixerId, person } = followUp;
      const about = `${mixerId} ${person.personId}`;
      const since = (span: { from: number; until: number }) =>
        now - metAt >= span.from && now - metAt < span.until;
      const due = state.nextOn !== null && state.nextOn <= today && state.nextOn >= earliest;
      const things: OpenThing[] = [];
      if (wishes.thanks && state.thanks === null && since(THANKS))
        things.push({ kind: 'thanks', about, followUp });
      if (wishes.nextSteps && state.nextStep !== '' && !state.nextDone && due)
        things.push({ kind: 'nextSteps', about: `${about} ${state.nextOn}`, followUp });
      if (wishes.promises && note.promise !== '' && !state.promiseKept && since(PROMISES))
        things.push({ kind: 'promises', about, followUp });
      return things;
    });
}

/** "2026-11-21", by the clock of that place. */
export const dayOf = (at: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);

const WAKES_AT = 8;
const SLEEPS_AT = 21;

/** Nobody is disturbed from nine in the evening to eight in the morning, by their own clock. */
export const isAwake = (at: Instant, timeZone: string): boolean => awakeForMs(at, timeZone) > 0;

/** Until nine in the evening by their own clock, in milliseconds; 0 from then to eight in the morning. */
export function awakeForMs(at: Instant, timeZone: string): number {
  const clock = new Intl.DateTimeFormat('en', {
    timeZone,
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(at);
  const told = (type: 'hour' | 'minute') => Number(clock.find((part) => part.type === type)?.value);
  const minutes = told('hour') * 60 + told('minute');
  return minutes < WAKES_AT * 60 ? 0 : Math.max(0, SLEEPS_AT * 60 - minutes) * 60_000;
}
