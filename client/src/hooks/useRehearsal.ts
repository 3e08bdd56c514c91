import type { Reply } from '@enishi/shared/errors';
import type { CreatedMixer } from '@enishi/shared/http';
import type { MixerId } from '@enishi/shared/ids';
import type { Language } from '../i18n/language.ts';
import { call } from '../net/api.ts';
import { keepHostLink } from '../net/hostLinks.ts';
import { type Action, useAction } from './useAction.ts';

async function rehearse(mixerId: MixerId, language: Language): Promise<Reply<CreatedMixer>> {
  const made = await call('POST /api/host/:mixerId/rehearsal', { params: { mixerId }, body: { language } });
  if (made.ok) keepHostLink(made.value.mixerId, made.value.hostUrl);
  return made;
}

/** A private twin of a mixer, with simulated participants. */
export const useRehearsal = (): Action<[mixerId: MixerId, language: Language], CreatedMixer> =>
  useAction(rehearse);
