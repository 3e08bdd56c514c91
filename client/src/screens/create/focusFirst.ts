import { FIELDS, type FormErrors } from './formErrors.ts';

/** Brings the person to the first field that still needs an answer; false: none does. */
export function focusFirst(missing: FormErrors): boolean {
  const first = FIELDS.find((field) => missing[field] !== undefined);
  if (!first) return false;
  const place = document.querySelector<HTMLElement>(`[data-field="${first}"]`);
  place?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  return true;
}
