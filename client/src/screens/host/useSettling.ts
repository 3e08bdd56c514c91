import { useEffect, useState } from 'react';

/** longer than the second press of a hurried hand */
const SETTLE_MS = 2_000;

/** True for a moment after another control took this place: a press there was meant for the one before. */
export function useSettling(control: string): boolean {
  const [settled, setSettled] = useState(control);
  useEffect(() => {
    if (settled === control) return;
    const timer = setTimeout(() => setSettled(control), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [control, settled]);
  return settled !== control;
}
