import { trimmed } from '@enishi/shared/trimmed';
import type { ProfileDraft } from '../../stores/session.ts';

export const PREPARE_STEPS = ['me', 'talk', 'camera'] as const;
export type PrepareStep = (typeof PREPARE_STEPS)[number];

export const stepIn = (params: URLSearchParams): PrepareStep =>
  PREPARE_STEPS.find((step) => step === params.get('step')) ?? 'me';

/** What must be told before anybody can be met. */
export const missingIn = ({ name = '', industry }: ProfileDraft) => ({
  name: trimmed(name) === '',
  industry: industry === undefined,
});
export const isComplete = (draft: ProfileDraft): boolean => {
  const missing = missingIn(draft);
  return !missing.name && !missing.industry;
};
