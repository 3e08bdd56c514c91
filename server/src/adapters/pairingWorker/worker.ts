import { parentPort } from 'node:worker_threads';
import { seat } from '../../pairing/seat.ts';
import type { PairingInput } from '../../pairing/types.ts';

/** After that the best seating found so far is the answer: ten thousand people take well under a second. */
const ENOUGH_MS = 3000;

/** The pairing's thread: one question, one answer, in order. */
parentPort?.on('message', ({ nr, input }: { nr: number; input: PairingInput }) => {
  const until = performance.now() + ENOUGH_MS;
  try {
    parentPort?.postMessage({ nr, seating: seat(input, () => performance.now() > until) });
  } catch (error) {
    parentPort?.postMessage({ nr, error: error instanceof Error ? error.message : String(error) });
  }
});
