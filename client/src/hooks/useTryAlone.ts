import type { Reply } from '@enishi/shared/errors';
import type { CreatedMixer } from '@enishi/shared/http';
import type { Language } from '../i18n/language.ts';
import { call } from '../net/api.ts';
import { ensureSession } from '../net/ensureSession.ts';
import { becomeGuest } from '../net/guestProfile.ts';
import { keepHostLink } from '../net/hostLinks.ts';
import { useSessionStore } from '../stores/session.ts';
import { type Action, useAction } from './useAction.ts';
import { joinMixer } from './useJoin.ts';

/** A mixer with simulated partners, joined at once. Who has told no name yet takes part as a guest. */
async function tryAlone(language: Language, guestName: string): Promise<Reply<CreatedMixer>> {
  const session = await ensureSession();
  if (!session.ok) return session;
  const made = await call('POST /api/try', { body: { language } });
  if (!made.ok) return made;
  keepHostLink(made.value.mixerId, made.value.hostUrl);
  if (!useSessionStore.getState().me?.profile) {
    const guest = await becomeGuest(guestName, language);
    if (!guest.ok) return guest;
  }
  const joined = await joinMixer(made.value.mixerId, true);
  return joined.ok ? made : joined;
}

export const useTryAlone = (): Action<[language: Language, guestName: string], CreatedMixer> =>
  useAction(tryAlone);
