import { useFresh } from '../../hooks/useFresh.ts';
import { useLoad } from '../../hooks/useLoad.ts';
import { useNow } from '../../hooks/useNow.ts';
import { useOnChange } from '../../hooks/useOnChange.ts';
import { groupOf } from '../meet/groupsOf.ts';

const MINUTE_MS = 60_000;

/** How many questions of others wait for my answer, a minute ago at most. What cannot be loaded is not counted. */
export function useWaiting(): { readonly meet: number; readonly introductions: number } {
  const now = useNow(MINUTE_MS);
  const appointments = useLoad('GET /api/me/appointments');
  const introductions = useLoad('GET /api/me/introductions');
  useFresh(appointments.refresh, MINUTE_MS);
  useFresh(introductions.refresh, MINUTE_MS);
  useOnChange('/api/me/appointments', appointments.refresh);
  useOnChange('/api/me/introductions', introductions.refresh);
  return {
    meet: (appointments.value ?? []).filter((one) => groupOf(one, now) === 'asked').length,
    introductions: (introductions.value?.asked ?? []).filter(({ state }) => state === 'asked').length,
  };
}
