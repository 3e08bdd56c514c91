import { Worker } from 'node:worker_threads';
import type { PairingInput, PairingPerson, Seating } from '../../pairing/types.ts';
import type { Log } from '../../ports/log.ts';
import type { Pairing } from '../../ports/pairing.ts';

type Answer = { nr: number; seating: Seating } | { nr: number; error: string };
type Waiting = { input: PairingInput; resolve: (seating: Seating) => void; reject: (error: Error) => void };

/** A long-lived worker, warmed at start, so that solving never holds the main thread. A dead one is replaced and asked again. */
export function createPairingWorker(file: URL, log: Log): Pairing & { close(): Promise<void> } {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let closing = false;
  let worker = begin();

  function begin(): Worker {
    const started = new Worker(file);
    started.unref();
    started.on('message', (answer: Answer) => {
      const question = waiting.get(answer.nr);
      waiting.delete(answer.nr);
      if ('seating' in answer) question?.resolve(answer.seating);
      else question?.reject(new Error(answer.error));
    });
    started.on('error', (error) => log.error({ err: error }, 'the pairing worker failed'));
    started.on('exit', () => {
      if (closing) return;
      worker = begin();
      for (const [nr, { input }] of waiting) worker.postMessage({ nr, input });
    });
    return started;
  }

  const pairing: Pairing = {
    seat: (input) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { input, resolve, reject });
        worker.postMessage({ nr: asked, input });
      }),
  };
  void pairing.seat(WARM_UP).catch(() => undefined);
  return {
    ...pairing,
    async close() {
      closing = true;
      await worker.terminate();
    },
  };
}

const nobody: Omit<PairingPerson, 'id' | 'industry'> = {
  company: null,
  party: null,
  languages: [],
  wants: [],
  gives: [],
  seeks: [],
  occupation: null,
  sector: null,
  sells: false,
  deficit: 0,
  byes: 0,
  trios: 0,
};
/** Enough people to have the engine compiled before the first round. */
const WARM_UP: PairingInput = {
  people: Array.from({ length: 60 }, (_, nr) => ({
    ...nobody,
    id: `warm-${nr}`,
    industry: nr % 2 === 0 ? '62' : '56',
  })),
  met: [],
  metBefore: [],
  blocked: [],
  options: { size: 2, odd: 'trio', mode: 'diverse', allowRepeats: false, seed: 1 },
};
