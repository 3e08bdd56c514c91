import { isDivision, sectionOf } from '@enishi/shared/industries';
import type { PairingInput, PairingPerson } from '../../server/src/pairing/types.ts';
import { defaultWeights } from '../../server/src/pairing/weights.ts';

/** A seating in the words of the rules, compared from left to right: higher is better. */
export type Verdict = readonly number[];
type Found = { readonly rooms: readonly (readonly string[])[]; readonly verdict: Verdict };

/** The best of all seatings in pairs with at most `trios` trios, by looking at every single one. Up to ten people. */
export function bestOfAll(input: PairingInput, trios: number): Found {
  let best: Found = { rooms: [], verdict: verdictOf(input, []) };
  const visit = (
    left: readonly PairingPerson[],
    rooms: readonly PairingPerson[][],
    triosLeft: number,
  ): void => {
    const [first, ...others] = left;
    if (!first) {
      const verdict = verdictOf(input, rooms);
      if (isBetter(verdict, best.verdict))
        best = { rooms: rooms.map((room) => room.map(({ id }) => id)), verdict };
      return;
    }
    visit(others, rooms, triosLeft);
    others.forEach((second, at) => {
      if (!mayShare(input, [first, second])) return;
      const rest = others.filter((one) => one !== second);
      visit(rest, [...rooms, [first, second]], triosLeft);
      if (triosLeft === 0) return;
      for (const third of others.slice(at + 1)) {
        if (!mayShare(input, [first, second, third])) continue;
        visit(
          rest.filter((one) => one !== third),
          [...rooms, [first, second, third]],
          triosLeft - 1,
        );
      }
    });
  };
  visit(input.people, [], trios);
  return best;
}

export function verdictOf(input: PairingInput, rooms: readonly (readonly PairingPerson[])[]): Verdict {
  const { people } = input;
  const seated = rooms.flat();
  const pairs = rooms.flatMap((room) => pairsOf(room));
  const meetings = pairs.map(([a, b]) => lastMeeting(input, a, b)).filter((at) => at >= 0);
  return [
    sum(
      seated.map(
        ({ byes }) =>
          1 +
          rank(
            byes,
            people.map((one) => one.byes),
          ),
      ),
    ),
    -sum(
      rooms.filter((room) => room.length === 3).flatMap((room) => room.map((one) => trioCost(one, people))),
    ),
    -meetings.length,
    -sum(meetings),
    -pairs.filter(([a, b]) => sameOrganisation(a, b)).length,
    -pairs.filter(([a, b]) => among(input.metBefore, a, b)).length,
    sum(pairs.map(([a, b]) => scoreOf(input, a, b))),
  ];
}

function isBetter(one: Verdict, other: Verdict): boolean {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}

/** The hard rules, as a sentence each. */
export function mayShare(input: PairingInput, room: readonly PairingPerson[]): boolean {
  if (pairsOf(room).some(([a, b]) => among(input.blocked, a, b))) return false;
  if (!input.options.allowRepeats && pairsOf(room).some(([a, b]) => among(input.met, a, b))) return false;
  const told = room.map(({ languages }) => languages).filter((languages) => languages.length > 0);
  const [first] = told;
  return first === undefined || first.some((code) => told.every((languages) => languages.includes(code)));
}

/** The score in its plainest form. */
export function scoreOf({ options }: PairingInput, a: PairingPerson, b: PairingPerson): number {
  const weights = { ...defaultWeights, ...options.weights };
  const wishes = options.mode !== 'surprise';
  const differ = (one: string | null, other: string | null) =>
    one !== null && other !== null && one !== other;
  const gives = (giver: PairingPerson, taker: PairingPerson) =>
    giver.gives.some((tag) => taker.seeks.includes(tag));
  const wants = (by: PairingPerson, other: PairingPerson) => by.wants.includes(letter(other) ?? 'none');
  let points = 0;
  if (differ(letter(a), letter(b))) points += weights.section;
  else if (differ(a.industry, b.industry)) points += weights.division;
  if (wishes) {
    points += (gives(a, b) ? weights.give : 0) + (gives(b, a) ? weights.give : 0);
    points += (wants(a, b) ? weights.wanted : 0) + (wants(b, a) ? weights.wanted : 0);
  }
  if (options.mode === 'same-role') {
    const same = a.occupation !== null && a.occupation === b.occupation;
    if (same && differ(a.industry, b.industry)) points += weights.sameRole;
  } else if (differ(a.occupation, b.occupation)) points += weights.occupation;
  if (differ(a.sector, b.sector)) points += weights.sector;
  if ((a.sells && !gives(a, b)) || (b.sells && !gives(b, a))) points -= weights.sells;
  return Math.floor((Math.max(0, points) * (1000 + a.deficit + b.deficit)) / 1000);
}

function letter({ industry }: PairingPerson): string | null {
  return isDivision(industry) ? sectionOf(industry) : null;
}

function sameOrganisation(a: PairingPerson, b: PairingPerson): boolean {
  return (a.company !== null && a.company === b.company) || (a.party !== null && a.party === b.party);
}

function lastMeeting({ met }: PairingInput, a: PairingPerson, b: PairingPerson): number {
  return met.findLastIndex((pair) => pair.includes(a.id) && pair.includes(b.id));
}

function among(pairs: PairingInput['met'], a: PairingPerson, b: PairingPerson): boolean {
  return pairs.some((pair) => pair.includes(a.id) && pair.includes(b.id));
}

function trioCost({ trios }: PairingPerson, people: readonly PairingPerson[]): number {
  return (
    [0, 1, 3, 6][
      rank(
        trios,
        people.map((one) => one.trios),
      )
    ] ?? 6
  );
}

function rank(count: number, counts: readonly number[]): number {
  return new Set(counts.filter((other) => other < count)).size;
}

function pairsOf<T>(room: readonly T[]): [T, T][] {
  return room.flatMap((one, at) => room.slice(at + 1).map((other): [T, T] => [one, other]));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The most people that pairs alone can seat, over all subsets. O(2ⁿ n). */
export function mostSeated(input: PairingInput): number {
  const { people } = input;
  const n = people.length;
  const partners = people.map((one, i) =>
    people.reduce((set, other, j) => (i !== j && mayShare(input, [one, other]) ? set | (1 << j) : set), 0),
  );
  const best = new Uint8Array(1 << n);
  for (let set = 1; set < 1 << n; set++) {
    const i = 31 - Math.clz32(set & -set);
    const rest = set & (set - 1);
    let most = best[rest] ?? 0;
    for (let others = (partners[i] ?? 0) & rest; others !== 0; others &= others - 1)
      most = Math.max(most, 2 + (best[rest ^ (others & -others)] ?? 0));
    best[set] = most;
  }
  return best[(1 << n) - 1] ?? 0;
}
