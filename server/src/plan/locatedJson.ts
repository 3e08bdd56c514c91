import { FileFault, type Position, positionsIn } from './FileFault.ts';

/** A JSON value that knows where it begins in the text, which `JSON.parse` does not tell. */
export type Located = { readonly at: Position } & (
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, Located> }
  | { readonly kind: 'list'; readonly items: readonly Located[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'null' }
  | { readonly kind: 'other' }
);

const SPACE = /[ \t\r\n]*/y;
const TEXT = /"(?:[^"\\\p{Cc}]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"/uy;
const OTHER = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const DEEPEST = 100;

/** Recursive descent over RFC 8259's grammar. */
export function parseLocatedJson(source: string): Located {
  const where = positionsIn(source);
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0] ?? null;
    at += found?.length ?? 0;
    return found;
  };
  const takeMark = (mark: string): boolean => {
    take(SPACE);
    if (source[at] !== mark) return false;
    at += 1;
    return true;
  };
  const expected = (what: string): never => {
    throw new FileFault(where(at), 'expectedJson', { what });
  };

  function value(depth: number): Located {
    take(SPACE);
    const begins = where(at);
    if (depth > DEEPEST) return expected('…');
    if (takeMark('{')) return { kind: 'object', at: begins, members: members(depth) };
    if (takeMark('[')) return { kind: 'list', at: begins, items: items(depth) };
    const text = take(TEXT);
    if (text !== null) return { kind: 'text', at: begins, text: String(JSON.parse(text)) };
    const other = take(OTHER) ?? expected('{ [ " 0 true false null');
    return { kind: other === 'null' ? 'null' : 'other', at: begins };
  }

  function members(depth: number): Map<string, Located> {
    const found = new Map<string, Located>();
    if (takeMark('}')) return found;
    do {
      take(SPACE);
      const name = take(TEXT) ?? expected('"');
      if (!takeMark(':')) expected(':');
      found.set(String(JSON.parse(name)), value(depth + 1));
    } while (takeMark(','));
    if (!takeMark('}')) expected(', }');
    return found;
  }

  function items(depth: number): Located[] {
    const found: Located[] = [];
    if (takeMark(']')) return found;
    do found.push(value(depth + 1));
    while (takeMark(','));
    if (!takeMark(']')) expected(', ]');
    return found;
  }

  const whole = value(0);
  take(SPACE);
  if (at < source.length) expected('EOF');
  return whole;
}
