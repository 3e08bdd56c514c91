import type { Ambient } from '../../../../server/src/mixer/ambient.ts';
import type { SeatingNeed } from '../../../../server/src/mixer/seatingNeed.ts';
import type { ReadonlyMixer } from '../../../../server/src/mixer/state.ts';
import { seat } from '../../../../server/src/pairing/seat.ts';
import { pairingInput } from '../../../../server/src/runtime/pairingInput.ts';
import type { SeededChance } from '../../seededChance.ts';
import { seatingOf } from '../seatingOf.ts';

type Answer = Pick<Ambient, 'seating' | 'third'>;

/** The real pairing's answer; now and then nonsense, which the core must not believe. */
export function seatingFor(need: SeatingNeed | null, mixer: ReadonlyMixer, chance: SeededChance): Answer {
  if (!need) return { seating: null, third: null };
  const everybody = [...mixer.participants.keys()];
  const anybody = () => chance.pick(everybody) ?? '';
  if (chance.below(20) === 0)
    return {
      seating: seatingOf([[anybody(), anybody()], [anybody()], [anybody(), anybody(), anybody()]]),
      third: null,
    };

  const seating =
    need.people.length < 2
      ? null
      : seat(
          pairingInput(need.people, {
            mixer,
            recordOf: () => undefined,
            blocked: [],
            metBefore: [],
            wished: need.kind === 'round' ? allMet(mixer, need.people) : [],
            seed: chance.below(2 ** 31),
          }),
        );
  if (need.kind === 'round' || (seating && seating.rooms.length > 0)) return { seating, third: null };
  const person = chance.pick(need.people);
  const roomId = need.rooms.find((id) => mayJoin(mixer, person, id));
  return { seating, third: person && roomId ? { person, roomId } : null };
}

/** All who met wish to meet again: whom the mode does not bring together, nothing may. */
const allMet = (mixer: ReadonlyMixer, people: readonly string[]): [string, string][] =>
  people.flatMap((one) =>
    [...(mixer.participants.get(one)?.met.keys() ?? [])]
      .filter((other) => one < other)
      .map((other): [string, string] => [one, other]),
  );

function mayJoin(mixer: ReadonlyMixer, person: string | undefined, roomId: string): boolean {
  const met = mixer.participants.get(person ?? '')?.met;
  const pair = mixer.rooms.get(roomId)?.people ?? [];
  return mixer.settings.allowRepeats || !pair.some((other) => met?.has(other));
}
