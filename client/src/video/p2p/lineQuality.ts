export type LineQuality = 'good' | 'poor';
/** Sums since the connection began, and how long a packet takes now. */
export type LineCounts = { received: number; lost: number; roundTripS: number };

const poorLoss = 0.08;
const poorRoundTripS = 0.6;
/** fewer packets say nothing */
const leastPackets = 40;

/** From this loss and this delay on people talk over each other. */
export function judgeLine(before: LineCounts | null, now: LineCounts): LineQuality {
  const received = now.received - (before?.received ?? 0);
  const lost = Math.max(0, now.lost - (before?.lost ?? 0));
  const all = received + lost;
  const lossy = all >= leastPackets && lost / all > poorLoss;
  return lossy || now.roundTripS > poorRoundTripS ? 'poor' : 'good';
}

export async function countLine(connection: RTCPeerConnection): Promise<LineCounts> {
  const counts: LineCounts = { received: 0, lost: 0, roundTripS: 0 };
  for (const report of (await connection.getStats()).values()) {
    if (report.type === 'inbound-rtp') {
      counts.received += report.packetsReceived ?? 0;
      counts.lost += report.packetsLost ?? 0;
    }
    if (report.type === 'candidate-pair' && report.nominated && report.state === 'succeeded')
      counts.roundTripS = report.currentRoundTripTime ?? 0;
  }
  return counts;
}
