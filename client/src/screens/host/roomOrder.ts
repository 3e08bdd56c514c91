import type { ConsoleRoom, RoomState } from '@enishi/shared/consoleView';

// The contract's own list comes with its parser; this one is checked against it by the compiler.
const RANK: Readonly<Record<RoomState, number>> = { calling: 0, dropped: 1, alone: 2, silent: 3, talking: 4 };
export const STATES: readonly RoomState[] = ['calling', 'dropped', 'alone', 'silent', 'talking'];

/** Rooms that need the host come first; within one state by number, so that tiles stay where they are. */
export const urgentFirst = (rooms: readonly ConsoleRoom[]): ConsoleRoom[] =>
  [...rooms].sort((a, b) => RANK[a.state] - RANK[b.state] || a.number - b.number);

export function countStates(rooms: readonly ConsoleRoom[]): Record<RoomState, number> {
  const counts = { calling: 0, dropped: 0, alone: 0, silent: 0, talking: 0 };
  for (const { state } of rooms) counts[state] += 1;
  return counts;
}

/** Every view brings new objects: a tile is drawn again only when something that it shows has changed. */
export function sameRoom(one: ConsoleRoom, other: ConsoleRoom): boolean {
  return (
    one.roomId === other.roomId &&
    one.number === other.number &&
    one.state === other.state &&
    one.sitsOut === other.sitsOut &&
    (one.state === 'talking' || one.since === other.since) &&
    one.people.length === other.people.length &&
    (one.neverCame ?? []).join() === (other.neverCame ?? []).join() &&
    one.people.every((person, index) => {
      const same = other.people[index];
      return (
        same !== undefined &&
        person.personId === same.personId &&
        person.name === same.name &&
        person.industry === same.industry
      );
    })
  );
}
