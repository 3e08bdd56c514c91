import type { Reply } from '@enishi/shared/errors';
import type { Me } from '@enishi/shared/http';
import type { Language } from '@enishi/shared/language';
import { useSessionStore } from '../stores/session.ts';
import { call } from './api.ts';

const KEY = 'enishi.guest';
/** "Other personal services": says little; whoever goes to a real mixer is asked anew. */
const GUEST_INDUSTRY = '96';

/** A stand-in name and industry, so that trying out needs no form. */
export async function becomeGuest(name: string, language: Language): Promise<Reply<Me>> {
  const reply = await call('PUT /api/me/profile', {
    body: { name, industry: GUEST_INDUSTRY, languages: [language] },
  });
  if (reply.ok) {
    useSessionStore.getState().knowMe(reply.value);
    mark('1');
  }
  return reply;
}

/** true once: the profile holds a stand-in, and the form must ask for the real words. */
export function guestEnds(): boolean {
  try {
    const guest = localStorage.getItem(KEY) !== null;
    localStorage.removeItem(KEY);
    return guest;
  } catch {
    return false;
  }
}

function mark(value: string) {
  try {
    localStorage.setItem(KEY, value);
  } catch {
    // Without storage the form shows the stand-in name, to be written over.
  }
}
