import type { Sentence } from './say.ts';

/** Where something stands in a text: both counted from 1, columns in UTF-16 units. */
export type Position = { readonly line: number; readonly column: number };

/** What is wrong with a file, where, and what was expected there. */
export class FileFault extends Error {
  readonly position: Position;
  readonly expected: Sentence;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(position: Position, expected: Sentence, values: Record<string, string | number> = {}) {
    super(expected);
    this.position = position;
    this.expected = expected;
    this.values = values;
  }
}

/** The position of the character at an offset; the lines are counted once. */
export function positionsIn(text: string): (at: number) => Position {
  const begins = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) begins.push(end + 1);
  return (at) => {
    let low = 0;
    let high = begins.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((begins[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (begins[low] ?? 0) + 1 };
  };
}
