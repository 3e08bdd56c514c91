const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;
const NO_WIDTH = /\p{Mn}|\p{Me}|\p{Cf}/u;

/** Columns of a terminal or a typewriter face: a Japanese letter is as wide as two Latin ones. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text.normalize('NFC'))
    width += NO_WIDTH.test(letter) ? 0 : WIDE.test(letter) && letter > '\u00ff' ? 2 : 1;
  return width;
}

/** Lines in which the cells of a column begin below one another; two spaces between columns. */
export function textTable(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, widthOf(cell));
    });
  return rows.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}
