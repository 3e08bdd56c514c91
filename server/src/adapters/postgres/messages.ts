import type pg from 'pg';
import type { Messages, StoredMessage } from '../../ports/messages.ts';

const LATEST = `
  select id, mixer_id as "mixerId", place, from_id as "from", text, at from (
    select *, row_number() over (partition by place order by at desc, id desc) as nr
    from message where mixer_id = $1
  ) as numbered where nr <= $2 order by at, id`;

export function createPostgresMessages(pool: pg.Pool): Messages {
  return {
    async save({ id, mixerId, place, from, text, at }) {
      await pool.query(
        `insert into message (id, mixer_id, place, from_id, text, at) values ($1, $2, $3, $4, $5, $6)
         on conflict (id) do nothing`,
        [id, mixerId, place, from, text, at],
      );
    },
    async latest(mixerId, perPlace) {
      const { rows } = await pool.query<StoredMessage>(LATEST, [mixerId, perPlace]);
      return rows;
    },
  };
}
