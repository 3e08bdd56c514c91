import type { Reply } from '@enishi/shared/errors';
import type { WaysIn } from '@enishi/shared/identity';
import { useState } from 'react';
import { call } from '../net/api.ts';
import { stopPush } from '../net/devicePush.ts';
import { canUsePasskeys, makePasskey } from '../net/passkeys.ts';
import { startOver } from '../net/startOver.ts';
import { useAction } from './useAction.ts';
import { useLoad } from './useLoad.ts';

/** How I can come back, and what I can change about it. */
export function useWaysIn() {
  const loaded = useLoad('GET /api/me/ways-in');
  const [changed, setChanged] = useState<WaysIn | null>(null);
  const keep = (reply: Reply<WaysIn>) => {
    if (reply.ok) setChanged(reply.value);
    return reply;
  };
  const addPasskey = useAction(async (): Promise<Reply<WaysIn>> => {
    const offered = await call('POST /api/me/passkeys/offer');
    if (!offered.ok) return offered;
    const answer = await makePasskey(offered.value.options);
    if (!answer) return { ok: false, code: 'wrong_passkey' };
    return keep(await call('POST /api/me/passkeys', { body: { answer } }));
  });
  const removePasskey = useAction(async (id: string) =>
    keep(await call('POST /api/me/passkeys/:id/remove', { params: { id } })),
  );
  const signOut = useAction(async (everywhere: boolean) => {
    const reply = await call(everywhere ? 'POST /api/auth/sign-out-everywhere' : 'POST /api/auth/sign-out');
    if (!reply.ok) return reply;
    // The server sends nothing here any more; the browser gives its address up too.
    await stopPush().catch(() => undefined);
    startOver('/', { forget: true });
    return reply;
  });
  return {
    ...loaded,
    ways: changed ?? loaded.value,
    addPasskey,
    removePasskey,
    signOut,
    hasPasskeys: canUsePasskeys(),
  };
}
