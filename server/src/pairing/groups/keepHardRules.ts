import type { Edges } from '../edges.ts';

/**
 * Rooms in which every hard rule holds: whoever breaks most of them leaves a room until it is whole, then finds a seat
 * where all may sit together, else a new room with others who left, else one with somebody out of a room of three or
 * more. Who had more byes is seated first. Nobody is put into a room of more than `most`, and nobody sits alone.
 */
export function keepHardRules(edges: Edges, rooms: readonly (readonly number[])[], most: number): number[][] {
  const whole: number[][] = [];
  let waiting: number[] = [];
  for (const room of rooms) {
    const { kept, gone } = sendOut(edges, room);
    waiting.push(...gone);
    if (kept.length > 1) whole.push(kept);
    else waiting.push(...kept);
  }
  waiting.sort((i, j) => (edges.byeTurns[j] ?? 0) - (edges.byeTurns[i] ?? 0) || i - j);
  // A room that opens later may suit someone who found none before.
  for (let before = -1; before !== waiting.length; ) {
    before = waiting.length;
    waiting = waiting.filter((i) => !joinRoom(edges, whole, i, most));
    if (!openRoom(edges, whole, waiting)) splitRoom(edges, whole, waiting);
    waiting = waiting.filter((i) => !whole.some((room) => room.includes(i)));
  }
  return whole;
}

function sendOut(edges: Edges, room: readonly number[]): { kept: number[]; gone: number[] } {
  const kept = [...room];
  const gone: number[] = [];
  while (kept.length > 1 && !edges.allowedTogether(kept)) {
    const faults = kept.map((i) => kept.filter((j) => i !== j && !edges.allowed(i, j)).length);
    const worst = faults.indexOf(Math.max(...faults));
    gone.push(...kept.splice(worst, 1));
  }
  return { kept, gone };
}

function joinRoom(edges: Edges, rooms: number[][], i: number, most: number): boolean {
  const open = rooms.filter((room) => room.length < most && edges.allowedTogether([...room, i]));
  const weight = (room: readonly number[]) =>
    room.reduce((sum, j) => sum + edges.weight(i, j), 0) / room.length;
  const best = open.sort((one, other) => one.length - other.length || weight(other) - weight(one))[0];
  best?.push(i);
  return best !== undefined;
}

/** Opens a room for the first two of those waiting who may meet. */
function openRoom(edges: Edges, rooms: number[][], waiting: readonly number[]): boolean {
  for (const [at, i] of waiting.entries()) {
    const j = waiting.slice(at + 1).find((other) => edges.allowed(i, other));
    if (j === undefined) continue;
    rooms.push([i, j]);
    return true;
  }
  return false;
}

/** Seats the first of those waiting who may meet somebody of a room that can spare one, the largest rooms first. */
function splitRoom(edges: Edges, rooms: number[][], waiting: readonly number[]): void {
  const large = rooms.filter((room) => room.length > 2).sort((one, other) => other.length - one.length);
  for (const i of waiting)
    for (const room of large) {
      const place = room.findIndex((j) => edges.allowed(i, j));
      if (place < 0) continue;
      rooms.push([i, ...room.splice(place, 1)]);
      return;
    }
}
