import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type { HostKeys } from '../../ports/hostKeys.ts';
import { hostKey } from './schema/people.ts';

/** A key has 128 random bits, so a plain hash is enough. */
const hashOf = (key: string) => createHash('sha256').update(key).digest('base64url');

export function createHostKeys(pool: Pool): HostKeys {
  const db = drizzle(pool);
  return {
    async replace(mixerId, key, at) {
      const row = { keyHash: hashOf(key), at };
      await db
        .insert(hostKey)
        .values({ mixerId, ...row })
        .onConflictDoUpdate({ target: hostKey.mixerId, set: row });
    },
    async fits(mixerId, key) {
      const rows = await db
        .select({ mixerId: hostKey.mixerId })
        .from(hostKey)
        .where(and(eq(hostKey.mixerId, mixerId), eq(hostKey.keyHash, hashOf(key))));
      return rows.length === 1;
    },
  };
}
