import { seat } from '../../server/src/pairing/seat.ts';
import { seededRandom } from '../../server/src/pairing/seededRandom.ts';
import type { PairingInput, Seating } from '../../server/src/pairing/types.ts';
import { mayShare, mostSeated } from './bruteForce.ts';
import { pairsIn } from './crowds.ts';
import { tightMixer } from './tightMixers.ts';

/** Throws with the seed when a seating breaks a rule that may never be broken. */
export function checkSeating(input: PairingInput, { rooms, unseated, certificate }: Seating): void {
  const fail = (what: string): never => {
    throw new Error(
      `${what}: ${JSON.stringify({ rooms: rooms.map(({ people }) => people), unseated, certificate })}`,
    );
  };
  const byId = new Map(input.people.map((one) => [one.id, one]));
  const once = [...rooms.flatMap(({ people }) => people), ...unseated.map(({ id }) => id)].sort();
  if (once.join() !== [...byId.keys()].sort().join()) fail('not everyone once');
  for (const { people } of rooms) {
    const room = people.flatMap((id) => byId.get(id) ?? []);
    if (room.length < 2 || room.length > 3 || !mayShare(input, room))
      fail(`may not share a room: ${people.join()}`);
  }
  if (input.options.odd === 'bye' && rooms.some(({ people }) => people.length > 2)) fail('a trio');
  const { value, bound, gap, stage } = certificate;
  if (!(bound >= value && gap >= 0 && (stage !== 'exact' || bound === value))) fail('a wrong certificate');
  const isSmall = input.people.length <= 12;
  const seated = rooms.reduce((sum, { people }) => sum + people.length, 0);
  if (isSmall && seated < mostSeated(input)) fail(`${mostSeated(input)} could be seated`);
}

/** A mixer of some rounds, people coming and going; returns how many rounds were checked. */
export function playFuzzed(seed: number, most: number): number {
  const random = seededRandom(seed);
  const first = tightMixer(seed, 0, most);
  const met = [...first.met];
  let rounds = 0;
  for (; rounds < 4; rounds++) {
    const people = first.people.filter(() => random(12) > 0);
    const input = { ...first, people, met: [...met], options: { ...first.options, roundsAfter: random(4) } };
    const seating = seat(input);
    try {
      checkSeating(input, seating);
    } catch (error) {
      throw new Error(`seed ${seed}, round ${rounds}: ${String(error)}`);
    }
    met.push(...pairsIn(seating.rooms));
  }
  return rounds;
}
