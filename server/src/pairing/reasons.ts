import { isDivision, sectionOf } from '@enishi/shared/industries';
import type { PairingPerson, Reason } from './types.ts';

const MOST_REASONS = 4;

/**
 * "Why you two": which industries differ, who gives what the other looks for, whose wish is met, and one thing in
 * common, which always finds a place. At most four, the same for any order of `people`; ids and codes only.
 */
export function reasons(people: readonly PairingPerson[]): Reason[] {
  const inOrder = [...people].sort((a, b) => compare(a.id, b.id));
  const common = inCommon(inOrder).slice(0, 1);
  const different = [...inDifference(inOrder).slice(0, 1), ...gifts(inOrder), ...wishes(inOrder)];
  return [...different.slice(0, MOST_REASONS - common.length), ...common];
}

/** Different sections before different divisions of one section. */
function inDifference(people: readonly PairingPerson[]): Reason[] {
  const found: Reason[] = [];
  for (const [one, other] of pairsOf(people)) {
    if (one.industry === null || other.industry === null || one.industry === other.industry) continue;
    const level = section(one) === section(other) ? 'division' : 'section';
    found.push({ kind: 'industry', between: [one.id, other.id], level });
  }
  const rank = (reason: Reason) => (reason.kind === 'industry' && reason.level === 'section' ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b));
}

/** One tag for each giver and taker, each giver's first one before anyone's second. */
function gifts(people: readonly PairingPerson[]): Reason[] {
  const seen = new Map<string, number>();
  return ordered(people)
    .flatMap(([giver, taker]): { turn: number; reason: Reason }[] => {
      const tag = shared([giver.gives, taker.seeks])[0];
      if (tag === undefined) return [];
      const turn = seen.get(giver.id) ?? 0;
      seen.set(giver.id, turn + 1);
      return [{ turn, reason: { kind: 'give', giver: giver.id, taker: taker.id, tag } }];
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ reason }) => reason);
}

function wishes(people: readonly PairingPerson[]): Reason[] {
  return ordered(people).flatMap(([by, other]): Reason[] => {
    const met = section(other);
    return met !== null && by.wants.includes(met) ? [{ kind: 'wanted', by: by.id, section: met }] : [];
  });
}

/** What all of them share, the most telling first; a language only when everybody told theirs. */
function inCommon(people: readonly PairingPerson[]): Reason[] {
  const common = (what: 'language' | 'tag' | 'occupation' | 'sector', values: readonly string[]) =>
    values.map((value): Reason => ({ kind: 'common', what, value }));
  return [
    ...common('tag', [
      ...shared(people.map(({ seeks }) => seeks)),
      ...shared(people.map(({ gives }) => gives)),
    ]),
    ...common('occupation', shared(people.map(({ occupation }) => told(occupation)))),
    ...common('sector', shared(people.map(({ sector }) => told(sector)))),
    ...common('language', shared(people.map(({ languages }) => languages))),
  ];
}

function section({ industry }: PairingPerson): string | null {
  return isDivision(industry) ? sectionOf(industry) : null;
}

function told(value: string | null): readonly string[] {
  return value === null ? [] : [value];
}

/** The codes that all lists have, in order of code. */
function shared(lists: readonly (readonly string[])[]): string[] {
  const [first, ...others] = lists;
  return [...new Set(first)].filter((code) => others.every((list) => list.includes(code))).sort(compare);
}

function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other): [T, T] => [one, other]));
}

/** All pairs in both directions. */
function ordered<T>(items: readonly T[]): [T, T][] {
  return pairsOf(items).flatMap(([one, other]): [T, T][] => [
    [one, other],
    [other, one],
  ]);
}

/** By code unit: the order may not depend on a machine's locale. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
