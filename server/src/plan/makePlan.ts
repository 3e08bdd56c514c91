import { pairsOf } from '../pairing/pairsOf.ts';
import { planRounds } from '../pairing/planRounds.ts';
import type { Certificate, PairingInput, UnseatedReason } from '../pairing/types.ts';
import type { PlanOptions } from './options.ts';
import type { PeopleFile } from './peopleOfJson.ts';

/** `blocked`: everyone this person could still meet is kept apart from them; said here only, its reader wrote the list. */
export type PlanReason = UnseatedReason | 'blocked';

export type PlannedRound = {
  readonly groups: readonly (readonly string[])[];
  readonly unseated: readonly { readonly id: string; readonly reason: PlanReason }[];
  readonly certificate: Certificate;
};

/**
 * The rounds of an event, one after the other, with a history that grows. With weights of one's own nobody is favoured
 * for earlier rounds, so that a value is the plain sum of those weights.
 */
export function makePlan({ people, history }: PeopleFile, { rounds, pairing }: PlanOptions): PlannedRound[] {
  const input: PairingInput = {
    people: people.map((person) => person.pairing),
    met: history,
    metBefore: [],
    blocked: people.flatMap(({ pairing: { id }, blocked }) =>
      blocked.map((other): [string, string] => [id, other]),
    ),
    options: pairing,
  };
  const seatings = pairing.weights ? planRounds(input, rounds, () => 0) : planRounds(input, rounds);
  const met = [...history];
  return seatings.map(({ rooms, unseated, certificate }) => {
    const isKeptApart = keptApart(input, met);
    met.push(...rooms.flatMap((room) => pairsOf(room.people)));
    return {
      groups: rooms.map((room) => room.people),
      unseated: unseated.map(({ id, reason }) => ({ id, reason: isKeptApart(id) ? 'blocked' : reason })),
      certificate,
    };
  });
}

/** Whether all whom this person speaks with and has not met are blocked, and at least one is. */
function keptApart({ people, blocked }: PairingInput, met: PairingInput['met']): (id: string) => boolean {
  const gone = new Set([...met].flatMap(bothWays));
  const apart = new Set([...blocked].flatMap(bothWays));
  return (id) => {
    const spoken = people.find((person) => person.id === id)?.languages ?? [];
    const left = people.filter(
      (other) =>
        other.id !== id && !gone.has(pairKey(id, other.id)) && speakTogether(spoken, other.languages),
    );
    return left.length > 0 && left.every((other) => apart.has(pairKey(id, other.id)));
  };
}

const pairKey = (one: string, other: string): string => JSON.stringify([one, other]);
const bothWays = ([one, other]: readonly [string, string]) => [pairKey(one, other), pairKey(other, one)];

/** Who told no language speaks with anyone. */
const speakTogether = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 0 || other.length === 0 || one.some((language) => other.includes(language));
