import { peopleOfCsv } from './peopleOfCsv.ts';
import { type PeopleFile, peopleOfJson } from './peopleOfJson.ts';

/** JSON when it begins like JSON, else CSV; `text` without a byte order mark. Throws `FileFault`. */
export function parsePeople(text: string): PeopleFile {
  return /^\s*[{[]/.test(text) ? peopleOfJson(text) : { people: peopleOfCsv(text), history: [] };
}
