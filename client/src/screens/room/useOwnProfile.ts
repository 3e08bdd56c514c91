import type { OwnCard } from '@enishi/shared/contactCard';
import type { Profile } from '@enishi/shared/profile';
import { useSessionStore } from '../../stores/session.ts';

const noCard: OwnCard = { email: '', link: '' };

/** My own words and card; null until the session is known. */
export function useOwnProfile(): { readonly profile: Profile | null; readonly card: OwnCard } {
  const me = useSessionStore((now) => now.me);
  return { profile: me?.profile ?? null, card: me?.card ?? noCard };
}
