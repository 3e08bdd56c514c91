import type { CreateForm } from './createForm.ts';
import type { FormErrors } from './formErrors.ts';

/** What a part of the form needs, of a new mixer or of one that stands. */
export type FormPart = {
  readonly form: CreateForm;
  readonly errors: FormErrors;
  readonly set: (changes: Partial<CreateForm>) => void;
};
