import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useCountTalk } from '../../../client/src/hooks/useCountTalk.ts';
import { useSilentMic } from '../../../client/src/hooks/useSilentMic.ts';
import { useTalkShare } from '../../../client/src/hooks/useVoice.ts';
import { useWakeLock } from '../../../client/src/hooks/useWakeLock.ts';
import { useMixerStore } from '../../../client/src/stores/mixer.ts';
import { useVoiceStore } from '../../../client/src/stores/voice.ts';
import { noteHeard } from '../../../client/src/video/heardTracks.ts';
import { judgeLine } from '../../../client/src/video/p2p/lineQuality.ts';
import { watchSound } from '../../../client/src/video/soundMeter.ts';

beforeEach(() => {
  vi.useFakeTimers();
  useVoiceStore.setState(useVoiceStore.getInitialState());
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

it('[F30] a line is poor while packets get lost or late, and good again afterwards', () => {
  const calm = { received: 1_000, lost: 0, roundTripS: 0.05 };
  const lossy = { received: 1_090, lost: 10, roundTripS: 0.05 };
  expect(judgeLine(null, calm)).toBe('good');
  expect(judgeLine(calm, lossy)).toBe('poor');
  expect(judgeLine(lossy, { ...lossy, received: 1_300 })).toBe('good');
  expect(judgeLine(calm, { ...calm, received: 1_100, roundTripS: 0.7 })).toBe('poor');
});

it('[F30] a few packets say nothing, nor does a count that begins anew', () => {
  const before = { received: 1_000, lost: 50, roundTripS: 0.05 };
  expect(judgeLine(before, { received: 1_004, lost: 54, roundTripS: 0.05 })).toBe('good');
  expect(judgeLine(before, { received: 1_200, lost: 0, roundTripS: 0.05 })).toBe('good');
});

const microphone = () => ({ kind: 'audio' }) as MediaStreamTrack;

it('[F31] a microphone that never gave a sound is told after five seconds, until it gives one', () => {
  const track = microphone();
  const { result, rerender } = renderHook(({ level }) => useSilentMic(track, level), {
    initialProps: { level: 0 },
  });
  pass(4_900);
  expect(result.current).toBe(false);
  pass(200);
  expect(result.current).toBe(true);
  rerender({ level: 0.2 });
  expect(result.current).toBe(false);
});

it('[F31] who was heard before only listens; without a microphone nothing is told', () => {
  const track = microphone();
  noteHeard(track);
  const heard = renderHook(() => useSilentMic(track, 0));
  const none = renderHook(() => useSilentMic(null, 0));
  pass(60_000);
  expect([heard.result.current, none.result.current]).toEqual([false, false]);
});

class Context extends EventTarget {
  state: 'suspended' | 'running' | 'interrupted' = 'suspended';
  touched = false;
  sample = 0;
  createMediaStreamSource = () => ({ connect() {}, disconnect() {} });
  createAnalyser = () => ({
    fftSize: 4,
    getFloatTimeDomainData: (samples: Float32Array) => void samples.fill(this.sample),
  });
  async resume() {
    if (!this.touched) throw new Error('not without a touch');
    this.state = 'running';
  }
}

it('[F81] until the browser lets something be heard nothing is told; a call stops it until it is over', async () => {
  const contexts: Context[] = [];
  class Made extends Context {
    constructor() {
      super();
      contexts.push(this);
    }
  }
  vi.stubGlobal('AudioContext', Made);
  vi.stubGlobal('MediaStream', class {});
  const levels: number[] = [];
  const stop = watchSound(microphone(), (level) => levels.push(level));
  const [context] = contexts;
  if (!context) throw new Error('nothing measures');
  pass(10_000);
  expect(levels).toEqual([]);

  const chance = async (target: EventTarget, name: string) => {
    target.dispatchEvent(new Event(name));
    await act(async () => {});
    levels.length = 0;
    pass(600);
    return levels.length;
  };
  context.touched = true;
  expect(await chance(window, 'pointerdown')).toBeGreaterThan(5);
  context.state = 'interrupted';
  pass(600);
  context.touched = false;
  expect(await chance(context, 'statechange')).toBe(0);
  context.touched = true;
  expect(await chance(document, 'visibilitychange')).toBeGreaterThan(5);
  context.sample = 0.5;
  pass(100);
  expect(levels.at(-1)).toBeGreaterThan(0.5);
  stop();
  expect(contexts).toHaveLength(1);
  vi.unstubAllGlobals();
});

it('[F32] one’s own share is known from half a minute on, and each room begins anew', () => {
  const { result, rerender } = renderHook(
    ({ room }) => {
      useCountTalk(room);
      return useTalkShare(room);
    },
    { initialProps: { room: 'room-0001' } },
  );
  act(() => useVoiceStore.getState().hear({ speaking: true, silentMic: false }));
  pass(20_000);
  expect(result.current).toBeNull();
  act(() => {
    useVoiceStore.getState().hear({ speaking: false, silentMic: false });
    useMixerStore.getState().setSpeaking('ben-0000', true);
  });
  pass(20_000);
  expect(result.current).toBe(50);
  act(() => useMixerStore.getState().setSpeaking('ben-0000', false));
  pass(60_000);
  expect(result.current).toBe(50);
  rerender({ room: 'room-0002' });
  expect(result.current).toBeNull();
});

it('[F33] the screen stays on as long as the talk, also after the page was hidden', async () => {
  let held = 0;
  const request = vi.fn(async () => {
    held += 1;
    return {
      async release() {
        held -= 1;
      },
    };
  });
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { wakeLock: { request } }));
  const { unmount } = renderHook(() => useWakeLock());
  await act(async () => {});
  expect(held).toBe(1);
  held = 0; // the browser took it back while the page was hidden
  await act(async () => void document.dispatchEvent(new Event('visibilitychange')));
  expect(held).toBe(1);
  unmount();
  await act(async () => {});
  expect(held).toBe(0);
  vi.unstubAllGlobals();
});
