import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listen, type Said } from '../../../client/src/video/captions/listen.ts';
import { paced } from '../../../client/src/video/captions/paced.ts';
import { canRecognise, recognisesHere } from '../../../client/src/video/captions/recogniser.ts';
import { FakeTrack } from './fakeDevices.ts';
import { FakeRecogniser, hasNoRecogniser, hasRecogniser } from './fakeRecogniser.ts';

const mic = new FakeTrack('mic', 'mic-1') as unknown as MediaStreamTrack; // a made-up one
const failed = vi.fn();
let said: Said[];

beforeEach(() => {
  vi.useFakeTimers();
  hasRecogniser();
  said = [];
  failed.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  hasNoRecogniser();
});
const begin = async () => {
  const stop = listen(mic, 'ja', { said: (one) => said.push(one), failed });
  await vi.advanceTimersByTimeAsync(0);
  return stop;
};
/** Longer than it waits before it begins again. */
const later = () => vi.advanceTimersByTimeAsync(5_000);

it('[F71] it listens to the chosen microphone, in the language spoken, and to nothing once stopped', async () => {
  const stop = await begin();
  const recogniser = FakeRecogniser.latest();
  expect(recogniser).toMatchObject({ started: mic, lang: 'ja-JP', continuous: true, interimResults: true });
  recogniser.says([{ text: 'こん', final: false }]);
  recogniser.says([{ text: ' こんにちは ', final: true }]);
  recogniser.says([{ text: 'こんにちは', final: true }, { text: '今日は', final: false }]); // biome-ignore format: one session
  const [first = 0] = said.map(({ line }) => line);
  expect(said).toEqual([
    { line: first, text: 'こん', final: false },
    { line: first, text: 'こんにちは', final: true },
    { line: first + 1, text: '今日は', final: false },
  ]);
  stop();
  expect(recogniser.aborted).toBe(true);
  recogniser.says([{ text: 'after', final: true }]);
  recogniser.ends();
  await later();
  expect(said).toHaveLength(3);
  expect(FakeRecogniser.made).toHaveLength(1);
});

it('[F71] where the browser can do it on this computer it does', async () => {
  expect(await recognisesHere('en')).toBe(false);
  hasRecogniser({ here: true });
  expect(await recognisesHere('en')).toBe(true);
  const stop = await begin();
  expect(FakeRecogniser.latest().processLocally).toBe(true);
  stop();
  hasNoRecogniser();
  expect(canRecognise()).toBe(false);
  expect(await recognisesHere('en')).toBe(false);
});

it('[F72] it begins again after every end, and its lines go on counting', async () => {
  const stop = await begin();
  FakeRecogniser.latest().says([{ text: 'one', final: true }]);
  FakeRecogniser.latest().ends('no-speech');
  await later();
  expect(FakeRecogniser.made).toHaveLength(2);
  FakeRecogniser.latest().says([{ text: 'two', final: true }]);
  expect(said[1]?.line).toBeGreaterThan(said[0]?.line ?? Number.POSITIVE_INFINITY);
  stop();
  expect(failed).not.toHaveBeenCalled();
});

it('[F72] what is not allowed is given up at once, what ends without a word after some tries', async () => {
  await begin();
  FakeRecogniser.latest().ends('not-allowed');
  await later();
  expect(FakeRecogniser.made).toHaveLength(1);
  expect(failed).toHaveBeenCalledTimes(1);

  hasRecogniser();
  await begin();
  for (let tries = 0; tries < 20; tries += 1) {
    FakeRecogniser.latest().ends('network');
    await later();
  }
  expect(failed).toHaveBeenCalledTimes(2);
  expect(FakeRecogniser.made.length).toBeLessThan(10);
});

it('[F75] minutes of silence are no fault: it goes on listening, and what is then said is written', async () => {
  const stop = await begin();
  for (let silences = 0; silences < 30; silences += 1) {
    FakeRecogniser.latest().ends('no-speech');
    await later();
  }
  expect(failed).not.toHaveBeenCalled();
  expect(FakeRecogniser.made).toHaveLength(31);
  FakeRecogniser.latest().says([{ text: 'あの', final: true }]);
  expect(said.map(({ text }) => text)).toEqual(['あの']);
  stop();
});

it('[F73] a line that changes is sent a few times a second, a finished one at once, of a long one the end', async () => {
  const sent: string[] = [];
  const pace = paced(({ text }) => sent.push(text));
  const line = (text: string, final = false) => pace.said({ line: 1, text, final });
  for (let word = 1; word <= 20; word += 1) {
    line(`word ${word}`);
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(sent[0]).toBe('word 1');
  expect(sent.length).toBeLessThanOrEqual(4);
  line('finished', true);
  expect(sent.at(-1)).toBe('finished');
  line(`${'x'.repeat(400)} end`);
  await later();
  expect(sent.at(-1)).toHaveLength(300);
  expect(sent.at(-1)).toMatch(/ end$/);
  line('never');
  line('never either');
  pace.stop();
  await later();
  expect(sent.at(-1)).toBe('never');
});
