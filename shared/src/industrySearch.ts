import { foldText } from './foldText.ts';
import type { DivisionCode } from './industries.ts';
import {
  type Entry,
  type Folded,
  fold,
  type Group,
  type IndustryLists,
  indexIndustries,
} from './industryIndex.ts';

export interface IndustryHit {
  readonly division: DivisionCode;
  /** the listed word or name that the query met, as it is written in the list */
  readonly matched: string;
}

/** Lower tiers win: the word itself, its beginning, one a part of the other, a part of a name, a mere guess. */
const TIER = { exact: 0, prefix: 1, part: 2, name: 3, guess: 4 } as const;

interface Grade {
  readonly tier: (typeof TIER)[keyof typeof TIER];
  /** how much of the longer the shorter covers; above 1 when every typed word was found */
  readonly closeness: number;
}
interface Candidate extends Grade, IndustryHit {
  readonly place: number;
}

const LONGEST_QUERY = 80;

/**
 * Finds divisions by plain words, best first; ties go to the list in which the word stands earlier, then to the
 * lower code. Pass the person's own language, and another one as the fallback for when nothing matched.
 */
export function searchIndustries(
  query: string,
  lists: IndustryLists & { readonly fallback?: IndustryLists | undefined },
  limit = 8,
): readonly IndustryHit[] {
  const typed = foldText(query.slice(0, LONGEST_QUERY));
  // While a kana is being composed the field holds its first letters: すしy on the way to すしや.
  const settled = typed.replace(/([ぁ-ゖー])[a-z]{1,3}$/, '$1');
  const found = rank(typed, lists) ?? rank(settled, lists) ?? (lists.fallback && rank(typed, lists.fallback));
  return (found ?? []).slice(0, Math.max(0, limit)).map(({ division, matched }) => ({ division, matched }));
}

function rank(query: string, lists: IndustryLists): Candidate[] | null {
  const asked = fold(query);
  if (asked.joined === '') return null;
  const candidates = indexIndustries(lists).flatMap((group) => bestOf(asked, group) ?? []);
  const sure = candidates.filter(({ tier }) => tier !== TIER.guess);
  const shown = sure.length > 0 ? sure : candidates;
  return shown.length > 0 ? shown.sort(compare) : null;
}

const compare = (a: Candidate, b: Candidate): number =>
  a.tier - b.tier || b.closeness - a.closeness || a.place - b.place || (a.division < b.division ? -1 : 1);

function bestOf(asked: Folded, group: Group): Candidate | null {
  let best: Candidate | null = null;
  for (const entry of group.entries) {
    const grade = gradeOf(asked, entry);
    if (!grade) continue;
    const candidate = { ...grade, division: group.division, matched: entry.matched, place: entry.place };
    if (!best || compare(candidate, best) < 0) best = candidate;
  }
  return best && best.tier < TIER.part ? best : (everyTypedWord(asked, group) ?? best);
}

function gradeOf(asked: Folded, entry: Entry): Grade | null {
  if (asked.joined === entry.joined) return { tier: TIER.exact, closeness: 1 };
  if (asked.stemmed === entry.stemmed) return { tier: TIER.exact, closeness: 0 };
  if (entry.isName) return holds(entry.text, asked.text) ? { tier: TIER.name, closeness: 0 } : null;
  const ratio = asked.joined.length / entry.joined.length;
  const closeness = Math.min(ratio, 1 / ratio);
  if (entry.joined.startsWith(asked.joined)) return { tier: TIER.prefix, closeness };
  if (holds(entry.text, asked.text)) return { tier: TIER.part, closeness };
  // 紙 in 紙芝居 proves little: one character inside a longer query only counts when nothing else was found
  if (holds(asked.stemmed, entry.stemmed, 'wholeWords'))
    return { tier: entry.joined.length > 1 ? TIER.part : TIER.guess, closeness };
  const midWord = asked.joined.length > 2 && entry.joined.includes(asked.joined);
  return midWord ? { tier: TIER.guess, closeness } : null;
}

/** Several Latin words: each stands somewhere in the division's list, the last one perhaps half typed. */
function everyTypedWord(asked: Folded, { division, entries }: Group): Candidate | null {
  const last = asked.stems.length - 1;
  if (last === 0) return null;
  const met = (entry: Entry) =>
    asked.stems.filter((word, at) => entry.stems.includes(word) || (at === last && holds(entry.text, word)));
  const found = new Set<string>();
  let best: { entry: Entry; count: number } | null = null;
  for (const entry of entries) {
    const words = met(entry);
    for (const word of words) found.add(word);
    if (words.length > (best?.count ?? 0)) best = { entry, count: words.length };
  }
  if (!best || asked.stems.some((word) => !found.has(word))) return null;
  const { matched, place } = best.entry;
  return { tier: TIER.part, closeness: 1 + best.count / asked.stems.length, place, division, matched };
}

/** Whether `part` stands in `text` without starting inside a Latin word: "ai" is in "ai lab", not in "hair". */
function holds(text: string, part: string, ends?: 'wholeWords'): boolean {
  if (part.length < 2 && !/\p{Ideographic}/u.test(part)) return false;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (!cutsWord(text, at) && (!ends || !cutsWord(text, at + part.length))) return true;
  }
  return false;
}

const cutsWord = (text: string, at: number): boolean =>
  at > 0 && /^[\p{Script=Latin}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
