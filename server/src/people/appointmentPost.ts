import type { PersonId } from '@enishi/shared/ids';
import type { Language } from '@enishi/shared/language';
import type { AppointmentRecord, Appointments } from '../ports/appointments.ts';
import type { CalendarFiles } from '../ports/calendarFiles.ts';
import type { Log } from '../ports/log.ts';
import type { Mailer } from '../ports/mailer.ts';
import type { PersonStore } from '../ports/personStore.ts';
import type { SignIns } from '../ports/signIns.ts';
import { calendarOf } from './calendarOf.ts';
import { type AppointmentMailKind, appointmentMail } from './mails/appointmentMail.ts';

/** Tells the two by mail, as far as their addresses are known. A mail that cannot be sent holds nothing up. */
export type AppointmentPost = {
  proposed(record: AppointmentRecord, origin: string): Promise<void>;
  /** `language`: that of the one who just chose */
  agreed(record: AppointmentRecord, language: Language, origin: string): Promise<void>;
  declined(record: AppointmentRecord, origin: string): Promise<void>;
  cancelled(record: AppointmentRecord, origin: string): Promise<void>;
};

type Deps = {
  appointments: Pick<Appointments, 'readerOf'>;
  signIns: Pick<SignIns, 'waysOf'>;
  people: PersonStore;
  mailer: Mailer;
  files: CalendarFiles;
  log: Log;
};

export function createAppointmentPost({
  appointments,
  signIns,
  people,
  mailer,
  files,
  log,
}: Deps): AppointmentPost {
  async function readerOf(me: PersonId, record: AppointmentRecord, language: Language | null) {
    const wished = await appointments.readerOf(me);
    const own = me === record.from ? record.language : people.get(me)?.profile?.languages[0];
    return {
      me,
      language: language ?? wished?.language ?? own ?? record.language,
      timeZone: wished?.timeZone ?? record.timeZone,
    };
  }

  async function tell(
    kind: AppointmentMailKind,
    me: PersonId,
    record: AppointmentRecord,
    origin: string,
    language: Language | null = null,
  ): Promise<void> {
    try {
      const { address } = await signIns.waysOf(me);
      if (!address) return;
      const reader = await readerOf(me, record, language);
      const calendar =
        kind === 'agreed' || kind === 'cancelled'
          ? files.write(calendarOf(record, reader, people, origin))
          : null;
      await mailer.send(appointmentMail(kind, address, { record, reader, people, origin, calendar }));
    } catch (error) {
      log.error({ err: error }, 'a mail about a meeting was not sent');
    }
  }

  return {
    proposed: (record, origin) => tell('proposed', record.to, record, origin),
    async agreed(record, language, origin) {
      await tell('agreed', record.to, record, origin, language);
      await tell('agreed', record.from, record, origin);
    },
    declined: (record, origin) => tell('declined', record.from, record, origin),
    async cancelled(record, origin) {
      await tell('cancelled', record.to, record, origin);
      await tell('cancelled', record.from, record, origin);
    },
  };
}
