import type { View } from '@enishi/shared/views';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMixerClient, type MixerClient } from '../../../client/src/net/mixerClient.ts';
import { useMixerStore } from '../../../client/src/stores/mixer.ts';
import { mineView, NOW, roomView, sharedView } from '../fixtures.ts';
import { fakeSocket } from './fakeSocket.ts';

const view = (version: number, parts: Partial<View> = {}): View => ({
  stamp: { version, tick: 0 },
  shared: sharedView(),
  mine: mineView(),
  ...parts,
});
const state = () => useMixerStore.getState();

describe('mixerClient', () => {
  let client: MixerClient;
  let socket: ReturnType<typeof fakeSocket>;

  beforeEach(async () => {
    vi.useFakeTimers({ now: NOW });
    socket = fakeSocket();
    client = createMixerClient('mixer-0001', 'seat', socket.open);
    await vi.advanceTimersByTimeAsync(0);
  });
  afterEach(() => {
    client.close();
    vi.useRealTimers();
  });

  async function online(version = 3) {
    socket.connect();
    socket
      .of('mixer:sync')
      .at(-1)
      ?.answer({ ok: true, value: view(version) });
    await vi.advanceTimersByTimeAsync(0);
  }

  it('[N68] the handshake names the protocol, the mixer and the kind; every connection begins with a sync', async () => {
    expect(socket.handshake()).toEqual({ protocol: 1, mixerId: 'mixer-0001', kind: 'seat' });
    expect(state().connection).toBe('connecting');
    await online();
    expect(state().connection).toBe('online');
    expect(state().shared?.name).toBe(sharedView().name);
    socket.lose();
    expect(state().connection).toBe('reconnecting');
    expect(state().shared).not.toBeNull();
    socket.connect();
    expect(socket.of('mixer:sync')).toHaveLength(2);
  });

  it('[N69] a part that a view leaves out stays as it was', async () => {
    await online();
    socket.messages().view({ stamp: { version: 4, tick: 0 }, mine: mineView({ status: 'break' }) });
    expect(state().mine?.status).toBe('break');
    expect(state().shared?.lobby.here).toBe(12);
  });

  it('[N62] after a reconnect an older view is not shown; the client asks again', async () => {
    await online(9);
    socket.lose();
    socket.connect();
    const old = view(5, { mine: mineView({ status: 'left' }) });
    socket.of('mixer:sync').at(-1)?.answer({ ok: true, value: old });
    await vi.advanceTimersByTimeAsync(0);
    expect(state().mine?.status).toBe('ready');
    await vi.advanceTimersByTimeAsync(300);
    expect(socket.of('mixer:sync')).toHaveLength(3);
    socket
      .of('mixer:sync')
      .at(-1)
      ?.answer({ ok: true, value: view(9) });
    await vi.advanceTimersByTimeAsync(0);
    expect(state().connection).toBe('online');
  });

  it('[N114] the browser’s word that the network is away is told at once, and an answer takes it back', async () => {
    await online();
    window.dispatchEvent(new Event('offline'));
    expect(state().connection).toBe('reconnecting');
    socket
      .of('mixer:sync')
      .at(-1)
      ?.answer({ ok: true, value: view(4) });
    await vi.advanceTimersByTimeAsync(0);
    expect(state().connection).toBe('online');
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(4_000);
    expect(socket.renewed()).toBe(0);
  });

  it('[N114] a line that does not answer when the network is back is made anew; one that does stays', async () => {
    for (const [answers, renewed] of [
      [true, 0],
      [false, 1],
    ] as const) {
      await online();
      window.dispatchEvent(new Event('offline'));
      window.dispatchEvent(new Event('online'));
      if (answers)
        socket
          .of('mixer:sync')
          .at(-1)
          ?.answer({ ok: true, value: view(4) });
      await vi.advanceTimersByTimeAsync(3_100);
      expect(socket.renewed()).toBe(renewed);
    }
    client.close();
    window.dispatchEvent(new Event('offline'));
    expect(state().connection).not.toBe('reconnecting');
  });

  it('[N70] a command cut off by a lost connection goes out again with the same commandId', async () => {
    await online();
    const asked = client.request('ready:set', { ready: false });
    socket.lose();
    socket.connect();
    const [first, second] = socket.of('ready:set');
    expect(first?.payload.commandId).toMatch(/^[0-9a-f]{32}$/);
    expect(second?.payload).toEqual(first?.payload);
    second?.answer({ ok: true, value: {} });
    await expect(asked).resolves.toEqual({ ok: true, value: {} });
    socket.lose();
    socket.connect();
    expect(socket.of('ready:set')).toHaveLength(2);
  });

  it('[N71] a command made without a connection waits for one, and answers timeout after 30 s', async () => {
    const asked = client.request('ready:set', { ready: true });
    expect(socket.of('ready:set')).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(30_000);
    await expect(asked).resolves.toEqual({ ok: false, code: 'timeout' });
    socket.connect();
    expect(socket.of('ready:set')).toHaveLength(0);
  });

  it('[N72] signals and reactions are never sent again; presence is told to each connection', async () => {
    await online();
    void client.request('presence:set', { media: 'text', mic: false, camera: false, speaking: false });
    const reaction = client.request('reaction:send', { kind: 'nod' });
    socket.lose();
    await expect(reaction).resolves.toEqual({ ok: false, code: 'offline' });
    socket.connect();
    expect(socket.of('reaction:send')).toHaveLength(1);
    expect(socket.of('presence:set')).toHaveLength(2);
  });

  it('[N73] a refusal is a value, and each request its own command', async () => {
    await online();
    const first = client.request('card:revoke', { offerId: 'offer-0001' });
    const second = client.request('card:revoke', { offerId: 'offer-0001' });
    const ids = socket.of('card:revoke').map((one) => one.payload.commandId);
    expect(new Set(ids).size).toBe(2);
    for (const one of socket.of('card:revoke')) one.answer({ ok: false, code: 'not_offered' });
    await expect(Promise.all([first, second])).resolves.toEqual([
      { ok: false, code: 'not_offered' },
      { ok: false, code: 'not_offered' },
    ]);
  });

  it('[N74] the seat taken by another tab is given up until asked for', async () => {
    await online();
    const waiting = client.request('ready:set', { ready: false });
    socket.messages()['seat:taken']({});
    socket.lose('closed');
    expect(state().connection).toBe('elsewhere');
    await expect(waiting).resolves.toEqual({ ok: false, code: 'seat_elsewhere' });
    const before = socket.wanted();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(socket.wanted()).toBe(before);
    client.reconnect();
    expect(socket.wanted()).toBe(before + 1);
  });

  it('[N75] a stopping server is told as such until it is back', async () => {
    await online();
    socket.messages()['server:stopping']({});
    socket.lose('closed');
    expect(state().connection).toBe('stopping');
    const before = socket.wanted();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(socket.wanted()).toBeGreaterThan(before);
    await online(4);
    expect(state().connection).toBe('online');
  });

  it('[N76] a handshake refused for good stops; one refused in passing is tried again', async () => {
    const before = socket.wanted();
    socket.refuse('rate_limited');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(socket.wanted()).toBe(before + 1);
    socket.refuse('old_client');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(socket.wanted()).toBe(before + 1);
    expect(state()).toMatchObject({ connection: 'refused', refusal: 'old_client' });
  });

  it('[N77] whoever speaks is forgotten when the room changes', async () => {
    await online();
    socket.messages().view({ stamp: { version: 4, tick: 0 }, mine: mineView({ room: roomView() }) });
    socket.messages().speaking({ from: 'person-misaki', speaking: true });
    expect(state().speaking.has('person-misaki')).toBe(true);
    socket.messages().view({ stamp: { version: 5, tick: 0 }, mine: mineView() });
    expect(state().speaking.size).toBe(0);
  });

  it('[N78] after closing nothing is tried or shown any more', async () => {
    await online();
    client.close();
    socket.lose('closed');
    const before = socket.wanted();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(socket.wanted()).toBe(before);
    expect(socket.closed()).toBe(true);
    expect(state().shared).toBeNull();
  });
});
