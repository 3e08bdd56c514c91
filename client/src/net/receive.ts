import type { Stamp } from '@enishi/shared/views';

/** What this browser has shown of one mixer, over all its connections. */
export type Received = {
  /** the highest version shown; null: nothing yet */
  readonly version: number | null;
  /** this connection has given a view that was taken: from then on all are taken in order */
  readonly settled: boolean;
  /** how often this connection answered with something older than what is shown */
  readonly stale: number;
};
export type Verdict = 'take' | 'sync';

export const nothingReceived: Received = { version: null, settled: false, stale: 0 };
/** After so many old answers the server is believed: it was set back to an earlier state. */
export const STALE_LIMIT = 5;

export const onNewConnection = (received: Received): Received => ({ ...received, settled: false, stale: 0 });

export function receive(received: Received, stamp: Stamp): { received: Received; verdict: Verdict } {
  const { version, settled, stale } = received;
  const old = version !== null && stamp.version < version;
  if (!settled && old && stale < STALE_LIMIT)
    return { received: { ...received, stale: stale + 1 }, verdict: 'sync' };
  return { received: { version: stamp.version, settled: true, stale: 0 }, verdict: 'take' };
}
