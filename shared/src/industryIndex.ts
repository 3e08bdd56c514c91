import { foldText } from './foldText.ts';
import { DIVISIONS, type DivisionCode, type IndustryTexts, type IndustryWords } from './industries.ts';

/** One language's `industries.json` divisions and `industryWords.json`. */
export interface IndustryLists {
  readonly names: IndustryTexts['divisions'];
  readonly words: IndustryWords;
}

export interface Folded {
  readonly text: string;
  /** without spaces: "e-commerce" is "ecommerce" */
  readonly joined: string;
  /** English plurals cut, so that "bakeries" is "bakery"; harmless in other languages */
  readonly stems: readonly string[];
  readonly stemmed: string;
}
export interface Entry extends Folded {
  /** as it is written in the list */
  readonly matched: string;
  readonly isName: boolean;
  /** the earlier in its list, the more typical; all names come after all words */
  readonly place: number;
}
export interface Group {
  readonly division: DivisionCode;
  readonly entries: readonly Entry[];
}

const AFTER_ALL_WORDS = 1_000_000;
const indexes = new WeakMap<IndustryWords, { names: IndustryLists['names']; groups: readonly Group[] }>();

/** Folded once for each pair of lists: a key press then costs comparisons only. */
export function indexIndustries({ names, words }: IndustryLists): readonly Group[] {
  const known = indexes.get(words);
  if (known?.names === names) return known.groups;
  const groups = DIVISIONS.map((division) => {
    const { name, short } = names[division];
    const called = { matched: name, isName: true, place: AFTER_ALL_WORDS };
    const listed = words[division].map((matched, place) => ({
      ...fold(matched),
      matched,
      isName: false,
      place,
    }));
    const titles = [name, short, division].map((title) => ({ ...fold(title), ...called }));
    return { division, entries: [...listed, ...titles] };
  });
  indexes.set(words, { names, groups });
  return groups;
}

export function fold(text: string): Folded {
  const folded = foldText(text);
  const stems = folded.split(' ').map(stem);
  return { text: folded, joined: folded.replaceAll(' ', ''), stems, stemmed: stems.join(' ') };
}

const stem = (token: string): string =>
  token
    .replace(/([a-z])ies$/, '$1y')
    .replace(/(ch|sh|ss|x)es$/, '$1')
    .replace(/^([a-z]{2,}[a-rt-z])s$/, '$1');
