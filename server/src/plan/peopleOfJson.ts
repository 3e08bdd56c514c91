import { trimmed } from '@enishi/shared/trimmed';
import { FileFault } from './FileFault.ts';
import { FIELDS, type Field, type Told } from './fields.ts';
import { type Located, parseLocatedJson } from './locatedJson.ts';
import { type ListedPerson, personOf } from './person.ts';

type Pair = readonly [string, string];
/** A list of people, and who of them met before. */
export type PeopleFile = { readonly people: readonly ListedPerson[]; readonly history: readonly Pair[] };
/** Told by a spreadsheet or a mixer's own words; in a file of the documented shape they are other keys. */
const LENIENT: readonly Field[] = ['name', 'party', 'occupation', 'sector'];

/** `{"participants": [{"id", …}], "history": [[id, id], …]}`; every field but `id` may be missing, others are ignored. */
export function peopleOfJson(source: string): PeopleFile {
  const whole = parseLocatedJson(source);
  const participants = whole.kind === 'object' ? whole.members.get('participants') : whole;
  if (participants?.kind !== 'list') throw fault(participants ?? whole, 'expectedParticipants');
  const history = whole.kind === 'object' ? whole.members.get('history') : undefined;
  const known = new Set<string>();
  const people = participants.items.map((item): ListedPerson => {
    if (item.kind !== 'object') throw fault(item, 'expectedPerson');
    const person = personOf((field) => toldIn(item.members.get(field), field), item.at);
    const { id } = person.pairing;
    if (known.has(id)) throw fault(item.members.get('id') ?? item, 'expectedNewId', { found: id });
    known.add(id);
    return person;
  });
  return { people, history: history === undefined || history.kind === 'null' ? [] : pairsIn(history) };
}

/** A history by itself: `[[id, id], …]`, `{"history": …}`, or a plan that was written before. */
export function historyOfJson(source: string): Pair[] {
  const whole = parseLocatedJson(source);
  if (whole.kind !== 'object') return pairsIn(whole);
  const rounds = whole.members.get('rounds');
  const history = whole.members.get('history');
  if (rounds?.kind === 'list') return rounds.items.flatMap((round) => meetingsOf(round));
  if (history) return pairsIn(history);
  throw fault(whole, 'expectedHistory');
}

function meetingsOf(round: Located): Pair[] {
  const groups = round.kind === 'object' ? round.members.get('groups') : undefined;
  if (groups?.kind !== 'list') throw fault(groups ?? round, 'expectedHistory');
  return groups.items.flatMap((group) => {
    const ids = textsIn(group, 'expectedHistory');
    return ids.flatMap(({ text: one }, at) => ids.slice(at + 1).map(({ text }): Pair => [one, text]));
  });
}

function pairsIn(history: Located): Pair[] {
  if (history.kind !== 'list') throw fault(history, 'expectedHistory');
  return history.items.map((item) => {
    const [one, other, third] = textsIn(item, 'expectedPair');
    if (!one || !other || third) throw fault(item, 'expectedPair');
    return [one.text, other.text];
  });
}

function toldIn(value: Located | undefined, field: Field): Told[] {
  if (!value || value.kind === 'null') return [];
  if (FIELDS[field] === 'list') return textsIn(value, 'expectedList').filter(({ text }) => text !== '');
  if (value.kind === 'text') {
    const text = trimmed(value.text);
    return text === '' ? [] : [{ ...value.at, text }];
  }
  if (LENIENT.includes(field)) return [];
  throw fault(value, 'expectedTextFor', { field });
}

function textsIn(value: Located, expected: FileFault['expected']): Told[] {
  if (value.kind !== 'list') throw fault(value, expected);
  return value.items.map((item) => {
    if (item.kind !== 'text') throw fault(item, expected);
    return { ...item.at, text: trimmed(item.text) };
  });
}

function fault(
  { at }: Located,
  expected: FileFault['expected'],
  values: Record<string, string | number> = {},
): FileFault {
  return new FileFault(at, expected, values);
}
