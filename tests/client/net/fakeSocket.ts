import type { Reply } from '@enishi/shared/errors';
import type { RequestName } from '@enishi/shared/requests';
import type { Handshake } from '@enishi/shared/socketMap';
import type { OpenSocket, SocketEvents } from '../../../client/src/net/openSocket.ts';

export type Sent = {
  name: RequestName;
  payload: Record<string, unknown>;
  answer: (reply: Reply<unknown>) => void;
};

/** A socket moved by hand: the test says when it connects, is lost, hears and answers. */
export function fakeSocket() {
  const sent: Sent[] = [];
  let events: SocketEvents | null = null;
  let handshake: Handshake | null = null;
  let up = false;
  let wanted = 0;
  let renewed = 0;
  let closed = false;
  const open: OpenSocket = async (asked, heard) => {
    handshake = asked;
    events = heard;
    return {
      connected: () => up,
      connect: () => {
        wanted += 1;
      },
      renew: () => {
        renewed += 1;
      },
      close: () => {
        up = false;
        closed = true;
      },
      emit: (name, payload, answer) => {
        sent.push({ name, payload: { ...payload }, answer });
      },
    };
  };
  const heard = () => {
    if (!events) throw new Error('the socket was not opened');
    return events;
  };
  return {
    open,
    sent,
    handshake: () => handshake,
    wanted: () => wanted,
    renewed: () => renewed,
    closed: () => closed,
    of: (name: RequestName) => sent.filter((one) => one.name === name),
    connect: () => {
      up = true;
      heard().connected();
    },
    lose: (how: 'retrying' | 'closed' = 'retrying') => {
      up = false;
      heard().lost(how);
    },
    refuse: (code: Parameters<SocketEvents['refused']>[0]) => heard().refused(code),
    messages: () => heard().messages,
  };
}
