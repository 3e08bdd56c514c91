import type { PairingMode } from './types.ts';
import { defaultWeights, type PairingWeights } from './weights.ts';

/** The weights of a mode, checked. A mode leaves terms out; it never adds to them. */
export function weightsFor(mode: PairingMode, overrides: Partial<PairingWeights>): PairingWeights {
  const weights = { ...defaultWeights, ...overrides };
  for (const [term, weight] of Object.entries(weights))
    if (!Number.isInteger(weight) || weight < 0 || weight > 1000)
      throw new RangeError(`pairing: weight ${term} must be a whole number from 0 to 1000`);
  if (mode === 'same-role') return { ...weights, occupation: 0 };
  if (mode === 'surprise') return { ...weights, give: 0, wanted: 0, sameRole: 0 };
  return { ...weights, sameRole: 0 };
}
