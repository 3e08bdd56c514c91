import type { Instant, MixerId, PersonId } from '@enishi/shared/ids';
import type { Presence as Told } from '@enishi/shared/signal';
import type { Clock } from '../ports/clock.ts';
import type { Presence } from '../ports/presence.ts';

export type SocketKind = 'seat' | 'console';
type Known = {
  readonly seat: Set<string>;
  readonly console: Set<string>;
  lostAt: Instant;
  goneAt: Instant;
  told: Told | undefined;
  lastHeardAt: Instant | null;
};

/** Presence of this process: which sockets live here, and since when somebody has none. */
export type PresenceBook = Presence & {
  /** true when this is the person's first connection of its kind now */
  arrived(id: MixerId, person: PersonId, socket: string, kind?: SocketKind): boolean;
  /** true when it was the person's last one of its kind */
  gone(id: MixerId, person: PersonId, socket: string, kind?: SocketKind): boolean;
  tell(id: MixerId, person: PersonId, told: Told): void;
  /** spoke, or wrote */
  heard(id: MixerId, person: PersonId): void;
  /** people with a connection of either kind */
  countHere(id: MixerId): number;
  /** Nobody is connected and the mixer leaves the memory. */
  forget(id: MixerId): void;
};

export function createPresenceBook(clock: Clock): PresenceBook {
  const bootedAt = clock.now();
  const mixers = new Map<MixerId, Map<PersonId, Known>>();
  const peek = (id: MixerId, person: PersonId) => mixers.get(id)?.get(person);

  function known(id: MixerId, person: PersonId): Known {
    const people = mixers.get(id) ?? new Map<PersonId, Known>();
    mixers.set(id, people);
    const found = people.get(person) ?? {
      seat: new Set(),
      console: new Set(),
      lostAt: bootedAt,
      goneAt: bootedAt,
      told: undefined,
      lastHeardAt: null,
    };
    people.set(person, found);
    return found;
  }

  return {
    isPresent: (id, person) => (peek(id, person)?.seat.size ?? 0) > 0,
    lostAt: (id, person) => peek(id, person)?.lostAt ?? bootedAt,
    isHere: (id, person) => isHere(peek(id, person)),
    goneAt: (id, person) => peek(id, person)?.goneAt ?? bootedAt,
    isAnyoneHere(id) {
      for (const entry of mixers.get(id)?.values() ?? []) if (isHere(entry)) return true;
      return false;
    },
    told: (id, person) => peek(id, person)?.told,
    lastHeardAt: (id, person) => peek(id, person)?.lastHeardAt ?? null,
    arrived(id, person, socket, kind = 'seat') {
      const sockets = known(id, person)[kind];
      sockets.add(socket);
      return sockets.size === 1;
    },
    gone(id, person, socket, kind = 'seat') {
      const entry = known(id, person);
      const was = entry[kind].delete(socket);
      if (!was || entry[kind].size > 0) return false;
      if (kind === 'seat') entry.lostAt = clock.now();
      if (!isHere(entry)) entry.goneAt = clock.now();
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
    countHere(id) {
      let count = 0;
      for (const entry of mixers.get(id)?.values() ?? []) if (isHere(entry)) count += 1;
      return count;
    },
    forget: (id) => void mixers.delete(id),
  };
}

const isHere = (entry: Known | undefined): boolean =>
  entry !== undefined && entry.seat.size + entry.console.size > 0;
