import type { Instant, PersonId } from '@enishi/shared/ids';
import { Language } from '@enishi/shared/language';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type { AppointmentRecord, Appointments, Ties } from '../../ports/appointments.ts';
import { known } from './known.ts';
import { meetingProposal } from './schema/afterwards.ts';
import { setAside } from './setAside.ts';

const AT_MOST = 200;

export function createAppointments(pool: Pool): Appointments {
  const db = drizzle(pool);
  const read = async (me: PersonId, which: SQL): Promise<AppointmentRecord[]> => {
    const rows = await db
      .select()
      .from(meetingProposal)
      .where(sql`(from_id = ${me} or to_id = ${me}) and ${which}`)
      .orderBy(sql`meeting_proposal.at desc`)
      .limit(AT_MOST);
    return rows.map(({ fromId, toId, chosenAt, mixerId, code, language, changedAt, ...row }) => ({
      ...row,
      from: fromId,
      to: toId,
      startsAt: chosenAt,
      room: mixerId && code ? { mixerId, code } : null,
      changedAt: changedAt ?? row.at,
      language: languageOf(language),
    }));
  };

  return {
    async ties(me, other) {
      const { rows } = await db.execute<Ties>(sql`
        select ${known(me, other)} as known, ${setAside(me, other)} as "setAside", ${setAside(other, me)} as silenced`);
      return rows[0] ?? { known: false, setAside: false, silenced: false };
    },
    add: ({ from, to, times, ...record }) =>
      db.transaction(async (tx) => {
        // One at a time for each person: two that look at once would both find none.
        await tx.execute(sql`select from person where id = ${from} for no key update`);
        const open = await tx.$count(
          meetingProposal,
          sql`from_id = ${from} and to_id = ${to} and state = 'open' and ${record.at} < any (times)`,
        );
        if (open === 0)
          await tx
            .insert(meetingProposal)
            .values({ ...record, fromId: from, toId: to, times: [...times], state: 'open' });
        return open === 0;
      }),
    async find(me, id) {
      const [record] = await read(me, sql`id = ${id}`);
      return record ?? null;
    },
    of: (me, since: Instant) =>
      read(
        me,
        sql`coalesce(chosen_at, meeting_proposal.at) >= ${since}
          and not (to_id = ${me} and state <> 'chosen' and ${setAside(me, sql`from_id`)})`,
      ),
    async change(id, from, { state, startsAt }, at) {
      const changed = await db
        .update(meetingProposal)
        .set({
          state,
          changedAt: at,
          ...(startsAt !== undefined && { chosenAt: startsAt }),
          sequence: sql`sequence + case when state = 'chosen' then 1 else 0 end`,
        })
        .where(and(eq(meetingProposal.id, id), eq(meetingProposal.state, from)))
        .returning({ id: meetingProposal.id });
      return changed.length === 1;
    },
    async keepRoom(id, { mixerId, code }) {
      const [row] = await db
        .update(meetingProposal)
        .set({
          mixerId: sql`coalesce(mixer_id, ${mixerId})`,
          code: sql`coalesce(code, ${code})`,
        })
        .where(eq(meetingProposal.id, id))
        .returning({ code: meetingProposal.code });
      return row?.code ?? code;
    },
    async readerOf(person) {
      const { rows } = await db.execute<{ language: string; timeZone: string }>(
        sql`select language, time_zone as "timeZone" from reminder_wish where person_id = ${person}`,
      );
      const [row] = rows;
      return row ? { ...row, language: languageOf(row.language) } : null;
    },
  };
}

function languageOf(stored: string): Language {
  const parsed = Language.safeParse(stored);
  return parsed.success ? parsed.data : 'ja';
}
