import type { Instant } from '@enishi/shared/ids';
import { useEffect, useState } from 'react';
import { serverNow } from '../net/clockOffset.ts';
import { useMixerStore } from '../stores/mixer.ts';

/** Asks for the server's clock at this moment; never changes. */
export const useServerNow = (): (() => Instant) => serverNow;

/** The server's clock, read again at every full step of it: all browsers turn the second together. */
export function useNow(stepMs = 1_000): Instant {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const turn = () => {
      const at = serverNow();
      setNow(at);
      timer = setTimeout(turn, stepMs - (at % stepMs) + 1);
    };
    turn();
    return () => clearTimeout(timer);
  }, [stepMs]);
  return now;
}

/** As useNow, but it stands still while the mixer is paused: to count down to a phase's end. */
export function useMixerNow(stepMs = 1_000): Instant {
  const now = useNow(stepMs);
  const paused = useMixerStore((state) => state.shared?.paused ?? null);
  return paused ? paused.since : now;
}
