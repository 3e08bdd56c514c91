import { FileFault } from './FileFault.ts';

/** What spreadsheets write: UTF-8 with or without its mark, UTF-16 with one, else Shift_JIS. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return decoded('utf-8', bytes) ?? decoded('shift_jis', bytes) ?? unreadable();
}

function decoded(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function unreadable(): never {
  throw new FileFault({ line: 1, column: 1 }, 'expectedText');
}
