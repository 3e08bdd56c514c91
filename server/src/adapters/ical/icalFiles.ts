import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CalendarFiles } from '../../ports/calendarFiles.ts';

export const icalFiles: CalendarFiles = {
  write({ uid, sequence, changedAt, startsAt, endsAt, summary, description, url, organizer, cancelled }) {
    const calendar = ical({
      prodId: { company: 'Enishi', product: 'Enishi' },
      method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    });
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: new Date(changedAt),
      start: new Date(startsAt),
      end: new Date(endsAt),
      summary,
      description,
      location: url,
      url,
      organizer: { name: 'Enishi', email: organizer },
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
    return calendar.toString();
  },
};
