/**
 * How long one seating takes: median and largest of some runs, after one to warm up, in the third round of a mixer.
 * The processor's time beside it tells how far another program was in the way.
 * Run with `npx tsx tests/bench/pairing.ts [size of a room]`.
 */
import { seat } from '../../server/src/pairing/seat.ts';
import type { PairingInput } from '../../server/src/pairing/types.ts';
import { drawnPairs, mixerOf, realisticCrowd } from '../pairing/crowds.ts';

const size = Number(process.argv[2] ?? 2);
if (![2, 3, 4, 5, 6].includes(size)) throw new Error('a room has 2 to 6 people');

for (const people of [20, 21, 50, 51, 100, 99, 200, 1000, 1001, 5000, 10_000]) {
  const input = thirdRound(people);
  const runs = people <= 200 ? 15 : people <= 1000 ? 7 : 3;
  seat(input);
  const busyBefore = process.cpuUsage();
  const times = Array.from({ length: runs }, () => {
    const before = performance.now();
    seat(input);
    return performance.now() - before;
  }).sort((a, b) => a - b);
  const busy = process.cpuUsage(busyBefore);
  const { certificate, rooms, unseated } = seat(input);
  console.log(
    `${String(people).padStart(6)} people  median ${ms(times[runs >> 1])}  largest ${ms(times.at(-1))}  processor ${ms((busy.user + busy.system) / 1000 / runs)}`,
    ` ${certificate.stage} gap ${(100 * certificate.gap).toFixed(2)} %`,
    ` rooms ${rooms.length} unseated ${unseated.length}`,
    ` score a room ${(certificate.value / rooms.length).toFixed(1)}`,
  );
}

function ms(time = 0): string {
  return `${time.toFixed(1)} ms`.padStart(11);
}

function thirdRound(count: number): PairingInput {
  const people = realisticCrowd(count, count);
  const options = { size: size as PairingInput['options']['size'] };
  const blocked = drawnPairs(people, Math.floor(count / 20), 1);
  const first = mixerOf(people, { blocked, metBefore: drawnPairs(people, count, 2), options });
  const met: [string, string][] = [];
  for (let round = 0; round < 2; round++)
    for (const room of seat({ ...first, met }).rooms)
      room.people.forEach((one, at) => {
        for (const other of room.people.slice(at + 1)) met.push([one, other]);
      });
  return { ...first, met };
}
