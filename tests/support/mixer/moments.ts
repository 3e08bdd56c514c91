export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
/** Where every story begins. */
export const DAWN = 1_800_000_000_000;
