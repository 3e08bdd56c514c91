import { trimmed } from '@enishi/shared/trimmed';
import { type Cell, parseCsv } from './csv.ts';
import { FileFault } from './FileFault.ts';
import { FIELDS, type Field, fieldOfHeader, type Told } from './fields.ts';
import { type ListedPerson, personOf } from './person.ts';

/** One person a row under a row of headers; lists are separated by semicolons, other columns are ignored. */
export function peopleOfCsv(text: string): ListedPerson[] {
  const [headers = [], ...rows] = parseCsv(text);
  const columns = columnsOf(headers);
  if (rows.length === 0) throw new FileFault({ line: 2, column: 1 }, 'expectedPeople');
  const known = new Set<string>();
  return rows.map((row) => {
    const first = row[0] ?? { line: 1, column: 1 };
    const extra = row.slice(headers.length).find((cell) => cell.text !== '');
    if (extra) throw new FileFault(extra, 'expectedFewerCells', { count: headers.length });
    const person = personOf((field) => toldIn(row, columns.get(field), field), {
      line: first.line,
      column: 1,
    });
    const { id } = person.pairing;
    const cell = row[columns.get('id') ?? 0] ?? first;
    if (known.has(id)) throw new FileFault(cell, 'expectedNewId', { found: id });
    known.add(id);
    return person;
  });
}

function columnsOf(headers: readonly Cell[]): Map<Field, number> {
  const columns = new Map<Field, number>();
  headers.forEach((header, at) => {
    const field = fieldOfHeader(header.text);
    if (!field) return;
    if (columns.has(field)) throw new FileFault(header, 'expectedOneColumn', { found: header.text });
    columns.set(field, at);
  });
  if (!columns.has('id')) throw new FileFault(headers[0] ?? { line: 1, column: 1 }, 'expectedIdColumn');
  return columns;
}

function toldIn(row: readonly Cell[], column: number | undefined, field: Field): Told[] {
  const cell = column === undefined ? undefined : row[column];
  if (!cell) return [];
  const texts = FIELDS[field] === 'list' ? cell.text.split(/[;；]/) : [cell.text];
  return texts.map((text) => ({ ...cell, text: trimmed(text) })).filter(({ text }) => text !== '');
}
