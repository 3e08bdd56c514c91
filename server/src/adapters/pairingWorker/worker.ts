import { parentPort } from 'node:worker_threads';
import { seat } from '../../pairing/seat.ts';
import type { PairingInput } from '../../pairing/types.ts';

/** The pairing's thread: one question, one answer, in order. */
parentPort?.on('message', ({ nr, input }: { nr: number; input: PairingInput }) => {
  try {
    parentPort?.postMessage({ nr, seating: seat(input) });
  } catch (error) {
    parentPort?.postMessage({ nr, error: error instanceof Error ? error.message : String(error) });
  }
});
