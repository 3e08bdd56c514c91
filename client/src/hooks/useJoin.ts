import type { Reply } from '@enishi/shared/errors';
import type { MixerId } from '@enishi/shared/ids';
import { openMixer, request } from '../net/currentMixer.ts';
import { saveDraft } from '../net/profileDraft.ts';
import { useSessionStore } from '../stores/session.ts';
import { type Action, useAction } from './useAction.ts';

/** Saves what is written, takes a seat and joins. The live screen finds the seat still open. */
export async function joinMixer(mixerId: MixerId, pledge: boolean): Promise<Reply<unknown>> {
  const { me, draftState } = useSessionStore.getState();
  if (draftState !== 'saved' || !me?.profile) {
    const saved = await saveDraft();
    if (!saved.ok) return saved;
  }
  const leave = openMixer(mixerId, 'seat');
  const reply = await request('mixer:join', { pledge });
  leave();
  return reply;
}

export const useJoin = (): Action<[mixerId: MixerId, pledge: boolean], unknown> => useAction(joinMixer);
