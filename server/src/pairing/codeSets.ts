/** Sets of codes, one a person, as rows of `width` 32-bit words: one bit a code. */
export type CodeSets = { readonly words: Int32Array; readonly width: number };

/** Encodes several lists of sets over one alphabet, so that a set of one list can meet a set of another. */
export function encodeSets(...lists: readonly (readonly (readonly string[])[])[]): CodeSets[] {
  const bits = new Map<string, number>();
  for (const sets of lists)
    for (const set of sets) for (const code of set) if (!bits.has(code)) bits.set(code, bits.size);
  const width = Math.max(1, Math.ceil(bits.size / 32));
  return lists.map((sets) => {
    const words = new Int32Array(sets.length * width);
    sets.forEach((set, row) => {
      for (const code of set) {
        const bit = bits.get(code) ?? 0;
        const at = row * width + (bit >> 5);
        words[at] = (words[at] ?? 0) | (1 << (bit & 31));
      }
    });
    return { words, width };
  });
}

/** Not 0 when set `i` of `a` and set `j` of `b`, encoded together, have a code in common. */
export function meet(a: CodeSets, i: number, b: CodeSets, j: number): number {
  const { width } = a;
  let shared = 0;
  for (let word = 0; word < width; word++)
    shared |= (a.words[i * width + word] ?? 0) & (b.words[j * width + word] ?? 0);
  return shared;
}

/** The numbers of the codes in one set. */
export function codesAt({ words, width }: CodeSets, row: number): number[] {
  const codes: number[] = [];
  for (let code = 0; code < 32 * width; code++)
    if (((words[row * width + (code >> 5)] ?? 0) & (1 << (code & 31))) !== 0) codes.push(code);
  return codes;
}

/** Whether one code is in all the sets at `rows`. */
export function allMeet({ words, width }: CodeSets, rows: readonly number[]): boolean {
  for (let word = 0; word < width; word++) {
    let shared = -1;
    for (const row of rows) shared &= words[row * width + word] ?? 0;
    if (shared !== 0) return true;
  }
  return false;
}
