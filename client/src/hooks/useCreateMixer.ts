import type { Reply } from '@enishi/shared/errors';
import type { CreatedMixer } from '@enishi/shared/http';
import type { MixerSettingsInput } from '@enishi/shared/settings';
import { call } from '../net/api.ts';
import { keepHostLink } from '../net/hostLinks.ts';
import { saveDraft } from '../net/profileDraft.ts';
import { useSessionStore } from '../stores/session.ts';
import { type Action, useAction } from './useAction.ts';

/** Saves who hosts, makes the mixer, and keeps its host link in this tab: the server shows it once. */
async function createMixer(settings: MixerSettingsInput): Promise<Reply<CreatedMixer>> {
  const { me, draftState } = useSessionStore.getState();
  if (draftState !== 'saved' || !me?.profile) {
    const saved = await saveDraft();
    if (!saved.ok) return saved;
  }
  const made = await call('POST /api/mixers', { body: settings });
  if (made.ok) keepHostLink(made.value.mixerId, made.value.hostUrl);
  return made;
}

export const useCreateMixer = (): Action<[settings: MixerSettingsInput], CreatedMixer> =>
  useAction(createMixer);
