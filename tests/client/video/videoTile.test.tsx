import { act, cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { VideoTile } from '../../../client/src/components/VideoTile.tsx';
import { show } from '../components/show.tsx';

const play = vi.fn<() => Promise<void>>();
beforeEach(() => {
  play.mockReset().mockResolvedValue();
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(play);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const stream = new MediaStream();
const video = (container: HTMLElement): HTMLVideoElement => {
  const found = container.querySelector('video');
  if (!found) throw new Error('no video');
  return found;
};

it('[U38] one’s own picture is a mirror and makes no sound', async () => {
  const { container } = await show(<VideoTile self name="Aya Mori" stream={stream} hasVideo />, 'en');
  expect(video(container).muted).toBe(true);
  expect(video(container).className).toContain('-scale-x-100');
  expect(container.textContent).toContain('You');
});

it('[U38] a partner’s picture is no mirror, plays in its place and is heard', async () => {
  const { container } = await show(<VideoTile name="Aya Mori" stream={stream} hasVideo />, 'en');
  expect(video(container).muted).toBe(false);
  expect(video(container).hasAttribute('playsinline')).toBe(true);
  expect(video(container).className).not.toContain('-scale-x-100');
});

it('[U38] without a picture the initials stand there and the voice goes on', async () => {
  const { container } = await show(<VideoTile name="Aya Mori" stream={stream} hasVideo={false} />, 'en');
  expect(container.textContent).toContain('AM');
  expect(play).toHaveBeenCalled();
});

it('[U38] where the browser holds the sound back, the picture runs and a press brings the sound', async () => {
  play.mockRejectedValueOnce(new DOMException('no touch yet', 'NotAllowedError'));
  const { container } = await show(<VideoTile name="Aya Mori" stream={stream} hasVideo />, 'en');
  expect(video(container).muted).toBe(true);
  await userEvent.click(await screen.findByRole('button', { name: 'Press to hear' }));
  expect(video(container).muted).toBe(false);
  expect(screen.queryByRole('button')).toBeNull();
});

it('[F80] of several whose sound is held back one shows the button, and it brings all', async () => {
  const blocked = new DOMException('no touch yet', 'NotAllowedError');
  play.mockRejectedValueOnce(blocked).mockRejectedValueOnce(blocked);
  const { container, rerender } = await show(
    <>
      <VideoTile name="Aya Mori" stream={stream} hasVideo />
      <VideoTile name="Ben Katz" stream={stream} hasVideo />
    </>,
    'en',
  );
  const muted = () => [...container.querySelectorAll('video')].map((one) => one.muted);
  const button = await screen.findByRole('button', { name: 'Press to hear' });
  expect(muted()).toEqual([true, true]);
  await userEvent.click(button);
  expect(muted()).toEqual([false, false]);
  expect(screen.queryByRole('button')).toBeNull();

  play.mockRejectedValueOnce(blocked);
  rerender(<VideoTile key="other" name="Cleo Wild" stream={stream} hasVideo />);
  await screen.findByRole('button', { name: 'Press to hear' });
});

it('[F80] what a telephone call or sleep has paused goes on', async () => {
  const { container } = await show(<VideoTile name="Aya Mori" stream={stream} hasVideo />, 'en');
  play.mockClear();
  video(container).dispatchEvent(new Event('pause'));
  expect(play).toHaveBeenCalledTimes(1);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(play).toHaveBeenCalledTimes(2);
  cleanup();
  document.dispatchEvent(new Event('visibilitychange'));
  expect(play).toHaveBeenCalledTimes(2);
});

it('[F80] one’s own picture, held back by a phone that saves power, comes with the next touch', async () => {
  play.mockRejectedValueOnce(new DOMException('saving power', 'NotAllowedError'));
  await show(<VideoTile self name="Aya Mori" stream={stream} hasVideo />, 'en');
  await act(async () => {});
  expect(screen.queryByRole('button')).toBeNull();
  play.mockClear();
  window.dispatchEvent(new Event('pointerdown'));
  expect(play).toHaveBeenCalledTimes(1);
});

it('[U38] connecting and failing are said, and that trying goes on', async () => {
  const tile = (state: 'connecting' | 'failed') => (
    <VideoTile name="Aya Mori" stream={null} hasVideo={false} state={state} />
  );
  const { container, rerender } = await show(tile('connecting'), 'en');
  expect(container.textContent).toContain('Connecting picture and sound');
  rerender(tile('failed'));
  expect(container.textContent).toContain('We keep trying');
});
