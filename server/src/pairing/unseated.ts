import { meet } from './codeSets.ts';
import type { Crowd } from './crowd.ts';
import type { UnseatedReason } from './types.ts';

/**
 * Why somebody sits out, told in a way that says nothing about blocks, reports and "not again": a missing language
 * only when it holds for everyone else who is ready, "odd one out" for the only one left of an odd number (whatever
 * made it this person), and "no fresh partner" for all else.
 */
export function unseatedReason(crowd: Crowd, person: number, unseated: number): UnseatedReason {
  if (crowd.n > 1 && !speaksWithAnyone(crowd, person)) return 'no_common_language';
  return unseated === 1 && crowd.n % 2 === 1 ? 'odd_one_out' : 'no_fresh_partner';
}

function speaksWithAnyone({ n, languages }: Crowd, person: number): boolean {
  for (let other = 0; other < n; other++)
    if (other !== person && meet(languages, person, languages, other) !== 0) return true;
  return false;
}
