import type { Reply } from '@enishi/shared/errors';
import type { Entered } from '@enishi/shared/identity';
import { useState } from 'react';
import { useLanguage } from '../i18n/useLanguage.ts';
import { call } from '../net/api.ts';
import { askedHere, rememberAsking } from '../net/codeAsked.ts';
import { canUsePasskeys, takePasskey } from '../net/passkeys.ts';
import { startOver } from '../net/startOver.ts';
import { useAction } from './useAction.ts';

/** Coming back by a code or a passkey. `kept` is true once this browser's own person can come back that way. */
export function useSignIn() {
  const language = useLanguage();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const [kept, setKept] = useState(false);
  const settle = (reply: Reply<Entered>, merge: boolean) => {
    if (reply.ok && reply.value.outcome === 'kept') setKept(true);
    // What is still being typed goes along with a life that was merged, and stays behind otherwise.
    else if (reply.ok) startOver('/me', { forget: !merge });
    return reply;
  };
  const ask = useAction((address: string) => {
    rememberAsking(address);
    return call('POST /api/auth/code', { body: { address, language } });
  });
  const enter = useAction(async (address: string, code: string, merge: boolean) =>
    settle(
      await call('POST /api/auth/enter', { body: { address, code, merge, place: { language, timeZone } } }),
      merge,
    ),
  );
  const passkey = useAction(async (merge: boolean): Promise<Reply<Entered>> => {
    const asked = await call('POST /api/auth/passkey/ask');
    if (!asked.ok) return asked;
    const answer = await takePasskey(asked.value.options);
    if (!answer) return { ok: false, code: 'wrong_passkey' };
    return settle(await call('POST /api/auth/passkey/enter', { body: { answer, merge } }), merge);
  });
  return { kept, ask, enter, passkey, askedHere, hasPasskeys: canUsePasskeys() };
}
