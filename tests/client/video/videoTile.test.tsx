import { cleanup, screen } from '@testing-library/react';
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

it('[U38] connecting and failing are said, and that trying goes on', async () => {
  const tile = (state: 'connecting' | 'failed') => (
    <VideoTile name="Aya Mori" stream={null} hasVideo={false} state={state} />
  );
  const { container, rerender } = await show(tile('connecting'), 'en');
  expect(container.textContent).toContain('Connecting picture and sound');
  rerender(tile('failed'));
  expect(container.textContent).toContain('We keep trying');
});
