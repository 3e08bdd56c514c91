import type { CardVersion, OwnCard } from '@enishi/shared/contactCard';
import type { Profile } from '@enishi/shared/profile';
import { useSessionStore } from '../../stores/session.ts';

type Own = {
  readonly profile: Profile | null;
  readonly card: OwnCard;
  /** further cards, the oldest first */
  readonly versions: readonly CardVersion[];
};

const nothing: Own = { profile: null, card: { email: '', link: '' }, versions: [] };

/** My own words and cards; nothing until the session is known. */
export const useOwnProfile = (): Own => useSessionStore((now) => now.me) ?? nothing;
