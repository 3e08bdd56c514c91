/**
 * Room sizes for `people` in groups of `size`: as equal as can be, as near to `size` as can be, smaller rather than
 * larger when both are as near, and never above size + 1. So all are size − 1, size or size + 1 where that is possible
 * at all (7 people in groups of 5 are 4 and 3), and nobody sits alone.
 */
export function roomSizes(people: number, size: number): number[] {
  if (people < 2) return [];
  const fewer = Math.floor(people / size);
  const more = Math.ceil(people / size);
  const tooMany = people - fewer * size;
  const tooFew = more * size - people;
  const rooms = tooMany <= fewer && tooMany < tooFew ? fewer : more;
  const larger = people % rooms;
  return Array.from({ length: rooms }, (_, room) => Math.floor(people / rooms) + (room < larger ? 1 : 0));
}
