import type { Language } from '@enishi/shared/language';
import { MEETING_NAME } from '@enishi/shared/meetingName';
import { mailTexts } from './mails/mailTexts.ts';

/** A mixer's name as a reader of that language is told it. */
export const mixerNameIn = (name: string, language: Language): string =>
  name === MEETING_NAME ? mailTexts(language).meeting.name : name;
