import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { VcardSource } from '../../server/src/people/vcard.ts';
import { vcard } from '../../server/src/people/vcard.ts';

const plain: VcardSource = {
  card: { name: 'Ana Silva' },
  context: ['Night of trades (2026-03-05)'],
  revisedAt: Date.UTC(2026, 2, 6, 1, 2, 3),
};
const made = (card: Partial<VcardSource['card']>, context = plain.context) =>
  vcard({ ...plain, card: { ...plain.card, ...card }, context });
/** What another program reads: name → value, each property once. */
function read(text: string): Map<string, unknown> {
  const [, properties] = ICAL.parse(text) as [string, [string, object, string, unknown][]];
  const values = new Map(properties.map(([name, , , value]) => [name, withSemicolons(value)]));
  expect(values.size, 'no property twice').toBe(properties.length);
  return values;
}
/** RFC 2426 escapes a semicolon in every text; this reader undoes it only where a value has parts. */
const withSemicolons = (value: unknown) => (typeof value === 'string' ? value.replaceAll('\\;', ';') : value);
const octets = (line: string) => Buffer.byteLength(line);

const names = [
  '山田 花子',
  '鈴木　一郎',
  'محمد بن سلمان',
  'דוד כהן',
  '👩‍🔬 Dr. Ümit Özgür',
  'O\'Neil, Jr.; \\ "The" <b>Boss</b>',
  '𠮷野家𠮷'.repeat(14).slice(0, 56),
  'あ'.repeat(60),
  '🇯🇵'.repeat(15),
];

describe('vCard', () => {
  it.each(names)('[C20] another program reads the name as it is: %s', (name) => {
    expect(read(made({ name })).get('fn')).toBe(name);
  });

  it('[C20] every given field arrives: role, company, address, link', () => {
    const card = {
      role: '企画, 調査; 課長',
      company: 'あおぞら; 商事 (株)',
      email: 'hanako+card@example.com',
      link: 'https://example.com/a?b=1,2;c=%E7%B8%81#d',
    };
    const values = read(made(card));
    expect(values.get('title')).toBe(card.role);
    expect([values.get('org')].flat().join()).toBe(card.company);
    expect(values.get('email')).toBe(card.email);
    expect(values.get('url')).toBe(card.link);
    expect(values.get('version')).toBe('3.0');
    expect(values.get('rev')).toContain('2026-03-06');
  });

  it('[C21] a field that was not given is not in the card', () => {
    expect(made({})).not.toMatch(/^(ORG|TITLE|EMAIL|URL|SORT-STRING|X-PHONETIC)/m);
  });

  it('[C22] lines end with CRLF and are folded at 75 octets without splitting a character', () => {
    const text = made({ name: '👨‍👩‍👧‍👦𠮷あa'.repeat(8), company: '緑'.repeat(80) }, [
      '長い目的、'.repeat(60),
      'emoji 👩‍🔬 '.repeat(40),
    ]);
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    for (const line of lines) {
      expect(octets(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n\ufffd]/);
      expect(line).not.toMatch(/\p{Surrogate}/u);
    }
    expect(read(text).get('note')).toBe(['長い目的、'.repeat(60), 'emoji 👩‍🔬 '.repeat(40)].join('\n'));
  });

  const attacks = [
    'Eve\r\nEMAIL:evil@example.com',
    'Eve\nEND:VCARD\nBEGIN:VCARD\nFN:Other',
    'Eve\rTEL:110',
    'Eve\u2028TEL:110',
    'Eve\u2029TEL:110',
    'Eve\u0085TEL:110',
    'Eve\u000bTEL:110\u000cX:1',
    'Eve\\nTEL:110',
    'Eve\\\r\n TEL:110',
    'Eve\0\u001b[2J',
  ];
  it.each(attacks.map((attack) => [JSON.stringify(attack), attack]))(
    '[C23] no value begins a line of its own: %s',
    (_, attack) => {
      const text = made({ name: attack, furigana: attack, role: attack, company: attack, email: attack }, [
        attack,
        attack,
      ]);
      expect(text.match(/^BEGIN:VCARD\r$/gm)).toHaveLength(1);
      expect(text.match(/^END:VCARD\r$/gm)).toHaveLength(1);
      expect(text).not.toMatch(/^(TEL|X):/m);
      expect(text).not.toMatch(/[^\r]\n|\r[^\n]/);
      expect(text.match(/^EMAIL/gm)).toHaveLength(1);
      const values = read(text);
      expect(values.has('tel')).toBe(false);
      expect(String(values.get('fn'))).toMatch(/^Eve/);
    },
  );

  it('[C23] a link holds neither white space nor controls', () => {
    const text = made({ link: 'https://example.com/\r\nTEL:110' });
    expect(text).toContain('URL:https://example.com/TEL:110\r\n');
  });

  it('[C24] a Japanese name with a space has a family and a given name, with their sounds', () => {
    const values = read(made({ name: '山田 花子', furigana: 'やまだ はなこ' }));
    expect(values.get('n')).toEqual(['山田', '花子', '', '', '']);
    expect(values.get('sort-string')).toBe('やまだ はなこ');
    expect(values.get('x-phonetic-last-name')).toBe('やまだ');
    expect(values.get('x-phonetic-first-name')).toBe('はなこ');
  });

  it('[C24] any other name stays whole: which part is which cannot be known', () => {
    expect(read(made({ name: 'Ana Maria Silva' })).get('n')).toEqual(['Ana Maria Silva', '', '', '', '']);
    expect(read(made({ name: '山田花子' })).get('n')).toEqual(['山田花子', '', '', '', '']);
  });
});
