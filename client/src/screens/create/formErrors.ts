import { trimmed } from '@enishi/shared/trimmed';
import type { ProfileDraft } from '../../stores/session.ts';
import { type CreateForm, startOf } from './createForm.ts';

export const FIELDS = ['hostName', 'industry', 'name', 'purpose', 'startsAt', 'languages'] as const;
type FormField = (typeof FIELDS)[number];
/** field → key of the sentence under it */
export type FormErrors = Partial<Record<FormField, string>>;

export const hostErrors = (host: ProfileDraft): FormErrors => ({
  ...(trimmed(host.name ?? '') === '' && { hostName: 'error.hostName' }),
  ...(host.industry === undefined && { industry: 'error.industry' }),
});

export function formErrors(form: CreateForm, now: number): FormErrors {
  const startsAt = startOf(form);
  return {
    ...(trimmed(form.name) === '' && { name: 'error.name' }),
    ...(trimmed(form.purpose) === '' && { purpose: 'error.purpose' }),
    ...(form.start === 'at' && startsAt === null && { startsAt: 'error.startMissing' }),
    ...(startsAt !== null && startsAt <= now && { startsAt: 'error.startPast' }),
    ...(form.languages.length === 0 && { languages: 'error.languages' }),
  };
}
