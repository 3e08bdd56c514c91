import type { RequestName } from '@enishi/shared/requests';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { type SendRequest, useRequest } from '../../hooks/useRequest.ts';
import { useText } from '../../i18n/useText.ts';
import { useHostNotices } from './HostNotices.tsx';

/** A request of the host: pending while it is under way, refusals told; true when it was done. */
export function useControl<N extends RequestName>(name: N) {
  const t = useText('host');
  const say = useErrorText();
  const { tell } = useHostNotices();
  const [send, { pending }] = useRequest(name);
  const press = async (payload: Parameters<SendRequest<N>>[0]): Promise<boolean> => {
    const reply = await send(payload);
    if (!reply.ok) tell(reply.code === 'stale_control' ? t('notice.stale') : say(reply.code));
    return reply.ok;
  };
  return { press, pending };
}
