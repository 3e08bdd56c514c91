import { useFresh } from '../../hooks/useFresh.ts';
import { useLoad } from '../../hooks/useLoad.ts';
import { useNow } from '../../hooks/useNow.ts';
import { groupOf } from '../meet/groupsOf.ts';

const MINUTE_MS = 60_000;

/** How many questions of others wait for my answer. What cannot be loaded is not counted. */
export function useWaiting(): { readonly meet: number; readonly introductions: number } {
  const now = useNow(MINUTE_MS);
  const appointments = useLoad('GET /api/me/appointments');
  const introductions = useLoad('GET /api/me/introductions');
  useFresh(appointments.refresh);
  useFresh(introductions.refresh);
  return {
    meet: (appointments.value ?? []).filter((one) => groupOf(one, now) === 'asked').length,
    introductions: (introductions.value?.asked ?? []).filter(({ state }) => state === 'asked').length,
  };
}
