import type { Me } from '@enishi/shared/http';

const KEY = 'enishi.person';

/**
 * Whether this browser was another person's until now: one with a name, while the server knows nobody here. A person
 * with a name is remembered.
 */
export function isSignedOut({ personId, profile }: Me): boolean {
  try {
    if (profile) localStorage.setItem(KEY, personId);
    const known = localStorage.getItem(KEY);
    return known !== null && known !== personId;
  } catch {
    return false; // Storage is closed in some private windows: it is then noticed only while a page stands.
  }
}
