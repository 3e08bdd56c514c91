import type { Instant, MixerCode, MixerId, PersonId } from '@enishi/shared/ids';
import type { Language } from '@enishi/shared/language';

export type AppointmentRecord = {
  readonly id: string;
  readonly from: PersonId;
  readonly to: PersonId;
  readonly times: readonly Instant[];
  readonly minutes: number;
  readonly message: string;
  readonly state: 'open' | 'chosen' | 'declined' | 'withdrawn';
  /** the time that was chosen */
  readonly startsAt: Instant | null;
  readonly room: { readonly mixerId: MixerId; readonly code: MixerCode } | null;
  readonly at: Instant;
  readonly changedAt: Instant;
  /** how often it changed since it was agreed: iCalendar's SEQUENCE */
  readonly sequence: number;
  /** the proposer's, in which to write to somebody whose own are not known */
  readonly language: Language;
  readonly timeZone: string;
};

/** What stands between two people, as far as it decides whether they may be brought together. */
export type Ties = {
  /** they met, or were introduced */
  readonly known: boolean;
  /** I muted or reported the other, or chose "not again" */
  readonly setAside: boolean;
  /** the other did so with me: never told */
  readonly silenced: boolean;
};

export type AppointmentChange = Pick<AppointmentRecord, 'state'> & { readonly startsAt?: Instant };

export type Appointments = {
  ties(me: PersonId, other: PersonId): Promise<Ties>;
  /** False when the other was asked already and can still answer, be it asked in the same moment. */
  add(
    record: Omit<AppointmentRecord, 'state' | 'startsAt' | 'room' | 'changedAt' | 'sequence'>,
  ): Promise<boolean>;
  /** Null for anybody but the two. */
  find(me: PersonId, id: string): Promise<AppointmentRecord | null>;
  /** Mine since then, the latest first; not what comes unanswered from somebody I set aside. */
  of(me: PersonId, since: Instant): Promise<readonly AppointmentRecord[]>;
  /** False when somebody else changed it first. */
  change(
    id: string,
    from: AppointmentRecord['state'],
    change: AppointmentChange,
    at: Instant,
  ): Promise<boolean>;
  /** The room that stands from now on: this one, or the one that was there first. */
  keepRoom(id: string, room: NonNullable<AppointmentRecord['room']>): Promise<MixerCode>;
  /** How a person wants to be written to, if they ever said so. */
  readerOf(person: PersonId): Promise<{ readonly language: Language; readonly timeZone: string } | null>;
};
