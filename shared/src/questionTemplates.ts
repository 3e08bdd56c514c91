/** Kinds of questions one may want to take along; their words are in `locales/<language>/questions.json`. */
export const QUESTION_KINDS = ['work', 'change', 'trouble', 'borrow', 'person'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

const EACH = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type QuestionId = `${QuestionKind}-${(typeof EACH)[number]}`;

/** `{{partnerIndustry}}` in a template is filled with an industry as a short phrase. */
export const questionsOf = (kind: QuestionKind): readonly QuestionId[] =>
  EACH.map((nr): QuestionId => `${kind}-${nr}`);

/** `locales/<language>/questions.json` */
export interface QuestionTexts {
  readonly kinds: Readonly<Record<QuestionKind, string>>;
  readonly templates: Readonly<Record<QuestionId, string>>;
}
