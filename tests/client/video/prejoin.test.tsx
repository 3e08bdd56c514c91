import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browserKind } from '../../../client/src/screens/prejoin/browserKind.ts';
import { PrejoinPanel, type PrejoinResult } from '../../../client/src/screens/prejoin/PrejoinPanel.tsx';
import { show } from '../components/show.tsx';
import { type FakeDevices, freshBrowser } from './fakeDevices.ts';

let browser: FakeDevices;
const done = vi.fn<(result: PrejoinResult) => void>();
beforeEach(() => {
  browser = freshBrowser();
  done.mockClear();
  Object.assign(globalThis, { AudioContext: SilentContext });
});
afterEach(cleanup);

/** The panel needs a sound meter; what it reads is tried in a real browser. */
class SilentContext extends EventTarget {
  state = 'running';
  createMediaStreamSource = () => ({ connect() {}, disconnect() {} });
  createAnalyser = () => ({ fftSize: 0, getFloatTimeDomainData() {} });
}

const open = () => show(<PrejoinPanel name="Aya Mori" onDone={done} />, 'en');
const press = (name: RegExp | string) => userEvent.click(screen.getByRole('button', { name }));
const choose = (name: string) => userEvent.click(screen.getByRole('radio', { name }));

it('[U30] it explains first, and the browser asks only after a press', async () => {
  await open();
  await screen.findByText(/Your browser will ask for permission next/);
  expect(browser.asked).toEqual([]);
  await press('Turn on camera and microphone');
  expect(browser.asked).toEqual(['mic+camera']);
  await press('Enter the lobby');
  expect(done).toHaveBeenCalledWith({ media: 'video', mic: true, camera: true });
});

it('[U39] text only leads on at any moment: before the question, during it, and after a refusal', async () => {
  await open();
  await press('Enter with text only');
  const answer = browser.hold();
  await choose('Video and voice');
  await press('Enter with text only');
  browser.answer = { mic: 'NotAllowedError', camera: 'NotAllowedError' };
  browser.permission = { mic: 'denied', camera: 'denied' };
  answer();
  await choose('Video and voice');
  await screen.findByRole('heading', { name: 'Camera and microphone are not allowed' });
  await press('Enter with text only');
  expect(done.mock.calls).toEqual(Array(3).fill([{ media: 'text', mic: false, camera: false }]));
});

it('[U39] the button says how one really goes in, and that is kept', async () => {
  browser.plugged.camera = [];
  await open();
  await choose('Video and voice');
  await screen.findByRole('heading', { name: 'No camera found' });
  await press('Enter with voice only');
  expect(done).toHaveBeenCalledWith({ media: 'audio', mic: true, camera: false });
  browser.plug('camera', 'camera-1');
  await waitFor(() => expect(browser.open('mic')).toHaveLength(1));
  expect(browser.open('camera')).toEqual([]);
});

it('[U32] both can be off and one still takes part by video and voice', async () => {
  await open();
  await choose('Video and voice');
  await press('Mic');
  await press('Camera');
  expect(screen.getByRole('button', { name: 'Camera' }).getAttribute('aria-pressed')).toBe('false');
  await press('Enter the lobby');
  expect(done).toHaveBeenCalledWith({ media: 'video', mic: false, camera: false });
});

it.each([
  ['NotReadableError', 'The camera does not start'],
  ['NotFoundError', 'No camera found'],
  ['NotAllowedError', 'The camera is not allowed'],
  ['SecurityError', 'This browser cannot use camera and microphone'],
])('[U40] %s has its own help', async (name, title) => {
  browser.answer.camera = name;
  browser.permission.camera = name === 'NotAllowedError' ? 'denied' : 'prompt';
  await open();
  await choose('Video and voice');
  await screen.findByRole('heading', { name: title });
});

it('[U40] an address without encryption has its own help, and no useless "try again"', async () => {
  Object.defineProperty(window, 'isSecureContext', { value: false, configurable: true });
  await open();
  await choose('Video and voice');
  await screen.findByRole('heading', { name: 'The camera does not work at this address' });
  expect(screen.queryByRole('button', { name: /again/ })).toBeNull();
});

it.each([
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36', 0, 'chromium'],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
    5,
    'androidChrome',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 0, 'firefox'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15',
    0,
    'safari',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15',
    5,
    'iosSafari',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605.1.15 CriOS/140.0 Mobile Safari/604.1',
    5,
    'iosSafari',
  ],
  ['curl/8', 0, 'other'],
])('[U40] where to allow it is told for the browser at hand: %s', (userAgent, fingers, kind) => {
  expect(browserKind(userAgent, fingers)).toBe(kind);
});
