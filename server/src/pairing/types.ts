import type { Certificate, Reason, UnseatedReason } from '@enishi/shared/reasons';
import type { PairingWeights } from './weights.ts';

export type { Certificate, Reason, UnseatedReason } from '@enishi/shared/reasons';

/** One person who is ready, as far as pairing needs to know them. */
export type PairingPerson = {
  id: string;
  /** ISIC Rev. 4 division such as "62", or null when not told. Its section letter is derived with sectionOf. */
  industry: string | null;
  /** normalised company name; two people with the same one are "same company" */
  company: string | null;
  /** people who came together (a party or a sending organisation) */
  party: string | null;
  /** BCP 47 base codes such as 'ja'; empty: not told, so anyone will do */
  languages: readonly string[];
  /** wanted ISIC section letters */
  wants: readonly string[];
  /** tag codes */
  gives: readonly string[];
  /** tag codes */
  seeks: readonly string[];
  occupation: string | null;
  sector: string | null;
  /** means to sell, declared by the person */
  sells: boolean;
  /** 0..1000, how poor this person's rounds were until now; multiplies the pair's score */
  deficit: number;
  /** how often this person already sat a round of this mixer out */
  byes: number;
  /** how often this person already sat in a trio in this mixer */
  trios: number;
};

/**
 * diverse: another occupation counts. same-role: the same occupation in another industry counts instead.
 * surprise: wishes (give, look-for, wanted sections) count nothing. reunion: as many of the pairs in `wished` as
 * leave nobody out, and everybody else as in 'diverse'. Where `wished` is left out nobody's wish is known: 'diverse' with
 * `allowRepeats` on.
 */
export type PairingMode = 'diverse' | 'same-role' | 'surprise' | 'reunion';

/** How far the method got: see `Seating`. */
export type Stage = Certificate['stage'];

export type PairingOptions = {
  /** people in a room; groups (3 and more) may have one fewer or one more */
  size: 2 | 3 | 4 | 5 | 6;
  /** what becomes of someone left over when rooms are pairs */
  odd: 'trio' | 'bye';
  mode: PairingMode;
  allowRepeats: boolean;
  /** 32-bit; breaks ties */
  seed: number;
  /** replaces single terms of `defaultWeights` */
  weights?: Partial<PairingWeights>;
  /** announced rounds after this one: a small crowd is seated so that they stay possible without a pair twice */
  roundsAfter?: number;
  /** stops there: the stage of an earlier result gives its bytes again. Without it the time decides, or nothing. */
  upTo?: Stage;
};

/** Pairs that name someone who is not among `people` are ignored. */
export type PairingInput = {
  people: readonly PairingPerson[];
  /** pairs that met in this mixer, in order of meeting (oldest first) */
  met: readonly (readonly [string, string])[];
  /** pairs that met in earlier mixers of the series */
  metBefore: readonly (readonly [string, string])[];
  /** never together: blocks, reports, "not again" */
  blocked: readonly (readonly [string, string])[];
  /** mode reunion: both wish to meet again, and may */
  wished?: readonly (readonly [string, string])[];
  options: PairingOptions;
};

export type SeatedRoom = {
  /** ids in rising order */
  people: string[];
  reasons: Reason[];
  /** both wished to meet again */
  again?: true;
};

/**
 * Rooms in order of their first id, people left out in order of id, and how good it is:
 * `certificate.value` is the sum of the scores of all pairs who share a room, `bound` an upper bound of that sum over
 * every seating that keeps the rules as well as this one, `gap` = (bound − value) / bound from 0 to 1.
 * 'exact': proven best, bound = value. Else how far the method came before its time or budget was used up: 'greedy' took the
 * heaviest pairs of each person's best, 'improved' had an auction among them or tried some of the possible trios.
 */
export type Seating = {
  rooms: SeatedRoom[];
  unseated: { id: string; reason: UnseatedReason }[];
  certificate: Certificate;
};
