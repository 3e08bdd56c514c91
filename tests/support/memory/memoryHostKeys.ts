import type { MixerId } from '@enishi/shared/ids';
import type { HostKeys } from '../../../server/src/ports/hostKeys.ts';

export function createMemoryHostKeys(): HostKeys {
  const keys = new Map<MixerId, string>();
  return {
    async replace(mixerId, key) {
      keys.set(mixerId, key);
    },
    fits: async (mixerId, key) => keys.get(mixerId) === key,
  };
}
