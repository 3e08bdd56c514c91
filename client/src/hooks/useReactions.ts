import type { PersonId } from '@enishi/shared/ids';
import { useCallback, useEffect, useState } from 'react';
import { request } from '../net/currentMixer.ts';
import { reactions } from '../net/roomMessages.ts';
import { useMixerStore } from '../stores/mixer.ts';

export type ShownReaction = { readonly id: number; readonly from: PersonId; readonly kind: string };
const SHOWN_MS = 4_000;
let lastId = 0;

/** The reactions of the last seconds, mine among them, and how to send one. */
export function useReactions(): readonly [readonly ShownReaction[], (kind: string) => void] {
  const [shown, setShown] = useState<readonly ShownReaction[]>([]);
  const me = useMixerStore((now) => now.mine?.personId ?? null);

  const show = useCallback((reaction: { from: PersonId; kind: string }) => {
    lastId += 1;
    const id = lastId;
    setShown((now) => [...now, { id, ...reaction }]);
    setTimeout(() => setShown((now) => now.filter((one) => one.id !== id)), SHOWN_MS);
  }, []);
  useEffect(() => reactions.add(show), [show]);

  const send = useCallback(
    (kind: string) => {
      if (me) show({ from: me, kind });
      void request('reaction:send', { kind });
    },
    [me, show],
  );
  return [shown, send];
}
