import { LANGUAGES } from '@enishi/shared/language';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../server/src/plan/decodeText.ts';
import { FileFault } from '../../../server/src/plan/FileFault.ts';
import { parsePeople } from '../../../server/src/plan/peopleFile.ts';
import { historyOfJson } from '../../../server/src/plan/peopleOfJson.ts';
import { sayIn } from '../../../server/src/plan/say.ts';

const csv = 'id,名前,会社,言語,除外\r\np1,青木,"海, 山\n株式会社",日本語;en,p2\r\np2,"青""木",,,\r\n';

const faultOf = (read: () => unknown): FileFault => {
  try {
    read();
  } catch (error) {
    if (error instanceof FileFault) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
};

describe('a spreadsheet', () => {
  it('[E1] quoted cells, lists, Japanese headers', () => {
    const { people } = parsePeople(csv);
    expect(
      people.map(({ label, blocked, pairing }) => [pairing.id, label, pairing.company, blocked]),
    ).toEqual([
      ['p1', '青木', '海山', ['p2']],
      ['p2', '青"木', null, []],
    ]);
    expect(people[0]?.pairing.languages).toEqual(['ja', 'en']);
  });

  it('[E1] every encoding that spreadsheets write', () => {
    const utf8 = new TextEncoder().encode(csv);
    const utf16 = Uint8Array.from(`\ufeff${csv}`, (letter) => letter.charCodeAt(0) & 255);
    const wide = new Uint8Array(2 * utf16.length);
    [...`\ufeff${csv}`].forEach((letter, at) => {
      wide[2 * at] = letter.charCodeAt(0) & 255;
      wide[2 * at + 1] = letter.charCodeAt(0) >> 8;
    });
    const shiftJis = Uint8Array.from([
      0x69, 0x64, 0x2c, 0x96, 0xbc, 0x91, 0x4f, 0x0a, 0x31, 0x2c, 0x90, 0xc2,
    ]);
    expect(decodeText(utf8)).toBe(csv);
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]))).toBe(csv);
    expect(decodeText(wide)).toBe(csv);
    expect(decodeText(shiftJis)).toBe('id,名前\n1,青');
    expect(faultOf(() => decodeText(Uint8Array.from([0xff, 0xff, 0xff]))).expected).toBe('expectedText');
  });

  it('[E1] headers of either language, in any order; tabs; columns of other names', () => {
    for (const text of [
      'Needs,ID,Company Name x,Industry\nstaff;money,a,?,56\n',
      '求める\tＩＤ\tひとこと\t業種\nstaff；money\ta\t?\t56\n',
    ]) {
      const [person] = parsePeople(text).people;
      expect(person?.pairing).toMatchObject({
        id: 'a',
        industry: '56',
        company: null,
        seeks: ['staff', 'money'],
      });
    }
  });

  it('[E3] an industry by its code, a code without its zero, or a word', () => {
    const { people } = parsePeople('id,industry\na,1\nb,寿司屋\nc,law firm\nd,\n');
    expect(people.map(({ pairing, understood }) => [pairing.industry, understood?.word ?? null])).toEqual([
      ['01', null],
      ['56', '寿司屋'],
      ['69', 'law firm'],
      [null, null],
    ]);
  });
});

describe('JSON', () => {
  it('[E2] the documented shape, with little told and other keys', () => {
    const { people, history } = parsePeople(
      '{"participants":[{"id":"a","industry":"62","languages":["ja"],"wants":["i"],"offers":["Tea"],"needs":[],' +
        '"blocked":["b"],"name":7,"mood":{"x":[1e3,true]}},{"id":"b","industry":null}],"history":[["a","b"]],"x":0}',
    );
    expect(people[0]?.pairing).toMatchObject({ industry: '62', wants: ['I'], gives: ['tea'], seeks: [] });
    expect(people[0]?.label).toBe('a');
    expect(people[1]?.pairing).toMatchObject({ id: 'b', industry: null, languages: [] });
    expect(history).toEqual([['a', 'b']]);
    expect(parsePeople('{"participants":[]}').people).toEqual([]);
  });

  it('[E2] a history: pairs, or a plan that was written', () => {
    expect(historyOfJson('[["a","b"]]')).toEqual([['a', 'b']]);
    expect(historyOfJson('{"history":[["a","b"]]}')).toEqual([['a', 'b']]);
    expect(historyOfJson('{"rounds":[{"groups":[["a","b","c"]]}]}')).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });
});

describe('a wrong file', () => {
  it.each([
    ['id,industry\na,62\nb,99x9\n', 3, 3, 'expectedIndustry'],
    ['id,industry\na,04\n', 2, 3, 'expectedIndustry'],
    ['id,wants\na,J;Z\n', 2, 3, 'expectedSection'],
    ['name\nx\n', 1, 1, 'expectedIdColumn'],
    ['id,ID\na,b\n', 1, 4, 'expectedOneColumn'],
    ['id,name\n,x\n', 2, 1, 'expectedId'],
    ['name,id\nx,a\ny,a\n', 3, 3, 'expectedNewId'],
    ['id\na,b\n', 2, 3, 'expectedFewerCells'],
    ['id,name\na,"x\n', 2, 3, 'expectedClosingQuote'],
    ['id,name\na,"x"y\n', 2, 6, 'expectedSeparator'],
    ['id,name\n', 2, 1, 'expectedPeople'],
    ['', 1, 1, 'expectedIdColumn'],
    ['{"participants":[{"id":"a"},\n  {"id":7}]}', 2, 9, 'expectedTextFor'],
    ['{"participants":[\n{"id":"a"},\n{"id":"a"}]}', 3, 7, 'expectedNewId'],
    ['{"participants":[{"industry":"62"}]}', 1, 18, 'expectedId'],
    ['{"participants":[{"id":"a","wants":"J"}]}', 1, 36, 'expectedList'],
    ['{"participants":{}}', 1, 17, 'expectedParticipants'],
    ['{"participants":["a"]}', 1, 18, 'expectedPerson'],
    ['{"participants":[]\n,"history":[["a"]]}', 2, 13, 'expectedPair'],
    ['{"participants":[\n],}', 2, 3, 'expectedJson'],
    ['{"participants":[01]}', 1, 18, 'expectedJson'],
    ['{"participants":[]} x', 1, 21, 'expectedJson'],
    ['{"participants":["a\tb"]}', 1, 18, 'expectedJson'],
    [`{"participants":${'['.repeat(5000)}`, 1, 117, 'expectedJson'],
  ])('[E4] %j is wrong in line %i, column %i: %s', (text, line, column, expected) => {
    const fault = faultOf(() => parsePeople(text));
    expect([fault.position.line, fault.position.column, fault.expected]).toEqual([line, column, expected]);
    for (const language of LANGUAGES) {
      const sentence = sayIn(language)(fault.expected, fault.values);
      expect(sentence).not.toMatch(/\{\{\w+\}\}/);
      expect(sentence.length).toBeGreaterThan(10);
    }
  });
});
