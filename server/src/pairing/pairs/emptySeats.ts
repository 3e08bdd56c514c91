import { codesAt } from '../codeSets.ts';
import type { Edges } from '../edges.ts';

/**
 * Seats in which nobody sits: who is matched with one sits the round out. They are for the group's people only and all
 * alike. With as many seats as people must be left out, every full matching is one with the fewest left out, so leaving
 * somebody out needs no weight of its own.
 */
export type EmptySeats = { readonly people: readonly number[]; readonly seats: number };

/** People of one part, between whom and others nobody may meet, who had as many byes: whoever of them is left out is alike. */
type Group = { readonly part: number; readonly turns: number };

/**
 * At best one person of each part with an odd number is left out, one of those who had fewest byes. Where the hard rules
 * ask for more, no full matching with these seats exists.
 */
export function fewestSeats(edges: Edges, partOf: Int32Array): EmptySeats[] {
  const sizes = new Map<number, number>();
  const fewest = new Map<number, number>();
  partOf.forEach((part, i) => {
    sizes.set(part, (sizes.get(part) ?? 0) + 1);
    fewest.set(part, Math.min(fewest.get(part) ?? Number.POSITIVE_INFINITY, edges.byeTurns[i] ?? 0));
  });
  const odd = [...sizes].filter(([, size]) => size % 2 === 1);
  return odd.map(([part]) => ({
    people: peopleOf(edges, partOf, { part, turns: fewest.get(part) ?? 0 }),
    seats: 1,
  }));
}

/**
 * Seats for those whom a matching of the most people, the ones with more byes first, leaves out. Covered sets form a
 * matroid (Edmonds and Fulkerson 1965), so every best matching leaves out as many of each group.
 */
export function seatsLike(edges: Edges, partOf: Int32Array, leftOut: readonly number[]): EmptySeats[] {
  const seats = new Map<string, Group & { seats: number }>();
  for (const i of leftOut) {
    const group = { part: partOf[i] ?? 0, turns: edges.byeTurns[i] ?? 0 };
    const key = `${group.part} ${group.turns}`;
    seats.set(key, { ...group, seats: (seats.get(key)?.seats ?? 0) + 1 });
  }
  return [...seats.values()].map((group) => ({ people: peopleOf(edges, partOf, group), seats: group.seats }));
}

function peopleOf(edges: Edges, partOf: Int32Array, { part, turns }: Group): number[] {
  return [...partOf.keys()].filter((i) => partOf[i] === part && edges.byeTurns[i] === turns);
}

const ALL_PAIRS_UP_TO = 96;

/**
 * The part of each person: nobody may meet anyone of another part. In a small crowd by all hard rules, in a large one by
 * languages alone, which may leave parts together that never meet.
 */
export function partsOf(edges: Edges): Int32Array {
  const { n, crowd } = edges;
  const parent = Int32Array.from({ length: n }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] ?? 0;
    for (let at = i; at !== root; ) {
      const next = parent[at] ?? 0;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const join = (i: number, j: number) => {
    parent[find(i)] = find(j);
  };
  if (n <= ALL_PAIRS_UP_TO) {
    for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) if (edges.allowed(i, j)) join(i, j);
  } else {
    const speaker = new Map<number, number>();
    for (let i = 0; i < n; i++)
      for (const code of codesAt(crowd.languages, i)) {
        const first = speaker.get(code) ?? i;
        speaker.set(code, first);
        join(i, first);
      }
  }
  return parent.map((_, i) => find(i));
}
