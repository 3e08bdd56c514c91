import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import enTexts from '../../shared/locales/en/industries.json' with { type: 'json' };
import enWords from '../../shared/locales/en/industryWords.json' with { type: 'json' };
import jaTexts from '../../shared/locales/ja/industries.json' with { type: 'json' };
import jaWords from '../../shared/locales/ja/industryWords.json' with { type: 'json' };
import { foldText } from '../../shared/src/foldText.ts';
import { DIVISIONS } from '../../shared/src/industries.ts';
import type { IndustryLists } from '../../shared/src/industryIndex.ts';
import { searchIndustries } from '../../shared/src/industrySearch.ts';

const ja: IndustryLists = { names: jaTexts.divisions, words: jaWords };
const en: IndustryLists = { names: enTexts.divisions, words: enWords };
const inJapanese = { ...ja, fallback: en };
const inEnglish = { ...en, fallback: ja };
const found = (query: string, lists: typeof inJapanese) =>
  searchIndustries(query, lists).map(({ division }) => division);
const joined = (word: string) => foldText(word).replaceAll(' ', '');

/** A line holds `division query, query`, several of them parted by a middle dot. */
const JAPANESE = `
  01 農家 · 03 漁師 · 10 味噌 · 11 酒蔵 · 25 町工場 · 26 半導体 · 29 自動車メーカー · 35 電力会社 · 41 ゼネコン
  43 水道屋 · 46 商社 · 47 花屋 · 49 トラック, タクシー · 52 物流 · 55 旅館 · 56 寿司屋, ラーメン屋 · 58 出版社
  59 アニメ · 60 テレビ局 · 62 アプリ, SaaS · 64 銀行 · 66 証券会社 · 68 不動産屋 · 69 士業, 弁護士
  70 コンサル · 71 建築士 · 73 広告代理店 · 74 フリーランス, カメラマン · 75 動物病院 · 78 人材紹介 · 79 旅行会社
  82 コールセンター · 84 役所 · 85 塾 · 86 病院 · 87 老人ホーム · 88 保育園, デイサービス · 90 劇団 · 91 図書館
  93 ジム · 94 NPO, お寺 · 95 スマホ修理 · 96 美容室 · 98 主婦 · 99 大使館
`;
const ENGLISH = `
  01 farm · 10 bakery · 11 brewery · 14 fashion · 21 pharma · 24 steel · 26 semiconductors
  28 robots · 29 car maker · 31 furniture · 35 solar · 38 recycling · 41 builder
  43 electrician · 45 car dealer · 46 wholesaler · 47 online shop · 49 truck
  51 airline · 52 warehouse · 53 courier · 55 hotel · 56 sushi, restaurant
  58 newspaper · 60 radio · 61 telecom · 62 apps, SaaS · 64 bank · 65 insurance
  68 real estate · 69 law firm, accountant · 71 architect · 72 R&D · 73 marketing
  74 freelancer · 75 vet · 78 recruiter · 80 security · 81 cleaning · 84 police
  85 school · 86 hospital · 87 nursing home · 88 nursery · 90 musician · 91 museum
  93 gym · 94 NGO · 96 hairdresser · 98 homemaker · 99 embassy
`;
const searches = (table: string): (readonly [string, string])[] =>
  table.split(/[·\n]/).flatMap((group) => {
    const [, division, queries] = /^\s*(\d\d) (.+?)\s*$/.exec(group) ?? [];
    return division && queries ? queries.split(', ').map((query) => [query, division] as const) : [];
  });

describe('the search', () => {
  it('[I7] is tried with forty words and more in each language', () => {
    for (const table of [JAPANESE, ENGLISH]) expect(searches(table).length).toBeGreaterThan(40);
  });

  it.each(searches(JAPANESE))('[I7] finds %s in Japanese as division %s', (query, division) => {
    expect(found(query, inJapanese)[0]).toBe(division);
  });

  it.each(searches(ENGLISH))('[I7] finds %s in English as division %s', (query, division) => {
    expect(found(query, inEnglish)[0]).toBe(division);
  });

  it.each([
    ['ﾋﾞｮｳｲﾝ', '86'],
    ['ビョウイン', '86'],
    [' 病 院 ', '86'],
    ['ｓａａｓ', '62'],
    ['ﾗｰﾒﾝ', '56'],
    ['こんぴゅーたー', '26'],
    ['コンピュータ', '26'],
    ['Web　デザイン', '74'],
    ['６２', '62'],
  ])('[I8] takes %s whatever its width, case, kana and spaces', (query, division) => {
    expect(found(query, inJapanese)[0]).toBe(division);
  });

  it.each([
    ['café', '56'],
    ['E-Commerce', '47'],
    ['e commerce', '47'],
    ['bakeries', '10'],
    ['law  firms', '69'],
  ])('[I8] takes %s whatever its accents, hyphens and plurals', (query, division) => {
    expect(found(query, inEnglish)[0]).toBe(division);
  });

  it('[I9] ranks the word itself, then its beginning, then a part, then a name', () => {
    expect(found('病院', inJapanese)).toEqual(['86', '75']);
    expect(found('pub', inEnglish).slice(0, 2)).toEqual(['56', '58']);
    expect(found('医療', inJapanese)[0]).toBe('86');
    expect(found('製造業', inJapanese)).toEqual(['10', '11', '12', '13', '14', '15', '16', '17']);
  });

  it('[I9] finds the word inside a longer answer, the longest first', () => {
    expect(found('都内の動物病院で働いています', inJapanese).slice(0, 2)).toEqual(['75', '86']);
    expect(found('I run a small bakery in Lyon', inEnglish)[0]).toBe('10');
  });

  it('[I9] takes several English words in any order when each stands somewhere', () => {
    expect(found('firm law', inEnglish)[0]).toBe('69');
    expect(found('rental bike', inEnglish)[0]).toBe('77');
    expect(found('nuclear ener', inEnglish)[0]).toBe('35');
  });

  it('[I9] does not find a short word inside another one while there is something better', () => {
    expect(found('ai', inEnglish)).not.toContain('96');
    expect(found('hair', inEnglish)).toEqual(['96']);
  });

  it('[I10] keeps its answer while a Japanese word is being typed', () => {
    for (const typing of ['びょうい', 'びょういn', 'びょうｉｎ', 'びょういん'])
      expect(found(typing, inJapanese)[0], typing).toBe('86');
    expect(found('すしy', inJapanese)[0]).toBe('56');
  });

  it('[I11] looks in the other language only when its own has nothing', () => {
    expect(searchIndustries('sushi', inJapanese)).toEqual([{ division: '56', matched: 'sushi' }]);
    expect(found('病院', inEnglish)[0]).toBe('86');
    expect(searchIndustries('sushi', ja)).toEqual([]);
    expect(searchIndustries('NPO', inJapanese)[0]).toEqual({ division: '94', matched: 'NPO' });
  });

  it('[I12] finds the five most typical words of each division, that division among the answers and an equal word on top', () => {
    for (const lists of [ja, en]) {
      const lost = DIVISIONS.flatMap((division) =>
        lists.words[division].slice(0, 5).filter((word) => {
          const hits = searchIndustries(word, lists, DIVISIONS.length);
          const top = hits[0]?.division;
          const equalOnTop = top && lists.words[top].some((other) => joined(other) === joined(word));
          return !equalOnTop || !hits.some((hit) => hit.division === division);
        }),
      );
      expect(lost).toEqual([]);
    }
  });

  it('[I13] answers nothing to nothing, and never more than asked for', () => {
    for (const nothing of ['', '   ', '　', '・・', '!?']) expect(found(nothing, inJapanese)).toEqual([]);
    expect(searchIndustries('製造業', inJapanese)).toHaveLength(8);
    expect(searchIndustries('製造業', inJapanese, 3)).toHaveLength(3);
    expect(searchIndustries('製造業', inJapanese, 0)).toEqual([]);
  });

  it('[I14] throws at no query, answers each the same way twice and no division twice', () => {
    const piece = fc.constantFrom(...'病院アﾌﾟーっ゛a b&-々㈱が', 'law ', 'app', '\ud83c', '\u0301');
    const query = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    );
    const anyLists = fc.constantFrom(inJapanese, inEnglish);
    const holds = fc.property(query, anyLists, (typed, lists) => {
      const hits = searchIndustries(typed, lists);
      expect(hits.length).toBeLessThanOrEqual(8);
      expect(new Set(hits.map(({ division }) => division)).size).toBe(hits.length);
      expect(searchIndustries(typed, lists)).toEqual(hits);
    });
    fc.assert(holds, { seed: 20240604, numRuns: 200 });
  });
});
