import { Worker } from 'node:worker_threads';
import type { PairingInput, PairingPerson, Seating } from '../../pairing/types.ts';
import type { Log } from '../../ports/log.ts';
import type { Pairing } from '../../ports/pairing.ts';

type Answer = { nr: number; seating: Seating } | { nr: number; error: string };
type Waiting = {
  readonly input: PairingInput;
  readonly resolve: (seating: Seating) => void;
  readonly reject: (error: Error) => void;
  deaths: number;
};

/** A question whose worker died so often is not asked again: it may be what kills them. */
const MOST_DEATHS = 3;

/** A long-lived worker, warmed at start, so that solving never holds the main thread. A dead one is replaced and asked again. */
export function createPairingWorker(file: URL, log: Log): Pairing & { close(): Promise<void> } {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let closing = false;
  let worker: Worker | null = null;

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
      worker = null;
      if (!closing) askAgain();
    });
    return started;
  }

  /** The next worker begins with what this one left; without a question there is none until the next. */
  function askAgain(): void {
    for (const [nr, question] of waiting) {
      question.deaths += 1;
      if (question.deaths < MOST_DEATHS) continue;
      waiting.delete(nr);
      question.reject(new Error('the pairing worker died of this question'));
    }
    for (const [nr, { input }] of waiting) ask(nr, input);
  }

  function ask(nr: number, input: PairingInput): void {
    worker ??= begin();
    worker.postMessage({ nr, input });
  }

  const pairing: Pairing = {
    seat: (input) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { input, resolve, reject, deaths: 0 });
        ask(asked, input);
      }),
  };
  void pairing.seat(WARM_UP).catch(() => undefined);
  return {
    ...pairing,
    async close() {
      closing = true;
      await worker?.terminate();
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
