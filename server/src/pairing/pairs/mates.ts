/** Marks in an array of each person's partner. */
export const NOBODY = -1;
/** Not to be paired here: this person already has a room. */
export const SEATED_ELSEWHERE = -2;
