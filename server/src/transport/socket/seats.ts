import type { MixerId, PersonId } from '@enishi/shared/ids';
import type { Outbound } from '../../ports/outbound.ts';
import { textFrame } from './textFrame.ts';
import type { MixerServer, MixerSocket } from './types.ts';

type Sockets = { seats: Map<PersonId, MixerSocket>; consoles: Map<PersonId, Set<MixerSocket>> };

/** Which socket is whose: one seat per person and mixer, any number of consoles. */
export type Seats = Outbound & {
  /** Takes the seat; the socket that had it before, if any, is returned. */
  take(socket: MixerSocket): MixerSocket | undefined;
  open(socket: MixerSocket): void;
  release(socket: MixerSocket): void;
  /** the person's seat socket, to pass on what is not a view */
  seatOf(id: MixerId, person: PersonId): MixerSocket | undefined;
  /** the seat's and the consoles' */
  socketsOf(id: MixerId, person: PersonId): readonly MixerSocket[];
};

/** engine.io's packet `message` with Socket.IO's packet `event`, in their text form */
const BEFORE_VIEW = Buffer.from('42["view",');
const AFTER_VIEW = Buffer.from(']');

const roomOf = (id: MixerId) => `mixer:${id}`;

export function createSeats(io: MixerServer): Seats {
  const mixers = new Map<MixerId, Sockets>();

  function of(id: MixerId): Sockets {
    const found = mixers.get(id) ?? { seats: new Map(), consoles: new Map() };
    mixers.set(id, found);
    return found;
  }

  return {
    isSeated: (id, person) => mixers.get(id)?.seats.has(person) ?? false,
    seated: (id) => [...(mixers.get(id)?.seats.keys() ?? [])],
    watching: (id) => [...(mixers.get(id)?.consoles.keys() ?? [])],
    toEveryone(id, view, but) {
      const seats = mixers.get(id)?.seats;
      const left = but.flatMap((person) => seats?.get(person)?.id ?? []);
      io.to(roomOf(id)).except(left).emit('view', view);
    },
    toSeat(id, person, view) {
      const socket = mixers.get(id)?.seats.get(person);
      if (!socket) return;
      // The message that `emit('view', view)` would send, framed here: for thousands at once that is half the work.
      const wsPreEncodedFrame = [textFrame([BEFORE_VIEW, ...view, AFTER_VIEW])];
      const framed = { compress: false, wsPreEncodedFrame };
      socket.conn.write('', framed);
    },
    toConsoles(id, person, view) {
      for (const socket of mixers.get(id)?.consoles.get(person) ?? []) socket.emit('view', view);
    },
    close(id, person, what) {
      const sockets = mixers.get(id);
      for (const socket of [...(sockets?.consoles.get(person) ?? [])]) socket.disconnect(true);
      if (what === 'all') sockets?.seats.get(person)?.disconnect(true);
    },
    seatOf: (id, person) => mixers.get(id)?.seats.get(person),
    socketsOf(id, person) {
      const sockets = mixers.get(id);
      const seat = sockets?.seats.get(person);
      return [...(seat ? [seat] : []), ...(sockets?.consoles.get(person) ?? [])];
    },
    take(socket) {
      const { mixerId, personId } = socket.data;
      const { seats } = of(mixerId);
      const before = seats.get(personId);
      seats.set(personId, socket);
      void socket.join(roomOf(mixerId));
      return before;
    },
    open(socket) {
      const { mixerId, personId } = socket.data;
      const { consoles } = of(mixerId);
      consoles.set(personId, (consoles.get(personId) ?? new Set()).add(socket));
      void socket.join(roomOf(mixerId));
    },
    release(socket) {
      const { mixerId, personId } = socket.data;
      const sockets = mixers.get(mixerId);
      if (!sockets) return;
      if (sockets.seats.get(personId) === socket) sockets.seats.delete(personId);
      const open = sockets.consoles.get(personId);
      open?.delete(socket);
      if (open?.size === 0) sockets.consoles.delete(personId);
      if (sockets.seats.size === 0 && sockets.consoles.size === 0) mixers.delete(mixerId);
    },
  };
}
