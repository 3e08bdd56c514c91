/** In an array of each person's partner: none. */
export const NOBODY = -1;
