import type { MixerId } from '@enishi/shared/ids';
import { useState } from 'react';
import { isPutOff, putOff } from '../net/keepLater.ts';

/** Whether keeping the people of this mixer was put off in this browser, and how to do so. */
export function useKeepLater(mixerId: MixerId): readonly [boolean, () => void] {
  const [later, setLater] = useState(() => isPutOff(mixerId));
  const close = () => {
    putOff(mixerId);
    setLater(true);
  };
  return [later, close];
}
