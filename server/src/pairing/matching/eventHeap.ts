/** A binary heap of numbered items, least key first; of equal keys the lower item (Williams 1964). */
export class EventHeap {
  private keys = new Float64Array(256);
  private items = new Float64Array(256);
  private size = 0;
  /** of the item popped last */
  key = 0;

  clear(): void {
    this.size = 0;
  }

  push(key: number, item: number): void {
    if (this.size === this.keys.length) this.grow();
    let at = this.size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.isBefore(key, item, above)) break;
      this.keys[at] = this.keys[above] ?? 0;
      this.items[at] = this.items[above] ?? 0;
      at = above;
    }
    this.keys[at] = key;
    this.items[at] = item;
  }

  /** NaN when it is empty. */
  pop(): number {
    if (this.size === 0) return Number.NaN;
    const first = this.items[0] ?? 0;
    this.key = this.keys[0] ?? 0;
    this.size--;
    if (this.size > 0) this.sink(this.keys[this.size] ?? 0, this.items[this.size] ?? 0);
    return first;
  }

  private sink(key: number, item: number): void {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.size) break;
      if (
        below + 1 < this.size &&
        this.isBefore(this.keys[below + 1] ?? 0, this.items[below + 1] ?? 0, below)
      )
        below++;
      if (this.isBefore(key, item, below)) break;
      this.keys[at] = this.keys[below] ?? 0;
      this.items[at] = this.items[below] ?? 0;
      at = below;
    }
    this.keys[at] = key;
    this.items[at] = item;
  }

  private isBefore(key: number, item: number, at: number): boolean {
    const other = this.keys[at] ?? 0;
    return key < other || (key === other && item < (this.items[at] ?? 0));
  }

  private grow(): void {
    const keys = new Float64Array(2 * this.size);
    const items = new Float64Array(2 * this.size);
    keys.set(this.keys);
    items.set(this.items);
    this.keys = keys;
    this.items = items;
  }
}
