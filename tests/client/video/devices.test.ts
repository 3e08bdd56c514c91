import { beforeEach, expect, it, vi } from 'vitest';
import { useDevicesStore } from '../../../client/src/stores/devices.ts';
import {
  chooseMedia,
  releaseDevices,
  retryDevices,
  selectDevice,
  startDevices,
  toggleDevice,
} from '../../../client/src/video/devices/deviceControl.ts';
import { holdDevices } from '../../../client/src/video/devices/holdDevices.ts';
import { presenceOf } from '../../../client/src/video/devices/wishes.ts';
import { eventually } from '../../support/eventually.ts';
import { type FakeDevices, freshBrowser } from './fakeDevices.ts';

let browser: FakeDevices;
beforeEach(() => {
  browser = freshBrowser();
});
const state = () => useDevicesStore.getState();
const presence = () => presenceOf(state());

it('[U30] nothing is asked before the person chose, and text only never asks', async () => {
  await startDevices();
  await chooseMedia('text');
  expect(browser.asked).toEqual([]);
  expect(presence()).toEqual({ media: 'text', mic: false, camera: false });
});

it('[U30] outside of the preview nothing is chosen for a person, whatever is allowed', async () => {
  browser.permission = { mic: 'granted', camera: 'granted' };
  await startDevices();
  expect(browser.asked).toEqual([]);
});

it('[U30] what was allowed on an earlier visit opens by itself in the preview', async () => {
  browser.permission = { mic: 'granted', camera: 'granted' };
  await startDevices({ preview: true });
  expect(browser.asked).toEqual(['mic+camera']);
  expect(presence()).toEqual({ media: 'video', mic: true, camera: true });
});

it('[U31] both are asked for in one question and stay open from screen to screen', async () => {
  await chooseMedia('video');
  const stream = state().stream;
  browser.permission = { mic: 'granted', camera: 'granted' };
  await startDevices();
  await startDevices();
  expect(browser.asked).toEqual(['mic+camera']);
  expect(state().stream).toBe(stream);
});

it('[U32] who turned something off is not asked for it again, on this visit or the next', async () => {
  await chooseMedia('video');
  await toggleDevice('camera');
  releaseDevices();
  browser.permission = { mic: 'granted', camera: 'prompt' };
  await useDevicesStore.persist.rehydrate();
  await startDevices();
  expect(browser.asked).toEqual(['mic+camera', 'mic']);
  expect(presence()).toEqual({ media: 'video', mic: true, camera: false });
});

it('[U32] what stands in the storage may be anything', async () => {
  localStorage.setItem(
    'enishi.devices',
    '{"state":{"media":"hologram","mic":"yes","camera":false},"version":0}',
  );
  await useDevicesStore.persist.rehydrate();
  expect(state()).toMatchObject({ media: null, mic: true, camera: false });
});

it('[U33] a camera that is refused does not take the microphone with it', async () => {
  browser.answer.camera = 'NotAllowedError';
  browser.permission.camera = 'denied';
  await chooseMedia('video');
  expect(state().status).toEqual({ mic: 'ready', camera: 'denied' });
  expect(presence()).toEqual({ media: 'audio', mic: true, camera: false });
});

it('[U33] a question that was waved away is not repeated at once', async () => {
  browser.answer = { mic: 'NotAllowedError', camera: 'NotAllowedError' };
  await chooseMedia('video');
  expect(browser.asked).toEqual(['mic+camera']);
  expect(presence().media).toBe('text');
});

it.each([
  ['NotReadableError', 'busy'],
  ['NotFoundError', 'none'],
  ['NotAllowedError', 'denied'],
  ['AbortError', 'busy'],
])('[U33] %s is told as %s, and trying again may work', async (name, told) => {
  browser.answer.camera = name;
  browser.permission = { mic: 'granted', camera: 'denied' };
  await chooseMedia('video');
  expect(state().status.camera).toBe(told);
  browser.answer.camera = 'allow';
  await retryDevices();
  expect(state().status.camera).toBe('ready');
});

it('[U33] an address without encryption is told as such, without a question', async () => {
  Object.defineProperty(window, 'isSecureContext', { value: false, configurable: true });
  await chooseMedia('video');
  expect(state().status).toEqual({ mic: 'insecure', camera: 'insecure' });
  expect(browser.asked).toEqual([]);
});

it('[U33] a browser without devices is told as such', async () => {
  Object.defineProperty(navigator, 'mediaDevices', { value: undefined, configurable: true });
  await chooseMedia('audio');
  expect(state().status.mic).toBe('unsupported');
});

it('[U34] muted stays muted with another microphone, and with the one that stands in for it', async () => {
  browser.plugged.mic = ['mic-1', 'mic-2'];
  await chooseMedia('audio');
  await selectDevice('mic', 'mic-2');
  await toggleDevice('mic');
  expect(browser.open('mic').map(({ deviceId, enabled }) => [deviceId, enabled])).toEqual([['mic-2', false]]);
  browser.plug('mic', 'mic-1');
  await eventually(() => expect(state().micTrack).toBeNull());
  await toggleDevice('mic');
  expect(browser.open('mic').map(({ deviceId, enabled }) => [deviceId, enabled])).toEqual([['mic-1', true]]);
});

it('[U34] muting does not wait for a question that is open', async () => {
  await chooseMedia('audio');
  const answer = browser.hold();
  void toggleDevice('camera');
  await eventually(() => expect(state().status.camera).toBe('asking'));
  void toggleDevice('mic');
  expect(state().micTrack?.enabled).toBe(false);
  answer();
  await eventually(() => expect(state().status.camera).toBe('ready'));
});

it('[U35] a camera that is off is closed; the microphone stays for quick unmuting', async () => {
  await chooseMedia('video');
  await toggleDevice('camera');
  await toggleDevice('mic');
  expect(browser.open('camera')).toEqual([]);
  expect(browser.open('mic').map(({ enabled }) => enabled)).toEqual([false]);
  await chooseMedia('text');
  expect(browser.open('mic')).toEqual([]);
});

it('[U35] what comes after everything was let go is closed on arrival', async () => {
  const answer = browser.hold();
  const choosing = chooseMedia('video');
  await eventually(() => expect(browser.asked).toHaveLength(1));
  releaseDevices();
  answer();
  await choosing;
  expect([...browser.open('mic'), ...browser.open('camera')]).toEqual([]);
});

it('[U35] who changed their mind while the browser asked gets what they chose last', async () => {
  const answer = browser.hold();
  void chooseMedia('video');
  await eventually(() => expect(browser.asked).toHaveLength(1));
  const choosing = chooseMedia('audio');
  answer();
  await choosing;
  expect([browser.open('mic').length, browser.open('camera').length]).toEqual([1, 0]);
});

it('[U35] leaving the page closes everything', async () => {
  await chooseMedia('video');
  window.dispatchEvent(new Event('pagehide'));
  expect([...browser.open('mic'), ...browser.open('camera')]).toEqual([]);
});

it('[F82] who comes back to the page has what was open, and is muted as before', async () => {
  const comesBack = (persisted: boolean) =>
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  await chooseMedia('video');
  await toggleDevice('mic');
  window.dispatchEvent(new Event('pagehide'));
  expect(browser.open('mic')).toEqual([]);
  comesBack(true);
  await eventually(() => expect(browser.open('camera')).toHaveLength(1));
  expect(useDevicesStore.getState().micTrack?.enabled ?? false).toBe(false);
  expect(browser.open('mic').filter(({ enabled }) => enabled)).toEqual([]);

  window.dispatchEvent(new Event('pagehide'));
  comesBack(false);
  await eventually(() => expect(useDevicesStore.getState().status.camera).toBe('idle'));
  expect(browser.open('camera')).toEqual([]);
});

it('[U35] they are closed a while after the last screen that used them, and not between two screens', async () => {
  const first = holdDevices();
  await chooseMedia('video');
  vi.useFakeTimers();
  first();
  vi.advanceTimersByTime(9_000);
  const second = holdDevices();
  vi.advanceTimersByTime(60_000);
  expect(browser.open('camera')).toHaveLength(1);
  second();
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
  expect([...browser.open('mic'), ...browser.open('camera')]).toEqual([]);
});

it('[U36] a device pulled out is replaced by another, and comes back before its stand-in', async () => {
  browser.plugged.mic = ['mic-1', 'mic-2'];
  await chooseMedia('audio');
  await selectDevice('mic', 'mic-2');
  browser.plug('mic', 'mic-1');
  await eventually(() => expect(browser.open('mic').map(({ deviceId }) => deviceId)).toEqual(['mic-1']));
  browser.plug('mic', 'mic-1', 'mic-2');
  await eventually(() => expect(browser.open('mic').map(({ deviceId }) => deviceId)).toEqual(['mic-2']));
  expect(state().mics.map(({ id }) => id)).toEqual(['mic-1', 'mic-2']);
});

it('[U36] a camera plugged in later is there at once', async () => {
  browser.plugged.camera = [];
  await chooseMedia('video');
  expect(state().status).toEqual({ mic: 'ready', camera: 'none' });
  browser.plug('camera', 'camera-9');
  await eventually(() => expect(state().status.camera).toBe('ready'));
});
