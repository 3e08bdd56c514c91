import { trimmed } from '@enishi/shared/trimmed';
import { FileFault, type Position, positionsIn } from './FileFault.ts';

export type Cell = Position & { readonly text: string };

/** A quoted cell, or one that ends at the next separator; both may be empty. */
const QUOTED = /"((?:[^"]|"")*)"[ \t]*/y;

/**
 * The rows of a CSV file (RFC 4180), with where each cell begins; rows without any text are left out. Tabs separate
 * the cells when the first line has tabs and no comma, as in what a spreadsheet's clipboard gives.
 */
export function parseCsv(text: string): Cell[][] {
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  const separator = header.includes('\t') && !header.includes(',') ? '\t' : ',';
  const plain = new RegExp(`[^${separator}\\r\\n]*`, 'y');
  const where = positionsIn(text);
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  for (let at = 0; at <= text.length; ) {
    const quoted = text[at] === '"';
    const found = match(quoted ? QUOTED : plain, text, at);
    if (!found) throw new FileFault(where(at), 'expectedClosingQuote');
    const inside = quoted ? (found[1] ?? '').replaceAll('""', '"') : found[0];
    row.push({ ...where(at), text: trimmed(inside) });
    at += found[0].length;
    const end = text[at];
    if (end !== separator) {
      if (end !== undefined && end !== '\r' && end !== '\n')
        throw new FileFault(where(at), 'expectedSeparator');
      rows.push(row);
      row = [];
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows.filter((cells) => cells.some((cell) => cell.text !== ''));
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
