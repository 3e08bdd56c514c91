import { ERROR_CODES } from '@enishi/shared/errors';
import { describe, expect, it } from 'vitest';
import { loadTexts, type Texts } from '../../../client/src/i18n/loadTexts.ts';

const namespaces = ['app', 'home', 'mixer', 'prepare', 'lobby', 'notFound', 'errors'];
const plural = /_(one|other)$/;
const keysOf = (texts: Texts, before = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${before}${key.replace(plural, '')}`] : keysOf(value, `${before}${key}.`),
  );
const linesOf = (texts: Texts): string[] =>
  Object.values(texts).flatMap((value) => (typeof value === 'string' ? [value] : linesOf(value)));

describe('texts', () => {
  it.each(namespaces)('[U88] %s has the same texts in both languages', async (namespace) => {
    const [ja, en] = await Promise.all([loadTexts('ja', namespace), loadTexts('en', namespace)]);
    expect([...new Set(keysOf(ja))].sort()).toEqual([...new Set(keysOf(en))].sort());
  });

  it('[U88] every refusal has one sentence, and nothing else has', async () => {
    expect(keysOf(await loadTexts('ja', 'errors')).sort()).toEqual([...ERROR_CODES].sort());
  });

  it.each(namespaces)('[U88] %s does not shout', async (namespace) => {
    for (const language of ['ja', 'en'] as const) {
      for (const line of linesOf(await loadTexts(language, namespace))) expect(line).not.toMatch(/[!！]/);
    }
  });
});
