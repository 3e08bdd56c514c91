import { useEffect } from 'react';

/** Keeps the screen on while the calling component stands; where the browser cannot, it goes dark as ever. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let wanted = true;
    const take = async () => {
      if (document.visibilityState !== 'visible') return;
      // Refused on a nearly empty battery.
      const taken = await navigator.wakeLock.request('screen').catch(() => null);
      if (wanted) lock = taken;
      else await taken?.release();
    };
    // The browser lets go of it whenever the page is hidden.
    const again = () => void take();
    void take();
    document.addEventListener('visibilitychange', again);
    return () => {
      wanted = false;
      document.removeEventListener('visibilitychange', again);
      lock?.release().catch(() => {});
    };
  }, []);
}
