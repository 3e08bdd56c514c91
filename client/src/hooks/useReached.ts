import type { Instant } from '@enishi/shared/ids';
import { useEffect, useState } from 'react';
import { serverNow } from '../net/clockOffset.ts';
import { useMixerStore } from '../stores/mixer.ts';

const LONGEST_MS = 3_600_000;

/** Whether an instant of the mixer's clock is here; renders anew just when it comes. A pause holds it off. */
export function useReached(at: Instant | null): boolean {
  const paused = useMixerStore((now) => now.shared?.paused ?? null);
  const [, look] = useState(0);
  const reached = at !== null && (paused ? paused.since : serverNow()) >= at;
  useEffect(() => {
    if (at === null || paused || reached) return;
    // It may have come since this render, which did not see it.
    const wait = Math.max(0, at - serverNow());
    const timer = setTimeout(() => look((turn) => turn + 1), Math.min(wait + 1, LONGEST_MS));
    return () => clearTimeout(timer);
  });
  return reached;
}
