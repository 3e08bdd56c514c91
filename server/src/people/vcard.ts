import type { ContactCard } from '@enishi/shared/contactCard';
import type { Instant } from '@enishi/shared/ids';
import { foldLine } from './foldLine.ts';

export type VcardSource = {
  readonly card: ContactCard;
  /** lines of free text: where and when the card was given */
  readonly context: readonly string[];
  readonly revisedAt: Instant;
};

/** One vCard 3.0 (RFC 2426), lines folded and ended by CRLF. No value can begin a line of its own. */
export function vcard({ card, context, revisedAt }: VcardSource): string {
  const [family, given] = partsOf(card.name);
  const [familySound, givenSound] = partsOf(card.furigana ?? '');
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'PRODID:-//Enishi//Enishi//EN',
    `N:${text(family)};${text(given)};;;`,
    `FN:${text(card.name)}`,
    ...property('SORT-STRING', card.furigana),
    ...property('X-PHONETIC-LAST-NAME', familySound),
    ...property('X-PHONETIC-FIRST-NAME', givenSound),
    ...property('ORG', card.company),
    ...property('TITLE', card.role),
    ...property('EMAIL;TYPE=INTERNET', card.email),
    ...(card.link ? [`URL:${address(card.link)}`] : []),
    ...property('NOTE', context.filter((line) => line !== '').join('\n')),
    `REV:${new Date(revisedAt).toISOString()}`,
    'END:VCARD',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

const property = (name: string, value: string | undefined) => (value ? [`${name}:${text(value)}`] : []);

/** C0 and C1 controls and DEL: none belongs into a contact, and a bare CR or LF would begin a new property. */
const CONTROLS = /\p{Cc}/gu;
const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;

function text(value: string): string {
  return value
    .replace(LINE_ENDS, '\n')
    .split('\n')
    .map((line) => line.replace(CONTROLS, '').replace(/[\\;,]/g, '\\$&'))
    .join('\\n');
}

/** Of the type `uri`: not escaped as text, so it must hold neither white space nor controls. */
const address = (value: string) => value.replace(/[\p{Cc}\p{Z}]/gu, '');

/** Family and given name where a Japanese name tells them apart by a space; else all as the first part. */
function partsOf(name: string): [string, string] {
  const parts = name.split(/[ \u3000]/u);
  const japanese = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆ヶ\s]+$/u.test(name);
  return japanese && parts.length === 2 && parts[0] && parts[1] ? [parts[0], parts[1]] : [name, ''];
}
