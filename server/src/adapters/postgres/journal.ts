import type { Reply } from '@enishi/shared/errors';
import type pg from 'pg';
import type { MixerEvent } from '../../mixer/event.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Journal } from '../../ports/journal.ts';

const UNIQUE_VIOLATION = '23505';

/**
 * One statement: the version moves on only from the expected one, and events and answers are written only if it did.
 * An answer that is there already breaks the unique key and with it the whole statement.
 */
const APPEND = `
  with moved as (
    update mixer set version = version + $3, deadline = $4, ended = case when $7 then 1 else ended end
    where id = $1 and version = $2 returning id
  ), written as (
    insert into event (mixer_id, version, body)
    select moved.id, $2::int + rows.nr::int, rows.body
    from moved, json_array_elements($5::json) with ordinality as rows(body, nr)
  ), answered as (
    insert into outcome (mixer_id, person_id, command_id, reply)
    select moved.id, rows.body->>'person', rows.body->>'commandId', rows.body->'reply'
    from moved, jsonb_array_elements($6::jsonb) as rows(body)
  )
  select count(*)::int as moved from moved`;

const CREATE = `
  with made as (
    insert into mixer (id, code, version, published_version, deadline, created_at)
    values ($1, $2, $3, 0, $4, $6) on conflict (code) do nothing returning id
  ), written as (
    insert into event (mixer_id, version, body)
    select made.id, rows.nr::int, rows.body
    from made, json_array_elements($5::json) with ordinality as rows(body, nr)
  )
  select count(*)::int as made from made`;

type Row = { version: number; published_version: number };

export function createPostgresJournal(pool: pg.Pool, clock: Clock): Journal {
  const ids = (result: pg.QueryResult<{ id: string }>) => result.rows.map(({ id }) => id);
  return {
    async create(id, code, events, deadline) {
      const values = [id, code, events.length, deadline, JSON.stringify(events), clock.now()];
      const { rows } = await pool.query<{ made: number }>(CREATE, values);
      return rows[0]?.made === 1 ? 'created' : 'code_taken';
    },
    async read(id) {
      const mixer = await pool.query<Row>('select version, published_version from mixer where id = $1', [id]);
      const row = mixer.rows[0];
      if (!row) return null;
      const { rows } = await pool.query<{ body: MixerEvent }>(
        'select body from event where mixer_id = $1 order by version',
        [id],
      );
      const events = rows.map(({ body }) => body);
      return { version: events.length, events, publishedVersion: row.published_version };
    },
    async append({ id, expectedVersion, events, outcomes, deadline }) {
      const ended = events.some(({ type }) => type === 'MixerEnded');
      const values = [
        id,
        expectedVersion,
        events.length,
        deadline,
        JSON.stringify(events),
        JSON.stringify(outcomes),
        ended,
      ];
      try {
        const { rows } = await pool.query<{ moved: number }>({
          name: 'journal_append',
          text: APPEND,
          values,
        });
        return rows[0]?.moved === 1 ? 'appended' : 'version_conflict';
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION)
          return 'version_conflict';
        throw error;
      }
    },
    async outcomes(id, keys) {
      const { rows } = await pool.query<{ person: string; commandId: string; reply: Reply<unknown> }>(
        `select person_id as person, command_id as "commandId", reply from outcome
         where mixer_id = $1 and (person_id, command_id) in
           (select person, command from unnest($2::text[], $3::text[]) as wanted(person, command))`,
        [id, keys.map(({ person }) => person), keys.map(({ commandId }) => commandId)],
      );
      return rows;
    },
    async published(id, version) {
      await pool.query('update mixer set published_version = $2 where id = $1 and published_version < $2', [
        id,
        version,
      ]);
    },
    async due(now) {
      return ids(
        await pool.query('select id from mixer where deadline <= $1 or published_version < version', [now]),
      );
    },
    async live() {
      return ids(await pool.query('select id from mixer where ended = 0 order by created_at'));
    },
    async findByCode(code) {
      const [id] = ids(await pool.query('select id from mixer where code = $1', [code]));
      return id ?? null;
    },
  };
}
