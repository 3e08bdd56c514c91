import type { PersonId, RoomId } from '@enishi/shared/ids';
import type { Ambient } from '../mixer/ambient.ts';
import type { SeatingNeed } from '../mixer/seatingNeed.ts';
import type { ReadonlyMixer } from '../mixer/state.ts';
import type { Seating } from '../pairing/types.ts';
import type { Clock } from '../ports/clock.ts';
import type { Pairing } from '../ports/pairing.ts';
import type { People } from '../ports/people.ts';
import type { Random } from '../ports/random.ts';
import type { Telemetry } from '../ports/telemetry.ts';
import { pairingInput } from './pairingInput.ts';

/** So many running pairs are tried for a third before the next round is simply awaited. */
const THIRDS_TRIED = 24;

export type Seatings = (
  need: SeatingNeed,
  mixer: ReadonlyMixer,
) => Promise<Pick<Ambient, 'seating' | 'third'>>;

/** Asks the pairing what the core needs to know. */
export function createSeatings(deps: {
  pairing: Pairing;
  people: People;
  random: Random;
  clock: Clock;
  telemetry: Telemetry;
}): Seatings {
  const { pairing, people, random, clock, telemetry } = deps;

  async function solve(ids: readonly PersonId[], mixer: ReadonlyMixer): Promise<Seating> {
    const began = clock.now();
    const blocked = await people.neverTogether(ids);
    const seating = await pairing.seat(
      pairingInput(ids, { mixer, recordOf: people.get, blocked, seed: random.seed() }),
    );
    telemetry.seated(clock.now() - began, ids.length);
    return seating;
  }

  /** The best running pair that this person may join: all three fit each other, the two having met each other now. */
  async function findThird(
    person: PersonId,
    rooms: readonly RoomId[],
    mixer: ReadonlyMixer,
  ): Promise<Ambient['third']> {
    let best: { roomId: RoomId; value: number } | null = null;
    for (const roomId of rooms.slice(0, THIRDS_TRIED)) {
      const pair = mixer.rooms.get(roomId)?.people ?? [];
      const three = [...pair, person];
      const blocked = await people.neverTogether(three);
      const input = pairingInput(three, { mixer, recordOf: people.get, blocked, seed: random.seed() });
      const met = input.met.filter((two) => two.includes(person));
      const seating = await pairing.seat({ ...input, met, options: { ...input.options, size: 3 } });
      const { value } = seating.certificate;
      if (seating.rooms[0]?.people.length === 3 && value > (best?.value ?? -1)) best = { roomId, value };
    }
    return best && { person, roomId: best.roomId };
  }

  return async (need, mixer) => {
    const alone = need.people.length === 1 ? need.people[0] : undefined;
    const seating = alone === undefined ? await solve(need.people, mixer) : null;
    if (need.kind === 'round' || need.rooms.length === 0) return { seating, third: null };
    const waiting = alone ?? seating?.unseated[0]?.id;
    if (waiting === undefined || (seating && seating.rooms.length > 0)) return { seating, third: null };
    return { seating, third: await findThird(waiting, need.rooms, mixer) };
  };
}
