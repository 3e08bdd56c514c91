import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { requests } from '../../shared/src/requests.ts';
import { MixerSettings } from '../../shared/src/settings.ts';
import {
  OCCUPATIONS,
  PLEDGES,
  REACTIONS,
  REPORT_KINDS,
  SECTORS,
  STRENGTHS,
  TAGS,
  THEMES,
  WALKS,
} from '../../shared/src/vocabulary.ts';
import { languages, repeated } from '../support/writtenContent.ts';

const codes: Readonly<Record<string, readonly string[]>> = {
  tags: TAGS,
  occupations: OCCUPATIONS,
  walks: WALKS,
  sectors: SECTORS,
  strengths: STRENGTHS,
  reactions: REACTIONS.map(({ code }) => code),
  reportKinds: REPORT_KINDS,
  pledges: PLEDGES,
  themes: THEMES.map(({ code }) => code),
};

describe('vocabulary', () => {
  it.each(languages)('[T17] %s has words for every code and for nothing else', (_, { vocabulary }) => {
    const sorted = (lists: Iterable<[string, readonly string[]]>) =>
      Object.fromEntries([...lists].map(([list, of]) => [list, of.toSorted()]));
    const written = Object.entries(vocabulary).map(([list, of]): [string, string[]] => [
      list,
      Object.keys(of),
    ]);
    expect(sorted(written)).toEqual(sorted(Object.entries(codes)));
    for (const list of Object.values(codes)) expect(repeated(list)).toEqual([]);
  });

  it.each(languages)('[T18] in %s no two codes of a list have the same label', (_, { vocabulary }) => {
    for (const list of Object.values(vocabulary)) {
      const labels = Object.values<string | Record<string, string>>(list).map((words) =>
        typeof words === 'string' ? words : (words.label ?? words.name ?? ''),
      );
      expect(labels).not.toContain('');
      expect(repeated(labels)).toEqual([]);
    }
  });

  it('[T19] the wire takes every code: a tag, a reaction, a report', () => {
    for (const code of Object.values(codes).flat()) expect(code).toMatch(/^[A-Za-z]{1,32}$/);
    for (const { code } of REACTIONS)
      expect(requests['reaction:send'].payload.parse({ kind: code })).toEqual({ kind: code });
    const { kind } = requests['report:send'].payload.shape;
    for (const code of REPORT_KINDS) expect(kind.parse(code)).toBe(code);
  });

  it.each(languages)('[T20] in %s each theme makes a mixer as it stands', (_, { vocabulary }) => {
    for (const { code, rounds, roundMinutes, breakMinutes, size, deck } of THEMES) {
      const { name, purpose } = vocabulary.themes[code];
      const times = { roundMs: roundMinutes * 60_000, breakMs: breakMinutes * 60_000 };
      const settings = { name, purpose, theme: code, rounds, size, deck, ...times };
      expect(MixerSettings.parse(settings)).toMatchObject(settings);
    }
  });

  it('[T21] each reaction names an icon that the icon set has', () => {
    const icons = new URL('../../node_modules/lucide-react/dist/esm/icons/', import.meta.url);
    const found = REACTIONS.filter(({ icon }) =>
      ['.js', '.mjs'].some((ending) => existsSync(new URL(icon + ending, icons))),
    );
    expect(found).toEqual(REACTIONS);
  });
});
