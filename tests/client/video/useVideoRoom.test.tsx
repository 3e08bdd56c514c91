import type { Pass } from '@enishi/shared/signal';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useVideoRoom } from '../../../client/src/hooks/useVideoRoom.ts';
import type { RemotePicture, VideoProvider } from '../../../client/src/video/provider.ts';
import { VideoContext } from '../../../client/src/video/VideoContext.tsx';

const pass: Pass = { engine: 'p2p', iceServers: [], relayOnly: false, others: [] };
const startsAt = 1_700_000_000_000;
const clock = () => Date.now();

/** A provider that writes down what is done with its rooms. */
class NotedRooms implements VideoProvider {
  readonly notes: string[] = [];
  #opened = 0;
  #pictures: readonly RemotePicture[] = [];
  #listeners = new Set<() => void>();

  open: VideoProvider['open'] = () => {
    this.#opened += 1;
    const room = this.#opened;
    const note = (what: string) => this.notes.push(`${what} ${room}`);
    note('open');
    return {
      pictures: () => this.#pictures,
      subscribe: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      update: ({ others }) => note(`others ${others.length} in`),
      publish: () => note('publish'),
      standing: () => 'as_planned',
      close: () => note('close'),
    };
  };
  draw(states: RemotePicture['state'][]): void {
    this.#pictures = states.map((state, index) => ({
      personId: `person-${index}`,
      stream: null,
      state,
      hasVideo: false,
      hasAudio: false,
    }));
    for (const listener of this.#listeners) listener();
  }
}

let rooms: NotedRooms;
beforeEach(() => {
  vi.useFakeTimers({ now: startsAt - 8_000 });
  rooms = new NotedRooms();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

type Props = { roomKey: string | null; pass: Pass | null; startsAt: number | null };
function enter(props: Props, provider: VideoProvider = rooms) {
  const signalling = { send: () => {}, on: () => () => {} };
  const wiring = { provider, signalling };
  const wrapper = ({ children }: { children: ReactNode }) => (
    <VideoContext value={wiring}>{children}</VideoContext>
  );
  return renderHook((now: Props) => useVideoRoom(now.roomKey, now.pass, now.startsAt, clock), {
    wrapper,
    initialProps: props,
  });
}

it('[N51] the room is opened ahead of time and published when the server’s clock says so', () => {
  enter({ roomKey: 'a', pass, startsAt });
  act(() => vi.advanceTimersByTime(7_999));
  expect(rooms.notes).not.toContain('publish 1');
  act(() => vi.advanceTimersByTime(1));
  expect(rooms.notes).toContain('publish 1');
});

it('[N51] a start that is put off puts off the publishing', () => {
  const { rerender } = enter({ roomKey: 'a', pass, startsAt });
  rerender({ roomKey: 'a', pass, startsAt: startsAt + 20_000 });
  act(() => vi.advanceTimersByTime(27_999));
  expect(rooms.notes).not.toContain('publish 1');
  act(() => vi.advanceTimersByTime(1));
  expect(rooms.notes).toContain('publish 1');
});

it('[N54] a new pass for the same room keeps the room', () => {
  const { rerender } = enter({ roomKey: 'a', pass, startsAt });
  rerender({
    roomKey: 'a',
    pass: { ...pass, others: [{ personId: 'person-cleo', polite: true }] },
    startsAt,
  });
  expect(rooms.notes).toEqual(['open 1', 'others 0 in 1', 'others 1 in 1']);
});

it('[N56] another room closes the former one, and going away closes it too', () => {
  const { rerender, unmount } = enter({ roomKey: 'a', pass, startsAt });
  rerender({ roomKey: 'b', pass, startsAt });
  unmount();
  expect(rooms.notes.filter((note) => /open|close/.test(note))).toEqual([
    'open 1',
    'close 1',
    'open 2',
    'close 2',
  ]);
});

it('[N50] no room without a pass; why there is no picture is told', () => {
  const { result, rerender } = enter({ roomKey: 'a', pass: null, startsAt });
  expect(rooms.notes).toEqual([]);
  rerender({ roomKey: 'a', pass, startsAt });
  act(() => rooms.draw(['failed', 'connected']));
  expect(result.current.failedReason).toBeNull();
  act(() => rooms.draw(['failed', 'failed']));
  expect(result.current.failedReason).toBe('blocked');
});

it('[N50] a browser without WebRTC is told as such', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const provider: VideoProvider = {
    open: () => {
      throw new ReferenceError('RTCPeerConnection is not defined');
    },
  };
  expect(enter({ roomKey: 'a', pass, startsAt }, provider).result.current.failedReason).toBe('unsupported');
});
