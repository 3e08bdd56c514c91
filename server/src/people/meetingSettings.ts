import { ROOM_SPARE_MS } from '@enishi/shared/appointments';
import type { Instant } from '@enishi/shared/ids';
import { LANGUAGES } from '@enishi/shared/language';
import { MEETING_NAME } from '@enishi/shared/meetingName';
import type { MixerSettings } from '@enishi/shared/settings';
import type { AppointmentRecord } from '../ports/appointments.ts';
import { mailTexts } from './mails/mailTexts.ts';

/**
 * A mixer of one long round for two: it begins as soon as both are there, and lasts what they agreed on and some time to
 * spare, so that nobody is cut off in the middle of a sentence. Its words are read by both, so they are of both languages.
 */
export const meetingSettings = ({ minutes }: AppointmentRecord, now: Instant): MixerSettings => ({
  name: MEETING_NAME,
  purpose: LANGUAGES.map((language) => mailTexts(language).meeting.purpose).join(' / '),
  theme: '',
  startsAt: now,
  rounds: 1,
  roundMs: minutes * 60_000 + ROOM_SPARE_MS,
  breakMs: 60_000,
  size: 2,
  odd: 'bye',
  mode: 'diverse',
  languages: [...LANGUAGES],
  deck: 'all',
  access: 'code',
  auto: true,
  allowRepeats: true,
  capacity: 2,
  keepDays: 30,
});
