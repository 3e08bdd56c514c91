import type { RtcSignal } from '@enishi/shared/signal';

export type Candidate = Extract<RtcSignal, { kind: 'candidate' }>['candidate'];

/** Holds the other side's candidates until there is a description they belong to. */
export function createCandidateQueue(connection: RTCPeerConnection) {
  let waiting: Candidate[] = [];

  async function add(candidate: Candidate): Promise<void> {
    try {
      await connection.addIceCandidate(candidate ?? undefined);
    } catch {
      // It belongs to a description that was passed over or replaced: there is nothing to add it to.
    }
  }
  return {
    async take(candidate: Candidate): Promise<void> {
      if (connection.remoteDescription === null) waiting.push(candidate);
      else await add(candidate);
    },
    async flush(): Promise<void> {
      const held = waiting;
      waiting = [];
      for (const candidate of held) await add(candidate);
    },
  };
}
