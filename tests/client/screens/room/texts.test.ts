import { describe, expect, it } from 'vitest';
import { loadTexts, type Texts } from '../../../../client/src/i18n/loadTexts.ts';

const namespaces = ['next', 'room', 'cards', 'between', 'closing', 'recap', 'me'];
const plural = /_(one|other)$/;
const linesOf = (texts: Texts, before = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${before}${key}`.replace(plural, ''), value] as [string, string]]
      : linesOf(value, `${before}${key}.`),
  );
const slotsOf = (text: string) => [...new Set(text.match(/{{\w+}}/g) ?? [])].sort();

describe('the texts from "who is next" to "me"', () => {
  it.each(namespaces)('[U139] %s has the same texts with the same values in both languages', async (name) => {
    const [ja, en] = await Promise.all([loadTexts('ja', name), loadTexts('en', name)]);
    const japanese = new Map(linesOf(ja));
    const english = new Map(linesOf(en));
    expect([...japanese.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of english)
      expect([key, slotsOf(text)]).toEqual([key, slotsOf(japanese.get(key) ?? '')]);
  });

  it.each(namespaces)('[U139] %s does not shout, and each plural has its forms', async (name) => {
    for (const language of ['ja', 'en'] as const) {
      const keys: string[] = [];
      const collect = (texts: Texts, before = '') => {
        for (const [key, value] of Object.entries(texts)) {
          if (typeof value !== 'string') collect(value, `${before}${key}.`);
          else {
            keys.push(`${before}${key}`);
            expect(value).not.toMatch(/[!！]/);
          }
        }
      };
      collect(await loadTexts(language, name));
      for (const key of keys.filter((one) => one.endsWith('_other') && language === 'en'))
        expect(keys).toContain(key.replace(/_other$/, '_one'));
    }
  });
});
