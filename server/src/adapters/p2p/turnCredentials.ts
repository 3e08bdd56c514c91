import { createHash, createHmac } from 'node:crypto';
import type { Instant, PersonId } from '@enishi/shared/ids';
import type { IceServer } from '@enishi/shared/signal';

const HOUR_MS = 3_600_000;
/** longer than the longest talk with everything that can be added to it */
const LIFE_MS = 2 * HOUR_MS;
/** views go out often: for so long they hold the same credentials */
const STEP_MS = HOUR_MS / 6;

/**
 * What lets one person use the TURN server until it runs out: coturn's `use-auth-secret`, as in
 * draft-uberti-behave-turn-rest-00. The name tells the server's log who is one and the same, not who it is.
 */
export function turnServer(
  { urls, secret }: { urls: readonly string[]; secret: string },
  person: PersonId,
  now: Instant,
): IceServer {
  const endsAt = Math.ceil((now + LIFE_MS) / STEP_MS) * STEP_MS;
  const pseudonym = createHash('sha256').update(`${secret} ${person}`).digest('base64url').slice(0, 12);
  const username = `${endsAt / 1_000}:${pseudonym}`;
  return {
    urls: [...urls],
    username,
    credential: createHmac('sha1', secret).update(username).digest('base64'),
  };
}
