/** What alone shows nothing: white space, joiners, soft hyphens, marks of direction, variation selectors, fillers. */
const NOTHING = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]*$/u;
/**
 * What means nothing at an end. Selectors (葛󠄀, ❤️), tags (flags), joiners and marks of direction do: they stay, there
 * as within a text.
 */
const AT_THE_ENDS = /^[\s\u00AD\u200B\u2060\uFEFF]+|[\s\u00AD\u200B\u2060\uFEFF]+$/gu;

/** A text as it is kept: '' when nothing of it would be seen. */
export const trimmed = (text: string): string => (NOTHING.test(text) ? '' : text.replace(AT_THE_ENDS, ''));
