/** One code unit of a string is at most three bytes of UTF-8. */
const MOST_BYTES_A_UNIT = 3;

export type Slab = {
  /** so many bytes, whatever is in them */
  cut(length: number): Buffer;
  /** the text in UTF-8 */
  encode(text: string): Buffer;
};

/**
 * Cuts small buffers from large ones: a round makes tens of thousands, and to get each by itself costs more than to
 * fill it. A large one is held in memory until all that was cut from it is let go.
 */
export function createSlab(bytes: number): Slab {
  let large = Buffer.allocUnsafeSlow(0);
  let used = 0;

  function makeRoom(length: number): void {
    if (length <= large.length - used) return;
    large = Buffer.allocUnsafeSlow(Math.max(bytes, length));
    used = 0;
  }
  function take(length: number): Buffer {
    used += length;
    return large.subarray(used - length, used);
  }
  return {
    cut(length) {
      makeRoom(length);
      return take(length);
    },
    encode(text) {
      makeRoom(text.length * MOST_BYTES_A_UNIT);
      return take(large.write(text, used));
    },
  };
}
