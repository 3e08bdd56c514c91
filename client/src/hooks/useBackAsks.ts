import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

const STEP = 'insideTheTalk';

/**
 * While `holds`, the browser's Back does not leave the page but sets `asks`. For that the page stands in the history
 * twice: Back steps from the second onto the first and is taken forward again. Once nothing holds any more, the second
 * is gone, so that Back leads again to where one came from.
 */
export function useBackAsks(holds: boolean): {
  readonly asks: boolean;
  readonly answered: () => void;
  /** the second entry still stands: whoever leads elsewhere waits for it to go */
  readonly inside: boolean;
} {
  const { pathname, search, hash, state } = useLocation();
  const go = useNavigate();
  const inside = isInside(state);
  const [asks, ask] = useState(false);
  const step = useRef<'none' | 'in' | 'out'>('none');
  const wasInside = useRef(inside);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where one stands and whether it holds count
  useEffect(() => {
    const asWished = step.current === (inside ? 'in' : 'out');
    if (!holds) ask(false);
    else if (wasInside.current && !inside && !asWished) ask(true);
    wasInside.current = inside;
    if (asWished) step.current = 'none';
    if (step.current !== 'none' || holds === inside) return;
    step.current = holds ? 'in' : 'out';
    if (holds) void go(`${pathname}${search}${hash}`, { state: { [STEP]: true } });
    else void go(-1);
  }, [holds, inside]);
  return { asks: asks && holds, answered: () => ask(false), inside };
}

const isInside = (state: unknown): boolean => typeof state === 'object' && state !== null && STEP in state;
