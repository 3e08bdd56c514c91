import { createSlab } from '../../bytes/createSlab.ts';

/** The first byte of a whole text message: final fragment, opcode 1. */
const WHOLE_TEXT = 0x81;
const LARGEST_SHORT = 0xffff;
/** Held while one frame cut from it waits for a slow line: not much larger than what a busy turn of the loop sends. */
const SLAB_BYTES = 64 * 1024;

const slab = createSlab(SLAB_BYTES);

/**
 * One unmasked WebSocket message as it goes over the wire (RFC 6455, 5.2): header and text in one buffer, one write.
 * The text comes in UTF-8, in pieces.
 */
export function textFrame(pieces: readonly Uint8Array[]): Buffer {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  const headerLength = length < 126 ? 2 : length <= LARGEST_SHORT ? 4 : 10;
  const frame = slab.cut(headerLength + length);
  frame[0] = WHOLE_TEXT;
  frame[1] = length < 126 ? length : length <= LARGEST_SHORT ? 126 : 127;
  if (headerLength === 4) frame.writeUInt16BE(length, 2);
  if (headerLength === 10) frame.writeBigUInt64BE(BigInt(length), 2);
  let at = headerLength;
  for (const piece of pieces) {
    frame.set(piece, at);
    at += piece.length;
  }
  return frame;
}
