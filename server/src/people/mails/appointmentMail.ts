import type { Instant } from '@enishi/shared/ids';
import type { Language } from '@enishi/shared/language';
import type { AppointmentRecord } from '../../ports/appointments.ts';
import type { Mail } from '../../ports/mailer.ts';
import type { PersonStore } from '../../ports/personStore.ts';
import type { Reader } from '../contactFiles.ts';
import { layMail } from './layMail.ts';
import { fill, mailTexts } from './mailTexts.ts';

export type AppointmentMailKind = 'proposed' | 'agreed' | 'declined' | 'cancelled';
type About = {
  readonly record: AppointmentRecord;
  readonly reader: Reader;
  readonly people: PersonStore;
  readonly origin: string;
  /** the file for their calendar */
  readonly calendar: string | null;
};

/** What became of a proposal to meet again, to one of the two. An agreed time comes along as a file for the calendar. */
export function appointmentMail(kind: AppointmentMailKind, to: string, about: About): Mail {
  const { record, reader, people, origin, calendar } = about;
  const { language, timeZone, me } = reader;
  const words = mailTexts(language).meeting;
  const name = people.get(record.from === me ? record.to : record.from)?.profile?.name ?? '';
  const times = record.startsAt === null ? record.times : [record.startsAt];
  const mail = layMail(to, {
    language,
    subject: fill(words[kind].subject, { name }),
    paragraphs: [fill(words[kind].lead, { name }), ...(kind === 'proposed' ? [record.message] : [])].filter(
      Boolean,
    ),
    items:
      kind === 'declined'
        ? []
        : times.map((at) => ({
            title: momentIn(at, language, timeZone),
            lines: [fill(words.minutes, { minutes: String(record.minutes) })],
          })),
    action: { label: words[kind].action, url: `${origin}/me/meet/${record.id}` },
    closing: [words.why],
  });
  if (!calendar) return mail;
  const type = `text/calendar; charset=utf-8; method=${kind === 'cancelled' ? 'CANCEL' : 'PUBLISH'}`;
  return { ...mail, attachments: [{ name: 'enishi.ics', type, text: calendar }] };
}

/** With the zone's name, since a mail does not know where it is read. */
const momentIn = (at: Instant, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  }).format(at);
