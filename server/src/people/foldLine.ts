const OCTETS = 75;

/** Folds at 75 octets (RFC 2425 5.8.1) without splitting a character; each further line begins with a space. */
export function foldLine(line: string): string {
  let folded = '';
  let room = OCTETS;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (size > room) {
      folded += '\r\n ';
      room = OCTETS - 1;
    }
    folded += character;
    room -= size;
  }
  return folded;
}
