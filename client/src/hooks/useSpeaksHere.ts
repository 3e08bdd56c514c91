import { useEffect, useRef } from 'react';
import { useStageStore } from '../stores/stage.ts';
import { useMine, useShared } from './useViews.ts';

/** longer than a view takes that says so */
const settledMs = 5_000;

/** I speak to everybody from this window. Forgotten when it is over, so that the next time is asked for anew. */
export function useSpeaksHere(): boolean {
  const { mixerId } = useShared();
  const speaks = useMine().stage?.role === 'speaker';
  const chosen = useStageStore((now) => now.speaksIn) === mixerId;
  const spoke = useRef(false);
  useEffect(() => {
    if (speaks) {
      spoke.current = true;
      return;
    }
    if (!chosen) return;
    const forget = () => useStageStore.getState().speakIn(null);
    if (spoke.current) {
      spoke.current = false;
      return forget();
    }
    const timer = setTimeout(forget, settledMs);
    return () => clearTimeout(timer);
  }, [speaks, chosen]);
  return chosen;
}
