import type { Page } from 'playwright-core';

declare global {
  interface Window {
    spiedConnections: RTCPeerConnection[];
    openedTracks: MediaStreamTrack[];
  }
}

/** From the next page on: every connection it makes and every device it opens can be looked at. */
export async function spyOnMedia(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.spiedConnections = [];
    window.openedTracks = [];
    const Original = window.RTCPeerConnection;
    window.RTCPeerConnection = new Proxy(Original, {
      construct(target, given) {
        const connection: RTCPeerConnection = Reflect.construct(target, given);
        window.spiedConnections.push(connection);
        return connection;
      },
    });
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      window.openedTracks.push(...stream.getTracks());
      return stream;
    };
  });
}

/** Of the devices opened so far, those that are still open. */
export const devicesOpen = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    window.openedTracks.filter(({ readyState }) => readyState === 'live').map(({ kind }) => kind),
  );

export type Paths = { readonly used: string[]; readonly told: string[] };

/** The kinds of paths in use on this side (host, srflx, prflx, relay), and those that the other side told of itself. */
export const pathsOf = (page: Page): Promise<Paths> =>
  page.evaluate(async () => {
    const live = window.spiedConnections.filter(({ connectionState }) => connectionState === 'connected');
    const used: string[] = [];
    const told: string[] = [];
    for (const connection of live) {
      const reports = [...(await connection.getStats()).values()];
      for (const report of reports) {
        if (report.type === 'transport') {
          const pair = reports.find(({ id }) => id === report.selectedCandidatePairId);
          const mine = reports.find(({ id }) => id === pair?.localCandidateId);
          if (mine) used.push(mine.candidateType);
        }
        if (report.type === 'remote-candidate') told.push(report.candidateType);
      }
    }
    return { used, told };
  });

/** How many devices have been opened in all since the page came up. */
export const devicesOpened = (page: Page): Promise<number> => page.evaluate(() => window.openedTracks.length);

/** How many ways out stand, and how many of the person's own devices are on them. */
export const waysOut = (page: Page): Promise<{ standing: number; own: number }> =>
  page.evaluate(() => {
    const sent = window.spiedConnections
      .filter(({ connectionState }) => connectionState === 'connected')
      .flatMap((connection) => connection.getSenders().flatMap(({ track }) => track ?? []));
    const device = (track: MediaStreamTrack) => track.getSettings().deviceId;
    const own = sent.filter((one) => window.openedTracks.some((opened) => device(opened) === device(one)));
    return { standing: sent.length, own: own.length };
  });
