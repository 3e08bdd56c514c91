import type { Clock } from '../../ports/clock.ts';
import type { Visitor } from '../../ports/sessions.ts';

const REMEMBERED_MS = 300_000;
const REMEMBERED_AT_MOST = 50_000;

export type SessionMemory = {
  get(token: string): Visitor | null;
  set(token: string, visitor: Visitor): Visitor;
  delete(token: string): void;
  /** Forgets these sessions, and everybody's session that reads as one of these people. */
  forget(sessions: readonly string[], people?: readonly string[]): void;
};

/** Whose session a token is, for some minutes: the handshakes of a crowd cost nothing. */
export function createSessionMemory(clock: Clock): SessionMemory {
  const remembered = new Map<string, { visitor: Visitor; until: number }>();
  return {
    get(token) {
      const known = remembered.get(token);
      return known && known.until > clock.now() ? known.visitor : null;
    },
    set(token, visitor) {
      remembered.delete(token);
      remembered.set(token, { visitor, until: clock.now() + REMEMBERED_MS });
      const [oldest] = remembered.keys();
      if (oldest && remembered.size > REMEMBERED_AT_MOST) remembered.delete(oldest);
      return visitor;
    },
    delete: (token) => void remembered.delete(token),
    forget(sessions, people = []) {
      for (const [token, { visitor }] of remembered)
        if (sessions.includes(visitor.sessionId) || people.includes(visitor.personId))
          remembered.delete(token);
    },
  };
}
