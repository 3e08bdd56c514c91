import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createPairingWorker } from '../../server/src/adapters/pairingWorker/pairingWorker.ts';
import { seat } from '../../server/src/pairing/seat.ts';
import type { PairingInput } from '../../server/src/pairing/types.ts';
import { bundleWorker } from '../support/bundleWorker.ts';

const nobody = {
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
const crowd = (size: number): PairingInput => ({
  people: Array.from({ length: size }, (_, nr) => ({
    ...nobody,
    id: `p${nr}`,
    industry: nr % 3 === 0 ? '62' : '85',
  })),
  met: [],
  metBefore: [],
  blocked: [],
  options: { size: 2, odd: 'trio', mode: 'diverse', allowRepeats: false, seed: 1 },
});

describe('the pairing in its own thread', { timeout: 20_000 }, () => {
  let file: URL;
  let folder: string;
  beforeAll(async () => {
    file = await bundleWorker('server/src/adapters/pairingWorker/worker.ts');
    folder = await mkdtemp(join(tmpdir(), 'enishi-pairing-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  function begin(from: URL) {
    const faults: string[] = [];
    const quiet = () => undefined;
    const worker = createPairingWorker(from, {
      debug: quiet,
      info: quiet,
      warn: quiet,
      error: (_, text) => void faults.push(text),
    });
    onTestFinished(() => worker.close());
    return { worker, faults };
  }

  /** A worker that dies of the first questions it gets, as often as told, and is the real one after that. */
  async function dyingWorker(times: number): Promise<URL> {
    const left = join(folder, `left-${times}`);
    const entry = join(folder, `dies-${times}.mjs`);
    await writeFile(left, String(times));
    await writeFile(
      entry,
      `import { readFileSync, writeFileSync } from 'node:fs';
       import { parentPort } from 'node:worker_threads';
       const left = Number(readFileSync(${JSON.stringify(left)}, 'utf8'));
       if (left > 0) parentPort.on('message', () => {
         writeFileSync(${JSON.stringify(left)}, String(left - 1));
         process.exit(1);
       });
       else await import(${JSON.stringify(file.href)});`,
    );
    return pathToFileURL(entry);
  }

  it('[D40] answers as the plain function does, each question its own', async () => {
    const { worker } = begin(file);
    const questions = [2, 5, 12, 31].map(crowd);
    expect(await Promise.all(questions.map(worker.seat))).toEqual(
      questions.map((question) => seat(question)),
    );
  });

  it('[D40] what it cannot seat is a failure, and the next question is answered', async () => {
    const { worker } = begin(file);
    const wrong = JSON.parse('{"people":null}') as PairingInput;
    await expect(worker.seat(wrong)).rejects.toThrow();
    expect((await worker.seat(crowd(4))).rooms).toHaveLength(2);
  });

  it('[D41] a worker that dies is replaced and asked again', async () => {
    const { worker } = begin(await dyingWorker(1));
    expect(await worker.seat(crowd(6))).toEqual(seat(crowd(6)));
  });

  it('[D41] a question that kills every worker fails at last, and no more are started for it', async () => {
    const { worker } = begin(await dyingWorker(1_000));
    await expect(worker.seat(crowd(6))).rejects.toThrow();
    const used = 1_000 - Number(await readFile(join(folder, 'left-1000'), 'utf8'));
    expect(used).toBeLessThan(6);
  });
});
