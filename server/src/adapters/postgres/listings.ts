import type pg from 'pg';
import type { Listings } from '../../ports/listings.ts';

export function createPostgresListings(pool: pg.Pool): Listings {
  return {
    async set({ mixerId, access, startsAt, phase, name, endedAt, keepDays }) {
      await pool.query(
        `insert into mixer_listing (mixer_id, access, starts_at, phase, name, ended_at, keep_days)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (mixer_id) do update set access = $2, starts_at = $3, phase = $4, name = $5,
           ended_at = $6, keep_days = $7`,
        [mixerId, access, startsAt, phase, name, endedAt, keepDays],
      );
    },
    async open(limit) {
      const { rows } = await pool.query<{ id: string }>(
        `select mixer_id as id from mixer_listing where access = 'open' and phase not in ('closing', 'ended')
         order by starts_at nulls first, mixer_id limit $1`,
        [limit],
      );
      return rows.map(({ id }) => id);
    },
  };
}
