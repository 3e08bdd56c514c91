/** Something to be written, or (`old`) a place in the file that is put behind it. */
export type Child = Node | { readonly old: number };
export type Node =
  /** fields by slot; a number is one of 32 bits or less, null is left out */
  | { readonly table: readonly (Child | { readonly number: number } | null)[] }
  | { readonly vector: readonly Child[] }
  | { readonly floats: readonly number[] }
  | { readonly text: string }
  | { readonly bytes: Uint8Array };

/**
 * A FlatBuffers file (https://flatbuffers.dev/internals/), parents before their children because offsets only
 * point forward. `behind` follows unchanged, at a multiple of 16 bytes.
 */
export function writeFlatbuffer(
  root: Node,
  identifier: string,
  behind: Uint8Array = new Uint8Array(),
): Buffer {
  const out: number[] = [];
  const toBehind: { at: number; old: number }[] = [];

  const pad = (to: number, ahead = 0) => {
    while ((out.length + ahead) % to !== 0) out.push(0);
  };
  const number = (value: number, bytes = 4) => {
    for (let byte = 0; byte < bytes; byte += 1) out.push((value >>> (8 * byte)) & 0xff);
  };
  const setNumber = (at: number, value: number) => {
    for (let byte = 0; byte < 4; byte += 1) out[at + byte] = (value >>> (8 * byte)) & 0xff;
  };

  function place(children: readonly { at: number; child: Child }[]): void {
    for (const { at, child } of children) {
      if ('old' in child) toBehind.push({ at, old: child.old });
      else setNumber(at, write(child) - at);
    }
  }
  function writeTable(fields: Extract<Node, { table: unknown }>['table']): number {
    const vtableSize = 4 + 2 * fields.length;
    pad(4, vtableSize);
    const vtable = out.length;
    const present = fields.filter((field) => field !== null);
    number(vtableSize, 2);
    number(4 + 4 * present.length, 2);
    for (const field of fields) number(field === null ? 0 : 4 + 4 * present.indexOf(field), 2);
    const start = out.length;
    number(start - vtable);
    const children = present.flatMap((field) => {
      const at = out.length;
      number('number' in field ? field.number : 0);
      return 'number' in field ? [] : [{ at, child: field }];
    });
    place(children);
    return start;
  }
  function writeVector(items: readonly Child[]): number {
    pad(4);
    const start = out.length;
    number(items.length);
    const children = items.map((child, index) => ({ at: start + 4 + 4 * index, child }));
    for (const _ of items) number(0);
    place(children);
    return start;
  }
  function writeBytes(bytes: Uint8Array): number {
    const start = out.length;
    number(bytes.length);
    out.push(...bytes);
    return start;
  }
  function write(node: Node): number {
    if ('table' in node) return writeTable(node.table);
    if ('vector' in node) return writeVector(node.vector);
    pad(16, 4); // TensorFlow Lite wants the contents of its buffers at such a place
    if ('bytes' in node) return writeBytes(node.bytes);
    if ('text' in node) {
      const start = writeBytes(Buffer.from(node.text));
      out.push(0);
      return start;
    }
    const floats = Buffer.alloc(4 * node.floats.length);
    node.floats.forEach((value, index) => {
      floats.writeFloatLE(value, 4 * index);
    });
    const start = writeBytes(floats);
    setNumber(start, node.floats.length);
    return start;
  }

  number(0);
  out.push(...Buffer.from(identifier));
  setNumber(0, write(root));
  pad(16);
  for (const { at, old } of toBehind) setNumber(at, out.length + old - at);
  return Buffer.concat([Buffer.from(out), behind]);
}
