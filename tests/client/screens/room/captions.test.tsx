import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { captions } from '../../../../client/src/net/roomMessages.ts';
import { RoomScreen } from '../../../../client/src/screens/room/RoomScreen.tsx';
import { useCaptionsStore } from '../../../../client/src/stores/captions.ts';
import { useDevicesStore } from '../../../../client/src/stores/devices.ts';
import { useSettingsStore } from '../../../../client/src/stores/settings.ts';
import { eventually } from '../../../support/eventually.ts';
import { partner } from '../../fixtures.ts';
import { FakeTrack } from '../../video/fakeDevices.ts';
import { FakeRecogniser, hasNoRecogniser, hasRecogniser } from '../../video/fakeRecogniser.ts';
import { kenta, MINUTE, misaki, openLive, roomWith, talking } from './openRoom.tsx';

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const here = { state: 'here', media: 'audio', mic: true, camera: false } as const;
const mic = new FakeTrack('mic', 'mic-1') as unknown as MediaStreamTrack; // a made-up one
const withPartners = (presence: object = {}) => ({
  room: roomWith(5 * MINUTE, {
    partners: [
      partner({ person: misaki, presence: { ...here, ...presence } }),
      partner({ person: kenta, presence: here }),
    ],
  }),
});
const open = (presence: object = {}) =>
  openLive(<RoomScreen />, { shared: talking(5 * MINUTE), mine: withPartners(presence) });
const speakIntoMic = (on: boolean) =>
  act(() =>
    useDevicesStore.setState({
      media: 'audio',
      mic: on,
      micTrack: mic,
      status: { mic: 'ready', camera: 'idle' },
    }),
  );

beforeEach(() => {
  hasRecogniser();
  useCaptionsStore.setState(useCaptionsStore.getInitialState());
  useSettingsStore.setState(useSettingsStore.getInitialState());
});
afterEach(() => {
  cleanup();
  hasNoRecogniser();
});

it('[F74] the last two lines of each stand over the picture, named and in their language', async () => {
  await open();
  const tell = (from: string, line: number, text: string) =>
    act(() => captions.tell({ from, line, text, language: 'en' }));
  tell(misaki.personId, 1, 'not wished for');
  expect(screen.queryByRole('region', { name: '相手の話の字幕' })).toBeNull();

  await press('その他');
  await press('字幕');
  act(() => screen.getByRole('switch', { name: '相手の話を字幕で読む' }).click());
  for (const [line, text] of ['one', 'tw', 'two', 'three'].entries())
    tell(misaki.personId, line === 1 ? 2 : line, text);
  tell(kenta.personId, 9, 'from Kenta');
  tell('person-nobody', 1, 'from outside');
  const region = screen.getByRole('region', { name: '相手の話の字幕' });
  expect(region.textContent).toContain(`${misaki.name}：two three`);
  expect(region.textContent).toContain(`${kenta.name}：from Kenta`);
  expect(region.textContent).not.toMatch(/outside|one|not wished/);
  expect(region.getAttribute('aria-live')).toBe('off');
  expect(region.querySelector('[lang="en"]')).not.toBeNull();
});

it('[F74] who is wished to be read is asked once a room; where the browser cannot, not at all', async () => {
  const { tell, unmount } = await open({ readsCaptions: true });
  const question = /字幕で読みたいそうです/;
  speakIntoMic(true);
  await screen.findByText(question);
  expect(FakeRecogniser.made).toHaveLength(0);
  await press('閉じる');
  tell({ mine: withPartners({ readsCaptions: true }) });
  expect(screen.queryByText(question)).toBeNull();
  unmount();
  hasNoRecogniser();
  await open({ readsCaptions: true });
  speakIntoMic(true);
  expect(screen.queryByText(question)).toBeNull();
});

it('[F71] nothing is listened to before the button below the explanation, nor muted, nor unread', async () => {
  const { socket, tell } = await open();
  speakIntoMic(true);
  await press('その他');
  await press('字幕');
  screen.getByText(/Google、Apple、Microsoft など/);
  expect(FakeRecogniser.made).toHaveLength(0);
  await press('自分の話を字幕にする');
  expect(FakeRecogniser.made).toHaveLength(0);

  tell({ mine: withPartners({ readsCaptions: true }) });
  await eventually(() => expect(FakeRecogniser.latest().started).toBe(mic));
  screen.getByText(/文字にして、高瀬 美咲さんに届けています/);
  act(() => FakeRecogniser.latest().says([{ text: '縁があれば', final: true }]));
  expect(socket.of('caption:send').map(({ payload }) => payload)).toMatchObject([
    { text: '縁があれば', language: 'ja' },
  ]);
  speakIntoMic(false);
  expect(FakeRecogniser.latest().aborted).toBe(true);
  speakIntoMic(true);
  await eventually(() => expect(FakeRecogniser.latest().aborted).toBe(false));
  await press('字幕にするのをやめる');
  expect(FakeRecogniser.latest().aborted).toBe(true);
});

it('[F71] a visiting host who wishes to read is named too, and never to oneself', async () => {
  const visitedBy = (personId: string) => ({
    room: roomWith(5 * MINUTE, { visitors: [{ ...kenta, personId, readsCaptions: true }] }),
  });
  const { tell } = await openLive(<RoomScreen />, {
    shared: talking(5 * MINUTE),
    mine: visitedBy('person-me'),
  });
  act(() => useCaptionsStore.getState().agree(true));
  speakIntoMic(true);
  expect(FakeRecogniser.made).toHaveLength(0);
  tell({ mine: visitedBy('person-host') });
  await eventually(() => expect(FakeRecogniser.latest().started).toBe(mic));
  screen.getByText(new RegExp(`文字にして、${kenta.name}さんに届けています`));
});

it('[F71] where the sound stays on this computer it says so', async () => {
  hasRecogniser({ here: true });
  await open();
  await press('その他');
  await press('字幕');
  await screen.findByText(/この端末の中だけで文字になります/);
  expect(screen.queryByText(/Google/)).toBeNull();
});

it('[F72] a browser that gives up says so beside the faces', async () => {
  await open({ readsCaptions: true });
  act(() => useCaptionsStore.getState().agree(true));
  speakIntoMic(true);
  await eventually(() => expect(FakeRecogniser.latest().started).toBe(mic));
  act(() => FakeRecogniser.latest().ends('service-not-allowed'));
  screen.getByText(/字幕を続けられませんでした/);
});
