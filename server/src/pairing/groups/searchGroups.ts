import type { Edges } from '../edges.ts';
import type { TopLists } from '../pairs/topLists.ts';
import type { GroupValue } from './groupValue.ts';

const STEPS_EACH = 400;
const MOST_STEPS = 300_000;

/**
 * Improves `rooms` in place by exchanging two people of different rooms, many times: the maximally diverse grouping
 * problem (Weitz and Lakshminarayanan 1998; NP-hard). Threshold accepting (Dueck and Scheuer 1990) stands in for
 * annealing: a loss is taken while it is below a threshold that falls to 0, so whole numbers are enough. Half of the
 * exchanges pull somebody to the room of a listed partner. Room sizes stay as they are.
 */
export function searchGroups(
  edges: Edges,
  value: GroupValue,
  lists: TopLists,
  rooms: number[][],
  random: (below: number) => number,
): void {
  const { n } = edges;
  if (rooms.length < 2) return;
  const roomOf = new Int32Array(n);
  rooms.forEach((room, at) => {
    for (const i of room) roomOf[i] = at;
  });
  const steps = Math.min(STEPS_EACH * n, MOST_STEPS);
  const start = Math.floor(edges.score.max / 2);
  for (let step = 0; step < steps; step++) {
    const x = random(n);
    const host = (step & 1) === 0 ? listed(lists, x, random) : random(n);
    const from = roomOf[x] ?? 0;
    const to = roomOf[host] ?? 0;
    const fromRoom = rooms[from];
    const toRoom = rooms[to];
    if (from === to || !fromRoom || !toRoom) continue;
    const y = toRoom[random(toRoom.length)] ?? host;
    if (y === host && toRoom.length > 1 && (step & 1) === 0) continue;
    // The last fifth takes no loss at all.
    const threshold = Math.max(0, Math.floor((start * (steps - step - steps / 5)) / steps));
    if (gainOf(value, fromRoom, x, toRoom, y) <= -threshold) continue;
    fromRoom[fromRoom.indexOf(x)] = y;
    toRoom[toRoom.indexOf(y)] = x;
    roomOf[x] = to;
    roomOf[y] = from;
  }
}

function listed({ length, entries }: TopLists, x: number, random: (below: number) => number): number {
  const partner = entries[x * length + random(length)] ?? -1;
  return partner === -1 ? x : partner;
}

/** What exchanging x for y brings to both rooms. O(room size). */
function gainOf(
  value: GroupValue,
  xs: readonly number[],
  x: number,
  ys: readonly number[],
  y: number,
): number {
  let gain = 0;
  for (const i of xs) if (i !== x) gain += value.pair(y, i) - value.pair(x, i);
  for (const i of ys) if (i !== y) gain += value.pair(x, i) - value.pair(y, i);
  const swapped = (room: readonly number[], out: number, into: number) =>
    room.map((i) => (i === out ? into : i));
  gain += value.room(swapped(xs, x, y)) + value.room(swapped(ys, y, x));
  return gain - value.room(xs) - value.room(ys);
}
