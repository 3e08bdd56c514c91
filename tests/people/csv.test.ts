import { describe, expect, it } from 'vitest';
import { csv } from '../../server/src/people/csv.ts';

describe('a table for a spreadsheet', () => {
  it('[C31] is marked as UTF-8 and quotes what would break a row', () =>
    expect(csv([['花子', 'a,b', 'say "hi"', 'two\nlines']])).toBe(
      '\ufeff花子,"a,b","say ""hi""","two\nlines"\r\n',
    ));

  it.each(['=1+1', '+81', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=cmd'])(
    '[C32] %j is shown, never computed',
    (value) =>
      expect(
        csv([[value]])
          .replace(/^\ufeff"?/, '')
          .startsWith("'"),
      ).toBe(true),
  );
});
