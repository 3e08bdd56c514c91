import type { Reflection } from '@enishi/shared/growth';
import type { MixerId } from '@enishi/shared/ids';
import { useEffect, useState } from 'react';
import { useCall } from './useCall.ts';
import { useLoad } from './useLoad.ts';

/** My goal of a mixer and whether it was reached, kept with me on the server. */
export function useReflection(mixerId: MixerId) {
  const loaded = useLoad('GET /api/me/reflections/:mixerId', { mixerId });
  const [reflection, set] = useState<Reflection | null>(null);
  const { run, refusal } = useCall('PUT /api/me/reflections/:mixerId');
  const known = loaded.value;
  useEffect(() => {
    if (known) set((now) => now ?? known);
  }, [known]);
  const write = async (next: Reflection) => {
    const before = reflection;
    set(next);
    const reply = await run({ params: { mixerId }, body: next });
    if (!reply.ok) set(before);
  };
  return { reflection, write, refusal };
}
