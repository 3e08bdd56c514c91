import type { OwnCard } from '@enishi/shared/contactCard';
import type { PersonId } from '@enishi/shared/ids';
import { Profile } from '@enishi/shared/profile';
import type { People, PersonRecord } from '../../../server/src/ports/people.ts';

type ProfileInput = Parameters<typeof Profile.parse>[0];
export type MemoryPeople = People & {
  put(id: PersonId, profile: ProfileInput, more?: { card?: Partial<OwnCard>; simulated?: boolean }): void;
  block(one: PersonId, other: PersonId): void;
};

export function createMemoryPeople(): MemoryPeople {
  const people = new Map<PersonId, PersonRecord>();
  const listeners = new Set<(id: PersonId) => void>();
  const blocks: [PersonId, PersonId][] = [];
  return {
    put(personId, profile, { card, simulated = false } = {}) {
      const own = { email: '', link: '', ...card };
      people.set(personId, { personId, profile: Profile.parse(profile), card: own, simulated });
      for (const listener of listeners) listener(personId);
    },
    block: (one, other) => void blocks.push([one, other]),
    get: (id) => people.get(id),
    load: async () => undefined,
    letGo: () => undefined,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    neverTogether: async (ids) => blocks.filter((two) => two.every((id) => ids.includes(id))),
  };
}
