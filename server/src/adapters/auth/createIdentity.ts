import type { Sessions } from '../../ports/sessions.ts';
import type { SignIns } from '../../ports/signIns.ts';
import type { IdentityDeps } from './authParts.ts';
import { createAuth } from './createAuth.ts';
import { createSessions } from './createSessions.ts';
import { createSignIns } from './createSignIns.ts';
import { createPersonOfUser } from './personOfUser.ts';
import { createSessionLookup } from './sessionLookup.ts';
import { createSessionMemory } from './sessionMemory.ts';

/** Who asks, and how they prove to be somebody again on another device. */
export async function createIdentity(deps: IdentityDeps): Promise<{ sessions: Sessions; signIns: SignIns }> {
  const { pool, clock, random } = deps;
  const auth = createAuth(deps);
  const { authCookies } = await auth.$context;
  const parts = {
    ...deps,
    auth,
    cookieName: authCookies.sessionToken.name,
    memory: createSessionMemory(clock),
    lookUp: createSessionLookup(pool, clock),
    personOfUser: createPersonOfUser(pool, clock, random),
  };
  const sessions = createSessions(parts);
  return { sessions, signIns: createSignIns({ ...parts, sessions }) };
}
