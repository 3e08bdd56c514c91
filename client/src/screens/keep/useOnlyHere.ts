import { useLoad } from '../../hooks/useLoad.ts';

/**
 * Whether nothing but this browser leads back to the people I met; null until that is known. Asked beside what the
 * page itself asks for, so that a page drawn with both has nothing that moves when the KeepCard comes.
 */
export function useOnlyHere(): boolean | null {
  const ways = useLoad('GET /api/me/ways-in');
  if (ways.state === 'loading') return null;
  return ways.state === 'ready' && ways.value.address === null && ways.value.passkeys.length === 0;
}
