import { NoteAbout } from '@enishi/shared/note';
import { and, eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type { Notes } from '../../ports/notes.ts';
import { neverMatch, note } from './schema/people.ts';

export function createNotes(pool: Pool): Notes {
  const db = drizzle(pool);
  return {
    async read(mixerId, author, about) {
      const [row] = await db
        .select({ body: note.body })
        .from(note)
        .where(and(eq(note.mixerId, mixerId), eq(note.personId, author), eq(note.aboutId, about)));
      return row ? NoteAbout.parse(row.body) : null;
    },
    async readAll(mixerId, author) {
      const rows = await db
        .select({ about: note.aboutId, body: note.body })
        .from(note)
        .where(and(eq(note.mixerId, mixerId), eq(note.personId, author)));
      return new Map(rows.map((row) => [row.about, NoteAbout.parse(row.body)]));
    },
    async strengthsSeen(mixerId, of) {
      const { rows } = await db.execute<{ strength: string }>(sql`
        select note.body->>'strength' as strength from note join person author on author.id = note.person_id
        where note.mixer_id = ${mixerId} and note.about_id = ${of} and note.body->>'strength' is not null
          and not author.simulated`);
      return rows.map(({ strength }) => strength);
    },
    save: (mixerId, author, about, body, at) =>
      db.transaction(async (tx) => {
        await tx
          .insert(note)
          .values({ mixerId, personId: author, aboutId: about, body, updatedAt: at })
          .onConflictDoUpdate({
            target: [note.mixerId, note.personId, note.aboutId],
            set: { body: sql`excluded.body`, updatedAt: at },
          });
        const row = { personId: author, otherId: about, source: 'not_again' as const, mixerId };
        if (body.again === 'no') {
          await tx
            .insert(neverMatch)
            .values({ ...row, at })
            .onConflictDoNothing();
        } else {
          await tx
            .delete(neverMatch)
            .where(
              and(
                eq(neverMatch.personId, row.personId),
                eq(neverMatch.otherId, row.otherId),
                eq(neverMatch.source, row.source),
                eq(neverMatch.mixerId, row.mixerId),
              ),
            );
        }
      }),
  };
}
