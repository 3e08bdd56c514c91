import type { PersonId, RoomId } from '@enishi/shared/ids';
import type { Ambient } from '../mixer/ambient.ts';
import type { SeatingNeed } from '../mixer/seatingNeed.ts';
import type { ReadonlyMixer } from '../mixer/state.ts';
import type { PairingInput, Seating } from '../pairing/types.ts';
import type { Clock } from '../ports/clock.ts';
import type { Pairing } from '../ports/pairing.ts';
import type { Telemetry } from '../ports/telemetry.ts';
import { createBreather } from './breather.ts';
import type { PairingQuestions } from './pairingQuestions.ts';

/** So many running pairs are tried for a third before the next round is simply awaited. */
const THIRDS_TRIED = 24;
/** And so many of those who wait. */
const WAITING_TRIED = 4;

export type Seatings = (
  need: SeatingNeed,
  mixer: ReadonlyMixer,
) => Promise<Pick<Ambient, 'seating' | 'third'>>;

/** Asks the pairing what the core needs to know. */
export function createSeatings(deps: {
  pairing: Pairing;
  questions: PairingQuestions;
  clock: Clock;
  telemetry: Telemetry;
}): Seatings {
  const { pairing, questions, clock, telemetry } = deps;

  async function solve({ kind, people: ids }: SeatingNeed, mixer: ReadonlyMixer): Promise<Seating> {
    const began = clock.now();
    const breathe = createBreather(clock);
    const question = await questions(ids, mixer, { wishes: kind === 'round' });
    // To gather it takes long for thousands, and so does packing it for the pairing's thread.
    await breathe();
    const seating = await pairing.seat(question);
    telemetry.seated(clock.now() - began, ids.length);
    return seating;
  }

  /** The best running pair that this person may join: all three fit each other, the two having met each other now. */
  async function findThird(
    person: PersonId,
    rooms: readonly RoomId[],
    { mixer, all }: { mixer: ReadonlyMixer; all: PairingInput },
  ): Promise<Ambient['third']> {
    let best: { roomId: RoomId; value: number } | null = null;
    for (const roomId of rooms) {
      const three = [...peopleOf(mixer, roomId), person];
      const people = all.people.filter(({ id }) => three.includes(id));
      const met = all.met.filter((two) => two.includes(person));
      const seating = await pairing.seat({ ...all, people, met, options: { ...all.options, size: 3 } });
      const { value } = seating.certificate;
      if (seating.rooms[0]?.people.length === 3 && value > (best?.value ?? -1)) best = { roomId, value };
    }
    return best && { person, roomId: best.roomId };
  }

  /** For the first of those who wait that fits anywhere. */
  async function findAnyThird(
    waiting: readonly PersonId[],
    all: readonly RoomId[],
    mixer: ReadonlyMixer,
  ): Promise<Ambient['third']> {
    const rooms = all.slice(0, THIRDS_TRIED);
    const everybody = [...waiting, ...rooms.flatMap((id) => peopleOf(mixer, id))];
    const question = await questions(everybody, mixer, { wishes: false });
    for (const person of waiting) {
      const third = await findThird(person, rooms, { mixer, all: question });
      if (third) return third;
    }
    return null;
  }

  return async (need, mixer) => {
    const seating = need.people.length > 1 ? await solve(need, mixer) : null;
    const seatsSomebody = seating !== null && seating.rooms.length > 0;
    if (need.kind === 'round' || need.rooms.length === 0 || seatsSomebody) return { seating, third: null };
    const waiting = need.people.slice(0, WAITING_TRIED);
    return { seating, third: await findAnyThird(waiting, need.rooms, mixer) };
  };
}

const peopleOf = (mixer: ReadonlyMixer, roomId: RoomId): readonly PersonId[] =>
  mixer.rooms.get(roomId)?.people ?? [];
