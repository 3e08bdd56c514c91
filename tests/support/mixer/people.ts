import type { PersonId, RoomId } from '@enishi/shared/ids';

/** Ids as the wire takes them, readable in a failing test. */
const person = (name: string): PersonId => `${name}-person`;

export const host = person('host');
export const ana = person('ana');
export const ben = person('ben');
export const cleo = person('cleo');
export const dan = person('dan');
export const eva = person('eva');
export const finn = person('finn');

/** The rooms of a story are numbered from 1 in the order in which they open. */
export const roomNr = (number: number): RoomId => `room-${String(number).padStart(4, '0')}`;
