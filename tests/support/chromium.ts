import { type Browser, chromium } from 'playwright-core';

/** The system's Chromium with a camera and a microphone that are made up: a moving picture, a beep a second. */
export function launchChromium(extra: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-fake-device-for-media-stream',
      // Pages on one computer find each other without a name service on the network.
      '--disable-features=WebRtcHideLocalIpsWithMdns',
      ...extra,
    ],
  });
}

/** Nobody is there to press "allow". */
export const allowAllDevices = '--use-fake-ui-for-media-stream';
