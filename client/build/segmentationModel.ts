import { type Child, type Node, writeFlatbuffer } from './flatbuffer.ts';

// Slots of the tables of TensorFlow Lite's model format and of its metadata:
// tensorflow/lite/schema/schema.fbs and tflite-support's metadata_schema.fbs.
const slots = { version: 0, operatorCodes: 1, subgraphs: 2, description: 3, buffers: 4, metadata: 6 };
const normalization = 1;

/**
 * The model of `@mediapipe/selfie_segmentation` for the newer library, which wants to read in the file
 * that pixels go in as 0 to 1: the same weights with that sentence put before them. What stands in the file
 * points forward only, so a new root in front reaches everything behind it unchanged.
 */
export function withInputRange(model: Buffer): Buffer {
  const root = model.readUInt32LE(0);
  const vtable = root - model.readInt32LE(root);
  const place = (slot: number): number => {
    const inside = 4 + 2 * slot < model.readUInt16LE(vtable) ? model.readUInt16LE(vtable + 4 + 2 * slot) : 0;
    return inside === 0 ? 0 : root + inside;
  };
  const pointsTo = (at: number): Child => ({ old: at + model.readUInt32LE(at) });
  const child = (slot: number): Child | null => (place(slot) === 0 ? null : pointsTo(place(slot)));

  if (model.toString('latin1', 4, 8) !== 'TFL3' || place(slots.metadata) !== 0 || place(slots.buffers) === 0)
    throw new Error('not the segmentation model this was written for');
  const buffers = place(slots.buffers) + model.readUInt32LE(place(slots.buffers));
  const count = model.readUInt32LE(buffers);
  const oldBuffers = Array.from({ length: count }, (_, index) => pointsTo(buffers + 4 + 4 * index));
  const name: Node = { text: 'TFLITE_METADATA' };
  return writeFlatbuffer(
    {
      table: [
        { number: model.readUInt32LE(place(slots.version)) },
        child(slots.operatorCodes),
        child(slots.subgraphs),
        child(slots.description),
        { vector: [...oldBuffers, { table: [{ bytes: inputRange() }] }] },
        null,
        { vector: [{ table: [name, { number: count }] }] },
      ],
    },
    'TFL3',
    model,
  );
}

/** (pixel - 0) / 255 */
function inputRange(): Buffer {
  const range: Node = { table: [{ floats: [0] }, { floats: [255] }] };
  const unit: Node = { table: [{ number: normalization }, range] };
  const input: Node = { table: [null, null, null, null, { vector: [unit] }] };
  const subgraph: Node = { table: [null, null, { vector: [input] }, { vector: [{ table: [] }] }] };
  return writeFlatbuffer({ table: [null, null, null, { vector: [subgraph] }] }, 'M001');
}
