import type { Instant, MixerId, PersonId } from '@enishi/shared/ids';
import type { Presence as Told } from '@enishi/shared/signal';
import type { Clock } from '../ports/clock.ts';
import type { Presence } from '../ports/presence.ts';

type Known = { sockets: Set<string>; lostAt: Instant; told: Told | undefined; lastHeardAt: Instant | null };

/** Presence of this process: which sockets live here, and since when somebody has none. */
export type PresenceBook = Presence & {
  /** true when this is the person's first connection now */
  arrived(id: MixerId, person: PersonId, socket: string): boolean;
  /** true when it was the person's last one */
  gone(id: MixerId, person: PersonId, socket: string): boolean;
  tell(id: MixerId, person: PersonId, told: Told): void;
  /** spoke, or wrote */
  heard(id: MixerId, person: PersonId): void;
  countPresent(id: MixerId): number;
};

export function createPresenceBook(clock: Clock): PresenceBook {
  const bootedAt = clock.now();
  const mixers = new Map<MixerId, Map<PersonId, Known>>();

  function known(id: MixerId, person: PersonId): Known {
    const people = mixers.get(id) ?? new Map<PersonId, Known>();
    mixers.set(id, people);
    const found = people.get(person) ?? {
      sockets: new Set(),
      lostAt: bootedAt,
      told: undefined,
      lastHeardAt: null,
    };
    people.set(person, found);
    return found;
  }

  return {
    isPresent: (id, person) => (mixers.get(id)?.get(person)?.sockets.size ?? 0) > 0,
    lostAt: (id, person) => mixers.get(id)?.get(person)?.lostAt ?? bootedAt,
    told: (id, person) => mixers.get(id)?.get(person)?.told,
    lastHeardAt: (id, person) => mixers.get(id)?.get(person)?.lastHeardAt ?? null,
    arrived(id, person, socket) {
      const { sockets } = known(id, person);
      sockets.add(socket);
      return sockets.size === 1;
    },
    gone(id, person, socket) {
      const entry = known(id, person);
      const was = entry.sockets.delete(socket);
      if (!was || entry.sockets.size > 0) return false;
      entry.lostAt = clock.now();
      return true;
    },
    tell(id, person, told) {
      const entry = known(id, person);
      entry.told = told;
      if (told.speaking) entry.lastHeardAt = clock.now();
    },
    heard(id, person) {
      known(id, person).lastHeardAt = clock.now();
    },
    countPresent(id) {
      let count = 0;
      for (const { sockets } of mixers.get(id)?.values() ?? []) if (sockets.size > 0) count += 1;
      return count;
    },
  };
}
