import type { Edges } from '../edges.ts';
import type { Worth } from './countedArrangement.ts';

/** A table of all pairs up to so many people: 32 MiB. */
const TABLE_UP_TO = 2048;

/**
 * What a group is worth: the weights of its pairs without their seats. A pair that may not meet costs more than all the
 * rest of an exchange can earn, and so does a group in which no language is common to all.
 */
export function groupWorth(edges: Edges): Worth & { readonly table: Float64Array | null } {
  const { n, tiers, crowd } = edges;
  const worth = (i: number, j: number) => {
    const weight = edges.weight(i, j);
    return weight === 0 ? -tiers.seat : weight - 2 * tiers.seat;
  };
  const { words, width } = crowd.languages;
  const group: Worth['group'] = (list, from, end, out, into) => {
    for (let word = 0; word < width; word++) {
      let shared = -1;
      for (let place = from; place < end; place++) {
        const i = list[place] ?? 0;
        shared &= words[(i === out ? into : i) * width + word] ?? 0;
      }
      if (shared !== 0) return 0;
    }
    return -tiers.seat;
  };
  const needed = needsOneLanguage(edges) ? group : undefined;
  if (n > TABLE_UP_TO) return { pair: worth, group: needed, table: null };
  const table = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) table[i * n + j] = table[j * n + i] = worth(i, j);
  return { pair: (i, j) => table[i * n + j] ?? 0, group: needed, table };
}

/** Whether three can share a language two by two and yet none all together: it takes three kinds of speakers of two. */
function needsOneLanguage({ n, crowd }: Edges): boolean {
  const { words, width } = crowd.languages;
  const kinds = new Set<string>();
  for (let i = 0; i < n; i++) {
    const spoken = words.subarray(i * width, (i + 1) * width);
    const count = spoken.reduce((sum, word) => sum + bitsIn(word), 0);
    if (count > 1 && count < 32 * width) kinds.add(spoken.join());
  }
  return kinds.size > 2;
}

function bitsIn(word: number): number {
  let count = 0;
  for (let left = word; left !== 0; left &= left - 1) count += 1;
  return count;
}
