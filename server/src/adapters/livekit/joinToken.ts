import { createHmac } from 'node:crypto';
import type { Instant, PersonId } from '@enishi/shared/ids';

import type { StageRole } from '../../ports/video.ts';

export type LiveKitKey = { readonly key: string; readonly secret: string };

const SECOND_MS = 1_000;
/** A token is good for two minutes at most; the same one goes out for a while, so that views stay the same. */
const LIFE_S = 120;
const STEP_S = 30;

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const HEADER = part({ alg: 'HS256', typ: 'JWT' });

/** How LiveKit calls somebody; one who hears the stage may speak on it from another window. */
export const identityOf = (person: PersonId, role: StageRole = 'speaker'): string =>
  role === 'speaker' ? person : `ear.${person}`;

export const readIdentity = (identity: string): { person: PersonId; role: StageRole } =>
  identity.startsWith('ear.')
    ? { person: identity.slice('ear.'.length), role: 'listener' }
    : { person: identity, role: 'speaker' };

/**
 * Lets one person into one room, to show and to see, and nothing else; a listener only hears, and is listed nowhere. Signed here and at once, as thousands go
 * out at the start of a round; livekit-server-sdk's own signing waits for a promise each.
 */
export function joinToken(
  { key, secret }: LiveKitKey,
  room: string,
  person: PersonId,
  now: Instant,
  role: StageRole = 'speaker',
): string {
  const from = Math.floor(now / SECOND_MS / STEP_S) * STEP_S;
  const video = {
    room,
    roomJoin: true,
    canPublish: role === 'speaker',
    ...(role === 'speaker' ? { canPublishSources: ['camera', 'microphone'] } : { hidden: true }),
    canPublishData: false,
    canSubscribe: true,
    canUpdateOwnMetadata: false,
  };
  const claims = part({ iss: key, sub: identityOf(person, role), nbf: from, exp: from + LIFE_S, video });
  const signature = createHmac('sha256', secret).update(`${HEADER}.${claims}`).digest('base64url');
  return `${HEADER}.${claims}.${signature}`;
}
