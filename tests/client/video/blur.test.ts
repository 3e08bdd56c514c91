import { beforeEach, expect, it, vi } from 'vitest';
import { useDevicesStore } from '../../../client/src/stores/devices.ts';
import { followBlur, turnBlur } from '../../../client/src/video/devices/blur/blurControl.ts';
import { addPicture, isTooSlow, unhurried } from '../../../client/src/video/devices/blur/pace.ts';
import { chooseMedia, selectDevice, toggleDevice } from '../../../client/src/video/devices/deviceControl.ts';
import { holdDevices } from '../../../client/src/video/devices/holdDevices.ts';
import { localTracks } from '../../../client/src/video/devices/localTracks.ts';
import { eventually } from '../../support/eventually.ts';
import { type FakeDevices, FakeTrack, freshBrowser } from './fakeDevices.ts';

type Work = {
  camera: MediaStreamTrack;
  blurred: FakeTrack;
  took(ms: number): void;
  done(): void;
  fail(): void;
  stopped: boolean;
};
const works: Work[] = [];
/** Stands in for graphics, which these tests have none of. */
const load = async () => ({
  blurCamera(camera: MediaStreamTrack, { took }: { took(ms: number): void }) {
    const blurred = new FakeTrack('camera', 'blurred');
    return new Promise<{ track: MediaStreamTrack; stop(): void }>((resolve, reject) => {
      const work: Work = {
        camera,
        blurred,
        took,
        stopped: false,
        fail: () => reject(new Error('no graphics')),
        done: () =>
          resolve({
            track: blurred as unknown as MediaStreamTrack, // a made-up one
            stop: () => {
              work.stopped = true;
            },
          }),
      };
      works.push(work);
    });
  },
});
const state = useDevicesStore.getState;
const begun = (count = 1) =>
  eventually(() => {
    expect(works).toHaveLength(count);
    const work = works.at(-1);
    if (!work) throw new Error('nothing is worked on');
    return work;
  });
const hasSettled = (blurState: ReturnType<typeof state>['blurState']) =>
  eventually(() => expect(state().blurState).toBe(blurState));
const slow = (work: Work) => {
  vi.useFakeTimers({ toFake: ['performance'] });
  for (let picture = 0; picture < 8; picture += 1) {
    work.took(900);
    vi.advanceTimersByTime(1_000);
  }
  vi.useRealTimers();
};
let devices: FakeDevices;

beforeEach(async () => {
  devices = freshBrowser();
  devices.plugged.camera = ['camera-1', 'camera-2'];
  works.length = 0;
  followBlur(load);
  vi.spyOn(console, 'warn').mockReturnValue();
  await chooseMedia('video');
});

it('[F60] nothing is shown until the blurred picture is ready, then that alone', async () => {
  const raw = state().cameraTrack;
  expect(localTracks.video()).toBe(raw);
  const told = vi.fn();
  const off = localTracks.subscribe(told);
  turnBlur(true);
  expect(localTracks.video()).toBeNull();
  expect(state().stream?.getTracks()).toEqual([state().micTrack]);
  expect(told).toHaveBeenCalledTimes(1);

  const work = await begun();
  work.done();
  await hasSettled('on');
  expect(work.camera).toBe(raw);
  expect(localTracks.video()).toBe(work.blurred);
  expect(state().stream?.getTracks()).toEqual([state().micTrack, work.blurred]);
  turnBlur(false);
  expect(localTracks.video()).toBe(raw);
  expect(state().stream?.getTracks()).toEqual([state().micTrack, raw]);
  expect(work.stopped).toBe(true);
  expect(devices.asked).toHaveLength(1);
  off();
});

it('[F60] what becomes too slow during a talk holds the picture back until the person says otherwise', async () => {
  const letGo = holdDevices();
  turnBlur(true);
  const work = await begun();
  work.done();
  await hasSettled('on');
  slow(work);
  expect(state()).toMatchObject({ blurState: 'slow', blur: true });
  expect(work.stopped).toBe(true);
  expect(localTracks.video()).toBeNull();
  turnBlur(false);
  expect(localTracks.video()).toBe(state().cameraTrack);
  letGo();
});

it('[F61] in the preview it ends by itself, whether it is slow or cannot start', async () => {
  const letGo = holdDevices({ preview: true });
  turnBlur(true);
  slow(await begun());
  expect(state()).toMatchObject({ blurState: 'slow', blur: false });
  expect(localTracks.video()).toBe(state().cameraTrack);

  turnBlur(true);
  expect(state().blurState).toBe('starting');
  (await begun(2)).fail();
  await hasSettled('failed');
  expect(state().blur).toBe(false);
  expect(localTracks.video()).toBe(state().cameraTrack);
  letGo();
});

it('[F62] the first pictures do not count, nor does a slow moment', () => {
  let now = 0;
  const run = (pace: typeof unhurried, pictures: number, ms: number) => {
    for (let picture = 0; picture < pictures; picture += 1) {
      now += Math.max(33, ms);
      pace = addPicture(pace, ms, now);
    }
    return pace;
  };
  const warm = run(unhurried, 8, 500);
  expect(isTooSlow(warm)).toBe(false);
  const busy = run(run(warm, 60, 80), 30, 20);
  expect(isTooSlow(busy)).toBe(false);
  expect(isTooSlow(run(busy, 300, 20))).toBe(false);
  expect(isTooSlow(run(busy, 300, 80))).toBe(true);
  expect(isTooSlow(run(warm, 16, 400))).toBe(true);
});

it('[F63] the wish outlives the page; another camera is blurred too, one that is off is closed', async () => {
  turnBlur(true);
  const first = await begun();
  first.done();
  await hasSettled('on');
  expect(JSON.parse(localStorage.getItem('enishi.devices') ?? '').state.blur).toBe(true);

  await selectDevice('camera', 'camera-2');
  const second = await begun(2);
  expect(first.stopped).toBe(true);
  expect(localTracks.video()).toBeNull();
  second.done();
  await hasSettled('on');
  expect(localTracks.video()).toBe(second.blurred);

  await toggleDevice('camera');
  expect(second.stopped).toBe(true);
  expect(devices.open('camera')).toHaveLength(0);
  expect(localTracks.video()).toBeNull();
  await toggleDevice('camera');
  (await begun(3)).done();
  await hasSettled('on');
  expect(devices.open('camera')).toHaveLength(1);
  await toggleDevice('mic');
  expect(localTracks.audible()).toBe(false);
  expect(localTracks.video()).toBe(works.at(-1)?.blurred);
});

it('[F63] what is ready after the camera was switched off is thrown away', async () => {
  turnBlur(true);
  const work = await begun();
  await toggleDevice('camera');
  work.done();
  await eventually(() => expect(work.stopped).toBe(true));
  expect(state()).toMatchObject({ blurState: 'off', blurredTrack: null });
});
