import type { ErrorCode, Reply } from '@enishi/shared/errors';
import type { RequestName, RequestReply } from '@enishi/shared/requests';
import type { Request } from '../net/commandQueue.ts';
import { request } from '../net/currentMixer.ts';
import { useAction } from './useAction.ts';

export type SendRequest<N extends RequestName> = (payload: Request<N>) => Promise<Reply<RequestReply<N>>>;

/** A request to the open mixer. It outlives a lost connection: it is sent again until it is answered. */
export function useRequest<N extends RequestName>(
  name: N,
): readonly [
  SendRequest<N>,
  { readonly pending: boolean; readonly refusal: ErrorCode | null; readonly forget: () => void },
] {
  const { run, pending, refusal, forget } = useAction((payload: Request<N>) => request(name, payload));
  return [run, { pending, refusal, forget }];
}
