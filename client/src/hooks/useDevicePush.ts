import type { Reply } from '@enishi/shared/errors';
import type { Reminders } from '@enishi/shared/reminders';
import { useEffect, useState } from 'react';
import { call } from '../net/api.ts';
import { canPush, pushHere, startPush, stopPush } from '../net/devicePush.ts';
import { useAction } from './useAction.ts';

export type DevicePush = 'impossible' | 'denied' | 'off' | 'on';

const permitted = () => Notification.permission !== 'denied';

/** Notices on this device: nothing is registered and nobody is asked before a press. */
export function useDevicePush(
  { pushKey, pushHere: known }: Pick<Reminders, 'pushKey' | 'pushHere'>,
  onChange: (reminders: Reminders) => void,
) {
  const [state, setState] = useState<DevicePush>(() =>
    !canPush() ? 'impossible' : permitted() ? 'off' : 'denied',
  );
  useEffect(() => {
    if (known && canPush() && permitted()) void pushHere().then((device) => device && setState('on'));
  }, [known]);
  const tell = (reply: Reply<Reminders>) => {
    if (reply.ok) onChange(reply.value);
    return reply;
  };
  const start = useAction(async (): Promise<Reply<Reminders>> => {
    const device = await startPush(pushKey).catch(() => null);
    if (!device) {
      setState(permitted() ? 'off' : 'denied');
      return { ok: false, code: 'push_not_possible' };
    }
    const reply = await call('POST /api/me/push', { body: device });
    setState(reply.ok ? 'on' : 'off');
    if (!reply.ok) await stopPush();
    return tell(reply);
  });
  const stop = useAction(async (): Promise<Reply<Reminders>> => {
    const device = await pushHere();
    await stopPush();
    setState('off');
    return tell(await call('POST /api/me/push/remove', { body: { endpoint: device?.endpoint ?? '' } }));
  });
  return { state, start, stop };
}
