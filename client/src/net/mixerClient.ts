import type { ErrorCode, Reply } from '@enishi/shared/errors';
import type { MixerId } from '@enishi/shared/ids';
import { PROTOCOL_VERSION } from '@enishi/shared/protocolVersion';
import type { RequestName, RequestReply } from '@enishi/shared/requests';
import type { ServerToClient } from '@enishi/shared/socketMap';
import type { View } from '@enishi/shared/views';
import { type SocketKind, useMixerStore } from '../stores/mixer.ts';
import { serverClock } from './clockOffset.ts';
import { createCommandQueue, type Request } from './commandQueue.ts';
import { ensureSession, forgetSession } from './ensureSession.ts';
import { type MixerSocket, type OpenSocket, openSocket } from './openSocket.ts';
import { nothingReceived, onNewConnection, receive } from './receive.ts';
import { captions, reactions, signals } from './roomMessages.ts';

export type MixerClient = {
  request<N extends RequestName>(name: N, payload: Request<N>): Promise<Reply<RequestReply<N>>>;
  /** Takes the seat back from the other tab, or tries again after a refusal. */
  reconnect(): void;
  /** The page is looked at again: what was missed in the background is fetched. */
  refresh(): void;
  close(): void;
};

const RETRY_MS = 2_000;
const SLEEP_CHECK_MS = 5_000;
/** within which a line that is alive answers */
const ALIVE_MS = 3_000;
/** refusals that pass by themselves */
const passing: readonly ErrorCode[] = ['internal', 'offline', 'rate_limited', 'server_stopping', 'timeout'];
const connection = () => useMixerStore.getState().connection;

/** One person's live connection to one mixer. What it learns goes into the mixer store. */
export function createMixerClient(
  mixerId: MixerId,
  kind: SocketKind,
  open: OpenSocket = openSocket,
): MixerClient {
  const store = useMixerStore.getState();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let socket: MixerSocket | null = null;
  let received = nothingReceived;
  let sessionRenewed = false;
  let over = false;

  const queue = createCommandQueue((name, payload, answer) => {
    if (!socket?.connected()) return false;
    socket.emit(name, payload, answer);
    return true;
  });

  function later(ms: number, then: () => void) {
    const timer = setTimeout(() => {
      timers.delete(timer);
      then();
    }, ms);
    timers.add(timer);
  }
  const retry = () => later(RETRY_MS * (0.5 + Math.random()), () => socket?.connect());

  function take(view: View) {
    if (over) return;
    const before = received;
    const { received: after, verdict } = receive(before, view.stamp);
    received = after;
    if (verdict === 'sync') return later(200 * 2 ** before.stale, sync);
    if (view.shared) serverClock.learn(view.shared.now);
    store.show(view);
    if (connection() !== 'online') store.setConnection('online');
  }

  async function sync() {
    const reply = await queue.request('mixer:sync', {});
    if (over) return;
    if (reply.ok) take(reply.value);
    else if (!passing.includes(reply.code)) stopWith('refused', reply.code);
    else if (socket?.connected()) later(RETRY_MS, sync);
  }

  function stopWith(state: 'refused' | 'elsewhere', code: ErrorCode) {
    store.setConnection(state, code);
    queue.giveUp(code);
    socket?.close();
  }

  function connected() {
    sessionRenewed = false;
    received = onNewConnection(received);
    serverClock.renew();
    void sync();
    queue.resend();
  }

  function lost(how: 'retrying' | 'closed') {
    queue.connectionLost();
    const now = connection();
    if (over || now === 'elsewhere' || now === 'refused') return;
    if (now === 'online') store.setConnection('reconnecting');
    if (how === 'closed') retry();
  }

  async function refused(code: ErrorCode) {
    if (passing.includes(code)) return lost('closed');
    if (code !== 'not_signed_in' || sessionRenewed) return stopWith('refused', code);
    sessionRenewed = true;
    forgetSession();
    await ensureSession();
    if (!over) socket?.connect();
  }

  const messages: ServerToClient = {
    view: take,
    signal: signals.tell,
    reaction: reactions.tell,
    caption: captions.tell,
    speaking: ({ from, speaking }) => store.setSpeaking(from, speaking),
    'seat:taken': () => stopWith('elsewhere', 'seat_elsewhere'),
    'server:stopping': () => store.setConnection('stopping'),
  };

  async function start() {
    try {
      const opened = await open(
        { protocol: PROTOCOL_VERSION, mixerId, kind },
        { connected, lost, refused, messages },
      );
      if (over) opened.close();
      else {
        socket = opened;
        opened.connect();
      }
    } catch {
      // The socket library could not be fetched: the network is away.
      if (!over) later(RETRY_MS, start);
    }
  }

  function refresh() {
    if (!socket?.connected()) return;
    serverClock.renew();
    void sync();
  }
  // A short sleep of the computer leaves the connection up and the clock wrong.
  function watchSleep() {
    if (connection() === 'online' && serverClock.doubtful()) refresh();
    later(SLEEP_CHECK_MS, watchSleep);
  }

  // The browser knows at once that the network is away; the socket only when its heartbeat is missed. Where the
  // browser errs the answer takes the notice away again.
  function offline() {
    if (connection() !== 'online') return;
    store.setConnection('reconnecting');
    if (socket?.connected()) void sync();
  }
  // The line may have died meanwhile though nobody was told.
  function backOnline() {
    if (connection() !== 'reconnecting' || !socket?.connected()) return;
    void sync();
    later(ALIVE_MS, () => {
      if (connection() === 'reconnecting' && socket?.connected()) socket.renew();
    });
  }

  store.open(mixerId, kind);
  window.addEventListener('offline', offline);
  window.addEventListener('online', backOnline);
  void start();
  later(SLEEP_CHECK_MS, watchSleep);
  return {
    request: (name, payload) => queue.request(name, payload),
    reconnect: () => {
      sessionRenewed = false;
      store.setConnection('connecting');
      socket?.connect();
    },
    refresh,
    close: () => {
      over = true;
      window.removeEventListener('offline', offline);
      window.removeEventListener('online', backOnline);
      for (const timer of timers) clearTimeout(timer);
      queue.giveUp('offline');
      socket?.close();
      store.close();
    },
  };
}
