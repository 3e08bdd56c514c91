import type { MixerId, PersonId } from '@enishi/shared/ids';
import { View } from '@enishi/shared/views';
import type { Outbound } from '../../../server/src/ports/outbound.ts';
import { parseStrictly } from './parseStrictly.ts';

export type Sent = {
  readonly to: 'everyone' | 'seat' | 'console';
  readonly person: PersonId;
  readonly view: View;
};
export type OutboundRecorder = Outbound & {
  readonly sent: Sent[];
  readonly closed: { person: PersonId; what: 'all' | 'consoles' }[];
  seat(person: PersonId): void;
  unseat(person: PersonId): void;
  watch(person: PersonId): void;
  unwatch(person: PersonId): void;
  /** the latest own view that reached this person */
  mineOf(person: PersonId): View['mine'];
  /** the latest view of everybody that reached this person */
  sharedOf(person: PersonId): View['shared'];
  /** `sent` begins anew; the latest views are still known. */
  clear(): void;
};

/** Stands for the sockets of one mixer. What goes out is parsed as a browser would, with nothing left over. */
export function createOutboundRecorder(): OutboundRecorder {
  const seats = new Set<PersonId>();
  const consoles = new Set<PersonId>();
  const sent: Sent[] = [];
  const ever: Sent[] = [];
  const closed: OutboundRecorder['closed'] = [];
  const latest = <K extends 'mine' | 'shared'>(person: PersonId, part: K): View[K] =>
    ever.findLast((one) => one.person === person && one.view[part])?.view[part];

  function record(to: Sent['to'], person: PersonId, view: unknown): void {
    const one: Sent = { to, person, view: parseStrictly(View, view) };
    sent.push(one);
    ever.push(one);
  }
  return {
    sent,
    closed,
    seat: (person) => void seats.add(person),
    unseat: (person) => void seats.delete(person),
    watch: (person) => void consoles.add(person),
    unwatch: (person) => void consoles.delete(person),
    mineOf: (person) => latest(person, 'mine'),
    sharedOf: (person) => latest(person, 'shared'),
    clear() {
      sent.length = 0;
    },
    seated: (_: MixerId) => [...seats],
    isSeated: (_, person) => seats.has(person),
    watching: () => [...consoles],
    toEveryone(_, view, but) {
      for (const person of seats) if (!but.includes(person)) record('everyone', person, view);
    },
    toSeat: (_, person, view) => record('seat', person, JSON.parse(Buffer.concat(view).toString())),
    toConsoles: (_, person, view) => record('console', person, view),
    close: (_, person, what) => void closed.push({ person, what }),
  };
}
