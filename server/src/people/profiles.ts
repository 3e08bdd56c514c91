import type { OwnCard } from '@enishi/shared/contactCard';
import type { Reply } from '@enishi/shared/errors';
import type { Me } from '@enishi/shared/http';
import type { PersonId } from '@enishi/shared/ids';
import { isDivision } from '@enishi/shared/industries';
import type { Profile } from '@enishi/shared/profile';
import type { PersonStore } from '../ports/personStore.ts';
import { accepted, refused } from './reply.ts';

/** What a person tells of themselves. */
export type Profiles = {
  me(id: PersonId): Promise<Reply<Me>>;
  saveProfile(id: PersonId, profile: Profile): Promise<Reply<Me>>;
  saveCard(id: PersonId, card: OwnCard): Promise<Reply<Me>>;
};

export function createProfiles(store: PersonStore): Profiles {
  const me = (id: PersonId) => meOf(store, id);
  return {
    me,
    async saveProfile(id, profile) {
      if (!isDivision(profile.industry)) return refused('invalid_payload');
      await store.saveProfile(id, profile);
      return me(id);
    },
    async saveCard(id, card) {
      await store.saveCard(id, card);
      return me(id);
    },
  };
}

/** Somebody as they themselves see it. */
export async function meOf(store: PersonStore, id: PersonId): Promise<Reply<Me>> {
  const record = await store.find(id);
  if (!record) return refused('not_signed_in');
  const { personId, profile, card, versions } = record;
  return accepted({ personId, profile, card, versions: [...versions] });
}
