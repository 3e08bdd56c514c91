import { describe, expect, it } from 'vitest';
import { loadTexts, type Texts } from '../../../../client/src/i18n/loadTexts.ts';

const plural = /_(one|other)$/;
const entries = (texts: Texts, before = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${before}${key}`, value]] : entries(value, `${before}${key}.`),
  );
const slots = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, slot]) => slot).sort();

describe('the host’s texts', () => {
  it.each(['create', 'host'])(
    '[U148] %s says the same in both languages, and does not shout',
    async (name) => {
      const [ja, en] = await Promise.all(
        (['ja', 'en'] as const).map(async (language) => entries(await loadTexts(language, name))),
      );
      if (!ja || !en) throw new Error('no texts');
      const keys = (list: typeof ja) => [...new Set(list.map(([key]) => key.replace(plural, '')))].sort();
      expect(keys(en)).toEqual(keys(ja));
      for (const [, text] of [...ja, ...en]) expect(text).not.toMatch(/[!！]/);
      for (const [key, text] of ja) {
        const other = en.find(([one]) => one === key)?.[1];
        if (other !== undefined) expect([key, slots(other)]).toEqual([key, slots(text)]);
      }
    },
  );
});
