import type { PersonId } from '@enishi/shared/ids';
import type { Language } from '@enishi/shared/language';
import type { AppointmentRecord } from '../ports/appointments.ts';
import type { CalendarEvent } from '../ports/calendarFiles.ts';
import type { PersonStore } from '../ports/personStore.ts';
import { fill, mailTexts } from './mails/mailTexts.ts';

const MINUTE_MS = 60_000;

/**
 * An agreed meeting for the calendar of one of the two. Published, not requested (RFC 5546): an invitation would carry
 * both addresses, and neither gave theirs to the other. A cancelled one has the same UID and a higher SEQUENCE, so that
 * a calendar takes its event out.
 */
export function calendarOf(
  { id, from, to, startsAt, minutes, message, state, sequence, changedAt }: AppointmentRecord,
  { me, language }: { me: PersonId; language: Language },
  people: PersonStore,
  origin: string,
): CalendarEvent {
  const words = mailTexts(language).meeting;
  const name = people.get(from === me ? to : from)?.profile?.name || mailTexts(language).notes.someone;
  const { hostname } = new URL(origin);
  const url = `${origin}/me/meet/${id}`;
  const start = startsAt ?? changedAt;
  return {
    uid: `${id}@${hostname}`,
    sequence,
    changedAt,
    startsAt: start,
    endsAt: start + minutes * MINUTE_MS,
    summary: fill(words.summary, { name }),
    description: [message, words.roomOpens, url].filter(Boolean).join('\n'),
    url,
    organizer: `enishi@${hostname}`,
    cancelled: state !== 'chosen',
  };
}
