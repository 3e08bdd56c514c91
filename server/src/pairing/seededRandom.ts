/** A 32-bit hash of a text: FNV-1a (Fowler, Noll, Vo 1991) with MurmurHash3's finaliser (Appleby 2011). */
export function seededHash(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return scatter(hash);
}

/** Whole numbers in [0, below), the same ones for the same seed: a Weyl sequence through the same finaliser. */
export function seededRandom(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x9e3779b9) | 0;
    return Math.floor((scatter(state) * below) / 0x1_0000_0000);
  };
}

/** The finaliser: spreads neighbouring numbers over all 32-bit ones. */
export function scatter(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
