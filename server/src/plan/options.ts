import { ODD_RULES, PAIRING_MODES } from '@enishi/shared/settings';
import type { PairingOptions } from '../pairing/types.ts';
import { defaultWeights, type PairingWeights } from '../pairing/weights.ts';
import type { Sentence } from './say.ts';

/** What stands behind the words of the command line. */
export type PlanOptions = { readonly rounds: number; readonly pairing: PairingOptions };

/** An option that can't be followed: its name, and what was expected. */
export class OptionFault extends Error {
  readonly option: string;
  readonly expected: Sentence;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(option: string, expected: Sentence, values: Record<string, string | number> = {}) {
    super(expected);
    this.option = option;
    this.expected = expected;
    this.values = values;
  }
}

export type GivenOptions = {
  readonly [name in 'rounds' | 'size' | 'odd' | 'mode' | 'weights' | 'seed']?: string | undefined;
};

const SIZES = [2, 3, 4, 5, 6] as const;
const MOST = { rounds: 100, seed: 0x7fffffff, weight: 1000 } as const;

export function readOptions(given: GivenOptions): PlanOptions {
  const size = given.size ?? '2';
  const weights = given.weights === undefined ? undefined : weightsOf(given.weights);
  return {
    rounds: wholeNumber('rounds', given.rounds ?? '1', 1, MOST.rounds),
    pairing: {
      size:
        SIZES.find((one) => String(one) === size) ?? refuse('size', 'expectedNumber', { low: 2, high: 6 }),
      odd: oneOf('odd', given.odd ?? 'trio', ODD_RULES),
      mode: oneOf('mode', given.mode ?? 'diverse', PAIRING_MODES),
      allowRepeats: false,
      seed: wholeNumber('seed', given.seed ?? '1', 0, MOST.seed),
      ...(weights && { weights }),
    },
  };
}

/** Terms that are not named weigh nothing: `{"section":1}` counts the pairs of different sections and no more. */
function weightsOf(text: string): PairingWeights {
  const weights: Record<string, number> = {};
  for (const [term, weight] of Object.entries(parsed(text))) {
    if (!Object.hasOwn(defaultWeights, term))
      refuse('weights', 'expectedTerm', { found: term, terms: Object.keys(defaultWeights).join(', ') });
    if (typeof weight !== 'number' || !Number.isInteger(weight) || weight < 0 || weight > MOST.weight)
      refuse('weights', 'expectedWeight', { found: term, high: MOST.weight });
    else weights[term] = weight;
  }
  const nothing: PairingWeights = {
    section: 0,
    division: 0,
    give: 0,
    wanted: 0,
    occupation: 0,
    sector: 0,
    sameRole: 0,
    sells: 0,
  };
  return { ...nothing, ...weights };
}

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // The same sentence tells of text that is no JSON and of JSON that is no object.
  }
  return refuse('weights', 'expectedWeights');
}

function wholeNumber(option: string, text: string, low: number, high: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return value >= low && value <= high ? value : refuse(option, 'expectedNumber', { low, high });
}

function oneOf<T extends string>(option: string, text: string, choices: readonly T[]): T {
  const choice = choices.find((one) => one === text);
  return choice ?? refuse(option, 'expectedChoice', { choices: choices.join(' | ') });
}

function refuse(option: string, expected: Sentence, values: Record<string, string | number> = {}): never {
  throw new OptionFault(option, expected, values);
}
