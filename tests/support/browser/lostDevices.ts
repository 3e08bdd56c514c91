import type { Page } from 'playwright-core';

/**
 * Takes a device away at the browser's border: its tracks end as when it is unplugged, or no longer allowed, and it
 * cannot be opened until `refindsDevices`. Chromium's made-up devices can do neither. Needs `spyOnMedia`.
 */
export const losesDevice = (
  page: Page,
  kind: 'audio' | 'video',
  reason: 'NotFoundError' | 'NotAllowedError',
): Promise<void> =>
  page.evaluate(
    ([lost, name]) => {
      const devices = navigator.mediaDevices;
      const open = devices.getUserMedia.bind(devices);
      devices.getUserMedia = (wanted = {}) =>
        wanted[lost] ? Promise.reject(new DOMException('lost', name)) : open(wanted);
      Object.assign(devices, { giveBack: () => Object.assign(devices, { getUserMedia: open }) });
      for (const track of window.openedTracks) {
        if (track.kind !== lost || track.readyState !== 'live') continue;
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    },
    [kind, reason] as const,
  );

export const refindsDevices = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const devices: MediaDevices & { giveBack?: () => void } = navigator.mediaDevices;
    devices.giveBack?.();
    devices.dispatchEvent(new Event('devicechange'));
  });
