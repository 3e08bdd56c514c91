import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inAppBrowser } from '../../../client/src/hooks/inAppBrowser.ts';
import { forgetSession } from '../../../client/src/net/ensureSession.ts';
import { calendarFile } from '../../../client/src/screens/mixer/calendarFile.ts';
import { MixerScreen } from '../../../client/src/screens/mixer/MixerScreen.tsx';
import { talksMs, timeLeft } from '../../../client/src/screens/mixer/mixerTimes.ts';
import { mixerPage, NOW } from '../fixtures.ts';
import { emptyMe, stubFetch } from '../net/stubFetch.ts';
import { type Language, renderScreen } from './renderScreen.tsx';

const mine = { joined: false, left: false, removed: false, awaited: false, host: false };
const MINUTE = 60_000;
const open = (page: Parameters<typeof mixerPage>[0] | 'unknown', language: Language = 'ja') => {
  stubFetch({
    'POST /api/session': { ok: true, value: emptyMe },
    'GET /api/mixers/ABCDEFGH':
      page === 'unknown' ? { ok: false, code: 'unknown_code' } : { ok: true, value: mixerPage(page) },
  });
  return renderScreen(<MixerScreen />, { path: '/m/:code', at: '/m/ABCDEFGH', language, texts: ['mixer'] });
};
const actions = () => screen.queryAllByRole('link').filter((link) => link.dataset.variant === 'main');

describe('MixerScreen', () => {
  beforeEach(forgetSession);
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it.each([
    ['open', {}, '参加する', '/m/ABCDEFGH/prepare'],
    ['running', { phase: 'round' }, '今すぐ参加する', '/m/ABCDEFGH/prepare'],
    ['joined', { mine: { ...mine, joined: true } }, 'ロビーへ進む', '/m/ABCDEFGH/live'],
    [
      'ended for me',
      { phase: 'ended', mine: { ...mine, joined: true } },
      'ふりかえりを見る',
      '/m/ABCDEFGH/recap',
    ],
    [
      'running with a place kept',
      { phase: 'round', mine: { ...mine, joined: true } },
      '交流会にもどる',
      '/m/ABCDEFGH/live',
    ],
    [
      'where a partner waits',
      { phase: 'round', mine: { ...mine, joined: true, awaited: true } },
      '会話にもどる',
      '/m/ABCDEFGH/live',
    ],
    [
      'left',
      { phase: 'round', mine: { ...mine, left: true } },
      'もう一度入る',
      '/m/ABCDEFGH/prepare?step=camera',
    ],
    [
      'closing and left',
      { phase: 'closing', mine: { ...mine, left: true } },
      'ふりかえりを見る',
      '/m/ABCDEFGH/recap',
    ],
  ] as const)('[U63] a mixer that is %s has one action that leads on', async (_state, page, name, target) => {
    await open(page);
    expect(await screen.findByRole('heading', { level: 1, name: mixerPage().name })).toBeTruthy();
    const shown = actions();
    expect(shown.length).toBeGreaterThan(0);
    for (const action of shown) {
      expect(action.textContent).toBe(name);
      expect(action.getAttribute('href')).toBe(target);
    }
  });

  it.each([
    ['full', { full: true }, '満席になりました'],
    ['closed to me', { phase: 'round', mine: { ...mine, removed: true } }, 'ご参加いただけません'],
    ['closing for others', { phase: 'closing' }, '会話の回は終わりました'],
    ['over for others', { phase: 'ended' }, 'この交流会は終わりました'],
  ] as const)('[U63] a mixer that is %s says so and has no action', async (_state, page, words) => {
    await open(page);
    expect(await screen.findByText(words)).toBeTruthy();
    expect(actions()).toHaveLength(0);
  });

  it('[U237] who is awaited reads it; they, and who left, find the way to the recap', async () => {
    const { unmount } = await open({ phase: 'round', mine: { ...mine, joined: true, awaited: true } });
    expect(await screen.findByText(/お相手が待っています/)).toBeTruthy();
    expect(screen.queryByText(/始まるまで/)).toBeNull();
    expect(screen.getByRole('link', { name: 'ふりかえりを見る' })).toBeTruthy();
    unmount();
    await open({ phase: 'round', mine: { ...mine, left: true } });
    const recap = await screen.findByRole('link', { name: 'ふりかえりを見る' });
    expect(recap.getAttribute('href')).toBe('/m/ABCDEFGH/recap');
  });

  it.each([
    [{ joined: 2, families: { care: 2 } }, '2 people from 1 field'],
    [{ joined: 1, families: { care: 1 } }, '1 person from 1 field'],
    [{ joined: 3, families: { care: 2, make: 1 }, phase: 'ended' }, '3 people came from 2 fields'],
    [{ joined: 2, families: { care: 2 }, phase: 'ended' }, '2 people came from 1 field'],
  ] as const)('[U282] people and fields are each counted in words of their own: %o', async (page, words) => {
    await open(page, 'en');
    expect(await screen.findByRole('heading', { name: words })).toBeTruthy();
  });

  it.each([
    [{ rounds: 1, size: 2 }, '1 one-to-one talk of 8 min'],
    [{ rounds: 3, size: 2 }, '3 one-to-one talks of 8 min'],
    [{ rounds: 1, size: 4 }, '1 talk of 8 min in groups of 4'],
  ] as const)('[U282] one talk is not told as several: %o', async (page, words) => {
    await open({ ...page, roundMs: 8 * MINUTE }, 'en');
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('[U64] an unknown code is told in words, with a way home', async () => {
    await open('unknown');
    expect(await screen.findByRole('heading', { level: 1, name: '見つかりませんでした' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'ホームへ' }).getAttribute('href')).toBe('/');
  });

  it('[U65] without a set start the page says that the host starts it', async () => {
    await open({ startsAt: null }, 'en');
    expect((await screen.findAllByText('Starts when the host starts it')).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Add to calendar' })).toBeNull();
  });

  it('[U65] the time to the start is told in two units at most', () => {
    expect(timeLeft(NOW + (11 * 24 + 13) * 60 * MINUTE, NOW)).toEqual({ unit: 'days', big: 11, small: 13 });
    expect(timeLeft(NOW + 125 * MINUTE, NOW)).toEqual({ unit: 'hours', big: 2, small: 5 });
    expect(timeLeft(NOW + 6.5 * MINUTE, NOW)).toEqual({ unit: 'minutes', big: 7, small: 0 });
    expect(timeLeft(NOW, NOW).unit).toBe('now');
  });

  it('[U66] the calendar event runs from the start to the last talk; lines are folded and escaped', () => {
    const mixer = mixerPage({ name: 'A, B; C', purpose: '長い目的'.repeat(30) });
    const file = calendarFile(mixer, NOW, 'https://enishi.example/m/ABCDEFGH', NOW);
    expect(file).toContain('DTSTART:20261203T103000Z');
    expect(file).toContain(
      `DTEND:${new Date(NOW + talksMs(mixer)).toISOString().replace(/[-:]|\.\d{3}/g, '')}`,
    );
    expect(file).toContain('SUMMARY:A\\, B\\; C');
    const sizes = file.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n ', '')).toContain('長い目的'.repeat(30));
  });

  it('[U67] browsers inside LINE, Facebook and Instagram are known, real ones are not', () => {
    expect(inAppBrowser('Mozilla/5.0 (iPhone) AppleWebKit Mobile/15E148 Safari Line/14.1.0')).toBe('line');
    expect(inAppBrowser('Mozilla/5.0 (iPhone) Mobile [FBAN/FBIOS;FBAV/440.0]')).toBe('facebook');
    expect(inAppBrowser('Mozilla/5.0 (Linux; Android 14) Instagram 300.0.0')).toBe('instagram');
    expect(inAppBrowser('Mozilla/5.0 (Macintosh) AppleWebKit/605 Version/17 Safari/605')).toBeNull();
  });
});
