import {
  type Appointment,
  type NewAppointment,
  ROOM_OPENS_MS,
  ROOM_STAYS_MS,
} from '@enishi/shared/appointments';
import type { Reply } from '@enishi/shared/errors';
import type { Instant, MixerCode, PersonId } from '@enishi/shared/ids';
import type { Language } from '@enishi/shared/language';
import { personTag } from '@enishi/shared/personTag';
import type { AppointmentRecord, Appointments } from '../ports/appointments.ts';
import type { CalendarFiles } from '../ports/calendarFiles.ts';
import type { Clock } from '../ports/clock.ts';
import type { Mixers } from '../ports/mixers.ts';
import type { PersonStore } from '../ports/personStore.ts';
import type { Random } from '../ports/random.ts';
import type { AppointmentPost } from './appointmentPost.ts';
import { calendarOf } from './calendarOf.ts';
import type { Reader } from './contactFiles.ts';
import { meetingSettings } from './meetingSettings.ts';
import { accepted, refused } from './reply.ts';

const MINUTE_MS = 60_000;
const AHEAD_AT_MOST_MS = 366 * 86_400_000;
/** What is over stays in the list for a month. */
const LISTED_MS = 31 * 86_400_000;
/** Proposals of one person that wait for an answer. */
const OPEN_AT_MOST = 30;

/** Meetings that two agree on after they met. Whoever was set aside by the other is never told: it reads as sent. */
export type AppointmentBook = {
  list(me: PersonId): Promise<Reply<Appointment[]>>;
  propose(me: PersonId, proposal: NewAppointment, origin: string): Promise<Reply<Appointment>>;
  choose(
    me: PersonId,
    id: string,
    startsAt: Instant,
    language: Language,
    origin: string,
  ): Promise<Reply<Appointment>>;
  decline(me: PersonId, id: string, origin: string): Promise<Reply<Appointment>>;
  cancel(me: PersonId, id: string, origin: string): Promise<Reply<Appointment>>;
  /** Who goes for good: what was agreed on and is not over is called off, its room is closed, and the others are told. */
  callOffAll(me: PersonId, origin: string): Promise<void>;
  /** Opens the room for two, or finds it open. */
  room(me: PersonId, id: string): Promise<Reply<{ code: MixerCode }>>;
  calendar(id: string, reader: Reader, origin: string): Promise<Reply<string>>;
};

type Deps = {
  appointments: Appointments;
  people: PersonStore;
  mixers: Pick<Mixers, 'create' | 'comeIn' | 'end'>;
  post: AppointmentPost;
  files: CalendarFiles;
  clock: Clock;
  random: Pick<Random, 'id'>;
};

export function createAppointmentBook(deps: Deps): AppointmentBook {
  const { appointments, people, mixers, post, files, clock, random } = deps;

  const shown = (record: AppointmentRecord, me: PersonId): Appointment => {
    const { id, from, to, times, minutes, message, state, startsAt, at } = record;
    const other = from === me ? to : from;
    return {
      id,
      person: personTag(other, people.get(other)),
      mine: from === me,
      times: [...times],
      minutes,
      message,
      state: state === 'chosen' ? 'agreed' : state === 'withdrawn' ? 'cancelled' : state,
      startsAt,
      at,
    };
  };
  const read = async (me: PersonId, id: string) => {
    const record = await appointments.find(me, id);
    if (record) await people.load([record.from, record.to]);
    return record;
  };
  const answered = async (me: PersonId, id: string): Promise<Reply<Appointment>> => {
    const record = await read(me, id);
    return record ? accepted(shown(record, me)) : refused('not_found');
  };

  return {
    async list(me) {
      const records = await appointments.of(me, clock.now() - LISTED_MS);
      await people.load(records.flatMap(({ from, to }) => [from, to]));
      return accepted(records.map((record) => shown(record, me)));
    },
    async propose(me, { to, times, minutes, message, language, timeZone }, origin) {
      const now = clock.now();
      const own = await people.find(me);
      if (!own?.profile) return refused('profile_required');
      const ties = me === to ? null : await appointments.ties(me, to);
      const other = await people.find(to);
      if (!ties?.known || !other?.profile || other.simulated) return refused('not_found');
      if (ties.setAside) return refused('set_aside');
      const wanted = [...new Set(times)].sort((one, next) => one - next);
      if (wanted.some((time) => time <= now || time > now + AHEAD_AT_MOST_MS)) return refused('time_over');
      const waiting = (await appointments.of(me, 0)).filter((one) => one.from === me && isOpen(one, now));
      if (waiting.length >= OPEN_AT_MOST) return refused('too_many_open');
      const id = random.id();
      const isAdded = await appointments.add({
        id,
        from: me,
        to,
        times: wanted,
        minutes,
        message,
        at: now,
        language,
        timeZone,
      });
      if (!isAdded) return refused('already_proposed');
      const record = await read(me, id);
      if (record && !ties.silenced) await post.proposed(record, origin);
      return record ? accepted(shown(record, me)) : refused('not_found');
    },
    async choose(me, id, startsAt, language, origin) {
      const record = await read(me, id);
      if (!record || record.to !== me) return refused('not_found');
      if (record.state !== 'open') return refused('already_answered');
      if (!record.times.includes(startsAt)) return refused('invalid_payload');
      if (startsAt <= clock.now()) return refused('time_over');
      if ((await appointments.ties(me, record.from)).setAside) return refused('set_aside');
      if (!(await appointments.change(id, 'open', { state: 'chosen', startsAt }, clock.now())))
        return refused('already_answered');
      const agreed = await read(me, id);
      if (agreed) await post.agreed(agreed, language, origin);
      return answered(me, id);
    },
    async decline(me, id, origin) {
      const record = await read(me, id);
      if (!record || record.to !== me) return refused('not_found');
      if (record.state !== 'open') return refused('already_answered');
      const changed = await appointments.change(id, 'open', { state: 'declined' }, clock.now());
      if (!changed) return refused('already_answered');
      await post.declined(record, origin);
      return answered(me, id);
    },
    async cancel(me, id, origin) {
      const record = await read(me, id);
      const may = record && (record.state === 'chosen' || (record.state === 'open' && record.from === me));
      if (!may) return refused(record ? 'already_answered' : 'not_found');
      if (record.startsAt !== null && record.startsAt <= clock.now()) return refused('time_over');
      if (!(await appointments.change(id, record.state, { state: 'withdrawn' }, clock.now())))
        return refused('already_answered');
      const cancelled = await read(me, id);
      if (cancelled && record.state === 'chosen') await post.cancelled(cancelled, origin);
      return answered(me, id);
    },
    async callOffAll(me, origin) {
      const now = clock.now();
      for (const { id, room, ...agreed } of await appointments.of(me, 0)) {
        if (agreed.state !== 'chosen' || closesAt(agreed) < now) continue;
        if (!(await appointments.change(id, 'chosen', { state: 'withdrawn' }, now))) continue;
        if (room) await mixers.end(room.mixerId);
        const cancelled = await read(me, id);
        if (cancelled) await post.cancelled(cancelled, origin);
      }
    },
    async room(me, id) {
      const record = await read(me, id);
      if (record?.state !== 'chosen' || record.startsAt === null) return refused('not_found');
      const now = clock.now();
      if (now < record.startsAt - ROOM_OPENS_MS) return refused('too_early');
      if (now > closesAt(record)) return refused('time_over');
      if (record.room) {
        await mixers.comeIn(record.room.mixerId, me);
        return accepted({ code: record.room.code });
      }
      const made = await mixers.create(meetingSettings(record, now), record.from, {
        meetingOf: [record.from, record.to],
      });
      // The other may have opened it in the same moment: then that room stands, and this one ends by itself.
      return accepted({ code: await appointments.keepRoom(id, made) });
    },
    async calendar(id, reader, origin) {
      const record = await read(reader.me, id);
      if (!record || record.startsAt === null) return refused('not_found');
      return accepted(files.write(calendarOf(record, reader, people, origin)));
    },
  };
}

/** Until when the room of an agreed meeting can be opened. */
const closesAt = ({ startsAt, minutes }: Pick<AppointmentRecord, 'startsAt' | 'minutes'>): Instant =>
  (startsAt ?? 0) + minutes * MINUTE_MS + ROOM_STAYS_MS;

/** One whose times are all over waits for nobody. */
const isOpen = ({ state, times }: AppointmentRecord, now: Instant) =>
  state === 'open' && times.some((time) => time > now);
