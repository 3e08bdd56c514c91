import type { Reply } from '@enishi/shared/errors';
import type { MixerId } from '@enishi/shared/ids';
import { call } from '../net/api.ts';
import { keepHostLink } from '../net/hostLinks.ts';
import { type Action, useAction } from './useAction.ts';

type NewLink = { hostUrl: string };

async function renew(mixerId: MixerId): Promise<Reply<NewLink>> {
  const made = await call('POST /api/host/:mixerId/link', { params: { mixerId }, body: {} });
  if (made.ok) keepHostLink(mixerId, made.value.hostUrl);
  return made;
}

/** A new host link; the one before stops working. */
export const useNewHostLink = (): Action<[mixerId: MixerId], NewLink> => useAction(renew);
