import type { ErrorCode } from '@enishi/shared/errors';
import type { OfferId } from '@enishi/shared/ids';
import { useRequest } from '../../hooks/useRequest.ts';
import { type TakeBack, useTakeBack } from '../../hooks/useTakeBack.ts';

/** Takes a card back while its mixer is open here. */
export function useRevoke(offerId: OfferId): TakeBack & { readonly refusal: ErrorCode | null } {
  const [send, { refusal }] = useRequest('card:revoke');
  return { ...useTakeBack(() => send({ offerId })), refusal };
}
