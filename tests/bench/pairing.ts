/**
 * How long pairing takes and how good it is: ten rounds of a realistic, skewed crowd with 5 % of the people changing each round,
 * against greedy with exchanges, the npm package `edmonds-blossom` (up to 500 people) and a draw, each with a history of
 * its own. Then how long the main thread waits while the worker seats ten thousand.
 * Bounds are those of one round each, by its duals; up to 500 people also how near the ten rounds come to what nobody
 * could exceed who knew the whole evening beforehand.
 * `npm run bench:pairing [people…]`. On a busy machine the least times tell more than the medians.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isDivision, sectionOf } from '@enishi/shared/industries';
import { createPairingWorker } from '../../server/src/adapters/pairingWorker/pairingWorker.ts';
import { seat } from '../../server/src/pairing/seat.ts';
import type { PairingInput, PairingPerson, Seating } from '../../server/src/pairing/types.ts';
import { drawnPairs, mixerOf, pairsIn } from '../pairing/crowds.ts';
import { bundleWorker } from '../support/bundleWorker.ts';
import { alikeCrowd } from './pairing/alikeCrowd.ts';
import { drawn, edmondsBlossom, greedyAndExchanges, type Pairs } from './pairing/baselines.ts';
import { benchCrowd } from './pairing/benchCrowd.ts';
import { clairvoyantBound } from './pairing/clairvoyantBound.ts';

const ROUNDS = 10;
const SIZES = [50, 100, 200, 500, 1000, 2000, 5000, 10_000];
const asked = process.argv.slice(2).map(Number);

type Evening = { readonly pairs: number; readonly value: number; readonly cross: number };

/** Who is there in each round: a twentieth goes, as many come. */
function attendance(size: number): PairingPerson[][] {
  const everyone = benchCrowd(size + ROUNDS * Math.ceil(size / 20), size);
  return Array.from({ length: ROUNDS }, (_, round) =>
    everyone.slice(round * Math.ceil(size / 20), round * Math.ceil(size / 20) + size),
  );
}

function play(rounds: PairingPerson[][], seatAll: (input: PairingInput) => Pairs): Evening {
  const met: Pairs = [];
  let value = 0;
  let cross = 0;
  for (const [round, people] of rounds.entries()) {
    const input = inputOf(people, met, round);
    const byId = new Map(people.map((one) => [one.id, one]));
    const pairs = seatAll(input);
    for (const [a, b] of pairs) {
      const two = [byId.get(a), byId.get(b)].flatMap((one) => one ?? []);
      value += seat(mixerOf(two, { options: { allowRepeats: true } })).certificate.value;
      const [one, other] = two.map(({ industry }) => (isDivision(industry) ? sectionOf(industry) : null));
      if (one !== other) cross++;
    }
    met.push(...pairs);
  }
  return { pairs: met.length, value, cross };
}

function inputOf(people: PairingPerson[], met: Pairs, seed: number): PairingInput {
  const blocked = drawnPairs(people, Math.floor(people.length / 100), 7);
  return mixerOf(people, { met: [...met], blocked, options: { odd: 'bye', seed } });
}

function timed<T>(runs: number, what: () => T): { least: number; median: number; result: T } {
  let result = what();
  const times = Array.from({ length: runs }, () => {
    const before = performance.now();
    result = what();
    return performance.now() - before;
  }).sort((one, other) => one - other);
  return { least: times[0] ?? 0, median: times[runs >> 1] ?? 0, result };
}

const ms = (time: number) => `${time.toFixed(time < 10 ? 1 : 0)} ms`;
const percent = (share: number) => `${(100 * share).toFixed(2)} %`;

for (const size of asked.length > 0 ? asked : SIZES) {
  const rounds = attendance(size);
  const first = inputOf(rounds[0] ?? [], [], 0);
  const runs = size >= 5000 ? 5 : 15;
  const best = timed(runs, () => seat(first));
  const certified = timed(runs, () => seat({ ...first, options: { ...first.options, upTo: 'improved' } }));
  let last: PairingInput = first;
  const stages = new Set<Seating['certificate']['stage']>();
  const ours = play(rounds, (input) => {
    last = input;
    const { rooms, certificate } = seat(input);
    stages.add(certificate.stage);
    return pairsIn(rooms);
  });
  const tenth = timed(Math.min(runs, 5), () => seat(last));
  const greedy = play(rounds, greedyAndExchanges);
  const draw = play(rounds, drawn);
  const { value, bound, gap, stage } = best.result.certificate;
  console.log(`${size} people`);
  console.log(
    `  ${stage}: least ${ms(best.least)}, median ${ms(best.median)}; tenth round ${ms(tenth.least)}, ${ms(tenth.median)}`,
  );
  console.log(
    `  value ${value}, bound ${bound}, gap ${percent(gap)}; unseated ${best.result.unseated.length}`,
  );
  console.log(
    `  stopped after the auction: least ${ms(certified.least)}, median ${ms(certified.median)}, certified within ${percent(certified.result.certificate.gap)}, in fact ${percent(1 - certified.result.certificate.value / value)}`,
  );
  const mean = ({ value: sum, pairs }: Evening) => (sum / pairs).toFixed(1);
  const cross = (evening: Evening) => percent(evening.cross / evening.pairs);
  console.log(
    `  ten rounds (${[...stages].join(', ')}): ${mean(ours)} a pair, ${cross(ours)} across sections; greedy with exchanges ${percent(greedy.value / ours.value - 1)} (${cross(greedy)} across); drawn ${mean(draw)} (${cross(draw)} across)`,
  );
  if (size > 500) continue;
  console.log(
    `  ten rounds: ${percent(1 - ours.value / clairvoyantBound(rounds))} below what no foresight could exceed`,
  );
  const other = edmondsBlossom(first);
  console.log(
    `  edmonds-blossom: ${ms(other.ms)}, value ${other.value}, ${(other.ms / best.least).toFixed(0)} times as long`,
  );
}

/** Guests who told little, of sixteen kinds: ten rounds of the same people, everyone meeting anew. */
for (const size of [5000, 10_000]) {
  const people = alikeCrowd(size);
  const met: Pairs = [];
  const times: number[] = [];
  const gaps: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    const { rooms, certificate } = seat(
      mixerOf(people, { met: [...met], options: { odd: 'bye', seed: round } }),
    );
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    gaps.push(certificate.gap);
    met.push(...pairsIn(rooms));
  }
  console.log(
    `${size} people of sixteen kinds, ten rounds: ${times.map((time) => time.toFixed(0)).join(', ')} ms of CPU, largest gap ${percent(Math.max(...gaps))}`,
  );
}

const quiet = () => undefined;
const worker = createPairingWorker(await bundleWorker('server/src/adapters/pairingWorker/worker.ts'), {
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
});
const large = inputOf(benchCrowd(10_000, 1), [], 1);
await worker.seat(large);
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const before = performance.now();
await worker.seat(large);
const took = performance.now() - before;
delay.disable();
console.log(
  `in the worker 10,000 people: ${ms(took)}, the main thread waited ${ms(delay.max / 1e6)} at most (median ${ms(delay.percentile(50) / 1e6)})`,
);
await worker.close();
