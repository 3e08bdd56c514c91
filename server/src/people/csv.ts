/**
 * Rows as RFC 4180 text with a byte order mark, by which spreadsheets know UTF-8. A cell that a spreadsheet would
 * compute (OWASP, "CSV Injection") gets an apostrophe before it: it is shown, never run.
 */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

const COMPUTED = /^[\s\p{Cc}]*[=+\-@＝＋－＠\t\r]/u;

function cell(value: string): string {
  const shown = COMPUTED.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}
