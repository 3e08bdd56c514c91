import type { PersonId } from '@enishi/shared/ids';
import type { Pool } from 'pg';
import type { WaysIn } from '../../ports/signIns.ts';

/** What is asked of the sign-in tables beside better-auth. */
export function createSignInRows(pool: Pool) {
  const usersOf = 'select auth_user_id from sign_in where person_id = $1';
  return {
    async ownerOf(userId: string): Promise<PersonId | null> {
      const { rows } = await pool.query<{ person: string }>(
        'select person_id as person from sign_in where auth_user_id = $1',
        [userId],
      );
      return rows[0]?.person ?? null;
    },
    async link(userId: string, person: PersonId): Promise<void> {
      await pool.query(
        'insert into sign_in (auth_user_id, person_id) values ($1, $2) on conflict do nothing',
        [userId, person],
      );
    },
    async endSession(token: string): Promise<void> {
      await pool.query('delete from auth_session where token = $1', [token]);
    },
    async endSessionById(id: string): Promise<void> {
      await pool.query('delete from auth_session where id = $1', [id]);
    },
    /** Notices go on coming to a browser whose person became part of another's life. */
    async moveDevices(from: string, to: string): Promise<void> {
      await pool.query('update push_subscription set session_id = $2 where session_id = $1', [from, to]);
    },
    async endAll(person: PersonId): Promise<string[]> {
      const { rows } = await pool.query<{ id: string }>(
        `delete from auth_session where user_id in (${usersOf}) returning id`,
        [person],
      );
      return rows.map(({ id }) => id);
    },
    async removePasskey(person: PersonId, id: string): Promise<void> {
      await pool.query(`delete from auth_passkey where id = $2 and user_id in (${usersOf})`, [person, id]);
    },
    async waysOf(person: PersonId): Promise<WaysIn> {
      const [address, passkeys, sessions] = await Promise.all([
        pool.query<{ email: string }>(
          `select email from auth_user where id in (${usersOf}) and email_verified order by created_at desc limit 1`,
          [person],
        ),
        pool.query<{ id: string; name: string | null; at: Date | null }>(
          `select id, name, created_at as at from auth_passkey where user_id in (${usersOf}) order by created_at`,
          [person],
        ),
        pool.query<{ n: number }>(
          `select count(*)::int as n from auth_session where user_id in (${usersOf}) and expires_at > now()`,
          [person],
        ),
      ]);
      return {
        address: address.rows[0]?.email ?? null,
        passkeys: passkeys.rows.map(({ id, name, at }) => ({ id, name: name ?? '', at: at?.getTime() ?? 0 })),
        sessions: sessions.rows[0]?.n ?? 0,
      };
    },
  };
}
