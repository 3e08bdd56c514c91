import type { MixerPage } from '@enishi/shared/http';
import type { Instant } from '@enishi/shared/ids';
import { talksMs } from './mixerTimes.ts';

const utc = (at: Instant) => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** RFC 5545: a line holds at most 75 bytes; the rest follows after a space. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let result = '';
  let bytes = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (bytes + size > 74) {
      result += '\r\n ';
      bytes = 1;
    }
    result += sign;
    bytes += size;
  }
  return result;
}

/** The mixer as an event for any calendar. */
export function calendarFile(mixer: MixerPage, startsAt: Instant, link: string, now: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Enishi//Enishi//EN',
    'BEGIN:VEVENT',
    `UID:${mixer.mixerId}@enishi`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(startsAt + talksMs(mixer))}`,
    `SUMMARY:${escaped(mixer.name)}`,
    `DESCRIPTION:${escaped(`${mixer.purpose}\n${link}`)}`,
    `URL:${link}`,
    `LOCATION:${escaped(link)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
