/**
 * Room sizes for `people` in groups of `size`: as equal as can be, as near to `size` as can be, smaller rather than
 * larger when both are as near, and never above size + 1. So all are size − 1, size or size + 1 where that is possible
 * at all (7 people in groups of 5 are 4 and 3), and nobody sits alone.
 */
export function roomSizes(people: number, size: number): number[] {
  if (people < 2) return [];
  let best: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  const fewestRooms = Math.ceil(people / (size + 1));
  for (let rooms = fewestRooms; rooms <= Math.ceil(people / size); rooms++) {
    const sizes = spread(people, rooms);
    const off = sizes.reduce((sum, one) => sum + Math.abs(one - size), 0);
    if (off > least) continue;
    best = sizes;
    least = off;
  }
  return best;
}

function spread(people: number, rooms: number): number[] {
  const larger = people % rooms;
  return Array.from({ length: rooms }, (_, room) => Math.floor(people / rooms) + (room < larger ? 1 : 0));
}
