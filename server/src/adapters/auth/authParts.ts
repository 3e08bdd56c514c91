import type { Clock } from '../../ports/clock.ts';
import type { Identities } from '../../ports/identities.ts';
import type { Random } from '../../ports/random.ts';
import type { AuthDeps, createAuth } from './createAuth.ts';
import type { createPersonOfUser } from './personOfUser.ts';
import type { createSessionLookup } from './sessionLookup.ts';
import type { createSessionMemory } from './sessionMemory.ts';

export type IdentityDeps = AuthDeps & {
  readonly clock: Clock;
  readonly random: Random;
  readonly identities: Identities;
};

/** What sessions and the ways to begin them share. */
export type AuthParts = IdentityDeps & {
  readonly auth: ReturnType<typeof createAuth>;
  readonly cookieName: string;
  readonly memory: ReturnType<typeof createSessionMemory>;
  readonly lookUp: ReturnType<typeof createSessionLookup>;
  readonly personOfUser: ReturnType<typeof createPersonOfUser>;
};
