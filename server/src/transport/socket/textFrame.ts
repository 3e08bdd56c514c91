/** The first byte of a whole text message: final fragment, opcode 1. */
const WHOLE_TEXT = 0x81;
const LARGEST_SHORT = 0xffff;

/** One unmasked WebSocket message as it goes over the wire (RFC 6455, 5.2): header and text in one buffer, one write. */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const headerLength = length < 126 ? 2 : length <= LARGEST_SHORT ? 4 : 10;
  const frame = Buffer.allocUnsafe(headerLength + length);
  frame[0] = WHOLE_TEXT;
  frame[1] = length < 126 ? length : length <= LARGEST_SHORT ? 126 : 127;
  if (headerLength === 4) frame.writeUInt16BE(length, 2);
  if (headerLength === 10) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.write(text, headerLength);
  return frame;
}
