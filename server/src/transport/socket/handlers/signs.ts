import type { Connections } from '../../../runtime/connections.ts';
import type { Handlers } from '../bind.ts';
import type { Seats } from '../seats.ts';

type SignHandlers = Pick<Handlers, 'presence:set' | 'reaction:send' | 'caption:send' | 'signal:send'>;

/** What passes from browser to browser and is kept nowhere; only between people who are together now. */
export function signHandlers({
  connections,
  seats,
}: {
  connections: Connections;
  seats: Seats;
}): SignHandlers {
  return {
    'presence:set'(told, { mixerId, personId: from }) {
      connections.tell(mixerId, from, told);
      for (const other of connections.roommates(mixerId, from))
        seats.seatOf(mixerId, other)?.emit('speaking', { from, speaking: told.speaking });
      return { ok: true, value: {} };
    },
    'reaction:send'({ kind }, { mixerId, personId: from }) {
      for (const other of connections.roommates(mixerId, from))
        seats.seatOf(mixerId, other)?.emit('reaction', { from, kind });
      return { ok: true, value: {} };
    },
    'caption:send'(said, { mixerId, personId: from }) {
      for (const other of connections.captionReaders(mixerId, from))
        seats.seatOf(mixerId, other)?.emit('caption', { from, ...said });
      return { ok: true, value: {} };
    },
    'signal:send'({ to, signal, stage }, { mixerId, personId: from }) {
      if (stage) {
        if (!connections.shareStage(mixerId, from, to)) return { ok: false, code: 'not_together' };
        // A host may speak from a console; which window answers is known to the windows.
        for (const socket of seats.socketsOf(mixerId, to)) socket.emit('signal', { from, signal, stage });
        return { ok: true, value: {} };
      }
      if (!connections.areTogether(mixerId, from, to)) return { ok: false, code: 'not_together' };
      seats.seatOf(mixerId, to)?.emit('signal', { from, signal });
      return { ok: true, value: {} };
    },
  };
}
