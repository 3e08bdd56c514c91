import type { CardVersion, OwnCard } from '@enishi/shared/contactCard';
import type { PersonId } from '@enishi/shared/ids';
import { Profile } from '@enishi/shared/profile';
import type { People, PersonRecord } from '../../../server/src/ports/people.ts';

type ProfileInput = Parameters<typeof Profile.parse>[0];
type More = { card?: Partial<OwnCard>; versions?: readonly CardVersion[]; simulated?: boolean };
export type MemoryPeople = People & {
  put(id: PersonId, profile: ProfileInput, more?: More): void;
  block(one: PersonId, other: PersonId): void;
  /** they sat together in an earlier mixer of the series */
  introduce(one: PersonId, other: PersonId): void;
  /** `one` wishes to meet `other` again */
  wish(one: PersonId, other: PersonId): void;
};

export function createMemoryPeople(): MemoryPeople {
  const people = new Map<PersonId, PersonRecord>();
  const listeners = new Set<(id: PersonId) => void>();
  const blocks: [PersonId, PersonId][] = [];
  const met: [PersonId, PersonId][] = [];
  const wishes: [PersonId, PersonId][] = [];
  const among = (pairs: readonly [PersonId, PersonId][], ids: readonly PersonId[]) =>
    pairs.filter((two) => two.every((id) => ids.includes(id)));
  return {
    put(personId, profile, { card, versions = [], simulated = false } = {}) {
      const own = { email: '', link: '', ...card };
      people.set(personId, { personId, profile: Profile.parse(profile), card: own, versions, simulated });
      for (const listener of listeners) listener(personId);
    },
    block: (one, other) => void blocks.push([one, other]),
    introduce: (one, other) => void met.push([one, other]),
    wish: (one, other) => void wishes.push([one, other]),
    get: (id) => people.get(id),
    load: async () => undefined,
    letGo: () => undefined,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    neverTogether: async (ids) => among(blocks, ids),
    metEarlier: async (ids) => among(met, ids),
    wishedAgain: async (ids) =>
      among(wishes, ids).filter(
        ([one, other]) => one < other && wishes.some(([by, about]) => by === other && about === one),
      ),
  };
}
