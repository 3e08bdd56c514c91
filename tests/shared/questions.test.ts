import en from '@enishi/shared/locales/en/questions.json' with { type: 'json' };
import ja from '@enishi/shared/locales/ja/questions.json' with { type: 'json' };
import { QUESTION_KINDS, type QuestionTexts, questionsOf } from '@enishi/shared/questionTemplates';
import { describe, expect, it } from 'vitest';

const ids = QUESTION_KINDS.flatMap(questionsOf);
const SLOT = '{{partnerIndustry}}';
const slotted = ({ templates }: QuestionTexts) => ids.filter((id) => templates[id].includes(SLOT));

describe.each<[string, QuestionTexts, number, RegExp]>([
  ['ja', ja, 60, /か。$/],
  ['en', en, 130, /\?$/],
])('question templates (%s)', (_language, texts, longest, question) => {
  it('[Q1] forty of five kinds, each once, none twice', () => {
    expect(Object.keys(texts.kinds).sort()).toEqual([...QUESTION_KINDS].sort());
    expect(Object.keys(texts.templates).sort()).toEqual([...ids].sort());
    expect(new Set(Object.values(texts.templates)).size).toBe(40);
  });

  it('[Q2] one slot, in the same templates in every language', () => {
    expect(slotted(texts)).toEqual(slotted(ja));
    expect(slotted(texts).length).toBeGreaterThanOrEqual(12);
    for (const id of ids) expect(texts.templates[id].replace(SLOT, '')).not.toContain('{{');
  });

  it('[Q3] each is a question of a length one can read at a glance', () => {
    for (const id of ids) {
      expect(texts.templates[id]).toMatch(question);
      expect(texts.templates[id].length).toBeLessThanOrEqual(longest);
    }
  });
});
