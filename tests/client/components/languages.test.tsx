import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Button } from '../../../client/src/components/Button.tsx';
import { LanguageSwitch } from '../../../client/src/components/LanguageSwitch.tsx';
import { TopicCard } from '../../../client/src/components/TopicCard.tsx';
import { formatDate, formatDuration, formatTime } from '../../../client/src/i18n/format.ts';
import { preferredLanguage } from '../../../client/src/i18n/language.ts';
import { useText } from '../../../client/src/i18n/useText.ts';
import { show } from './show.tsx';

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.restoreAllMocks();
});

it('[L1] the first of the browser’s languages that is spoken here, else English', () => {
  expect(preferredLanguage(['ja-JP', 'en'])).toBe('ja');
  expect(preferredLanguage(['fr', 'JA'])).toBe('ja');
  expect(preferredLanguage(['fr-FR'])).toBe('en');
});

it('[L1] a choice once made comes before the browser’s', () => {
  localStorage.setItem('enishi.language', 'en');
  expect(preferredLanguage(['ja'])).toBe('en');
  localStorage.setItem('enishi.language', 'nonsense');
  expect(preferredLanguage(['ja'])).toBe('ja');
});

it('[L2] the language changes at once, with the page’s language, and is kept', async () => {
  await show(
    <>
      <LanguageSwitch />
      <TopicCard question="…" />
    </>,
  );
  expect(document.documentElement.lang).toBe('ja');
  await userEvent.click(screen.getByRole('button', { name: 'English' }));
  expect(await screen.findByRole('article', { name: 'Topic' })).toBeTruthy();
  expect(document.documentElement.lang).toBe('en');
  expect(localStorage.getItem('enishi.language')).toBe('en');
});

function Missing() {
  return useText('common')('no.such.text');
}

it('[L3] a missing text shows its key and is logged; no other language stands in', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  await show(<Missing />);
  expect(document.body.textContent).toBe('no.such.text');
  expect(log).toHaveBeenCalledWith('missing text: common:no.such.text');
});

it('[L3] where storage is closed the choice lasts as long as the page', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('denied');
  });
  await show(<Button pending>送る</Button>);
  await act(async () => {});
  expect(screen.getByText('処理しています')).toBeTruthy();
});

const folder = join(import.meta.dirname, '../../../shared/locales');
const screensOf = (language: string) => readdirSync(join(folder, language, 'screens')).sort();
const keysOf = (texts: object, path = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value, `${path}${key}.`) : [`${path}${key}`],
  );
const keysIn = (language: string, file: string) =>
  keysOf(JSON.parse(readFileSync(join(folder, language, 'screens', file), 'utf8')));

it('[L4] every screen speaks every language', () => {
  expect(screensOf('en')).toEqual(screensOf('ja'));
});

it.each(screensOf('ja'))(
  '[L4] %s says the same things in both languages, each with its plural forms',
  (file) => {
    const plain = (keys: readonly string[]) =>
      [...new Set(keys.map((key) => key.replace(/_(one|other)$/, '')))].sort();
    const [ja, en] = [keysIn('ja', file), keysIn('en', file)];
    expect(plain(en)).toEqual(plain(ja));
    expect(ja.filter((key) => key.endsWith('_one'))).toEqual([]);
    const counted = en.filter((key) => key.endsWith('_other'));
    expect(counted.filter((key) => !en.includes(key.replace(/_other$/, '_one')))).toEqual([]);
  },
);

it('[L5] durations are minutes and seconds, with hours when there are some, never below zero', () => {
  expect([384_000, 52_000, 3_725_000, 0, -4_000, 1].map(formatDuration)).toEqual([
    '6:24',
    '0:52',
    '1:02:05',
    '0:00',
    '0:00',
    '0:01',
  ]);
});

it('[L6] dates and times are told in the visitor’s time zone and language', () => {
  const at = new Date(2026, 11, 3, 19, 30).getTime();
  expect(formatTime(at, 'ja')).toBe('19:30');
  expect(formatTime(new Date(2026, 11, 3, 0, 5).getTime(), 'en')).toBe('00:05');
  expect(formatDate(at, 'ja', at)).toBe('12月3日(木)');
  expect(formatDate(at, 'en', at)).toMatch(/Thu,? 3 December/);
  expect(formatDate(at, 'ja', new Date(2027, 0, 1).getTime())).toContain('2026年');
});
