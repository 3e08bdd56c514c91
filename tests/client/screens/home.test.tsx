import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetSession } from '../../../client/src/net/ensureSession.ts';
import { HomeScreen } from '../../../client/src/screens/home/HomeScreen.tsx';
import { mixerPage, NOW } from '../fixtures.ts';
import { emptyMe, stubFetch } from '../net/stubFetch.ts';
import { type Language, renderScreen } from './renderScreen.tsx';

const answers = {
  'POST /api/session': { ok: true, value: emptyMe },
  'GET /api/mixers': { ok: true, value: [mixerPage()] },
  'GET /api/me/mixers': { ok: true, value: [] },
} as const;
const open = (more: Parameters<typeof stubFetch>[0] = {}, language: Language = 'ja') => {
  const server = stubFetch({ ...answers, ...more });
  return renderScreen(<HomeScreen />, { path: '/', language, texts: ['home'] }).then((shown) => ({
    ...shown,
    server,
  }));
};

describe('HomeScreen', () => {
  beforeEach(() => {
    localStorage.clear();
    forgetSession();
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it.each(['abcd-efgh', ' ABCDEFGH ', 'ＡＢＣＤＥＦＧＨ', 'https://enishi.example/m/ABCDEFGH?x=1'])(
    '[U59] a code leads to its mixer however it is typed: %s',
    async (typed) => {
      const { where } = await open();
      await userEvent.type(screen.getByLabelText('コードで参加'), typed);
      await userEvent.click(screen.getByRole('button', { name: '参加する' }));
      await waitFor(() => expect(where()).toBe('/m/ABCDEFGH'));
    },
  );

  it('[Z51] what waits for my answer is told, with the way there; else nothing', async () => {
    const asked = { state: 'asked' };
    const introductions = { ok: true, value: { asked: [asked, asked], made: [] } } as const;
    await open({ 'GET /api/me/introductions': introductions });
    await screen.findByText(/2 件、あなたのお返事を待っています/);
    expect(screen.getByRole('link', { name: 'お返事をする' }).getAttribute('href')).toBe('/me');
    cleanup();
    const { server } = await open();
    await waitFor(() => expect(server.of('GET', '/api/me/introductions')).toHaveLength(1));
    expect(screen.queryByText(/お返事を待っています/)).toBeNull();
  });

  it('[O15] thank-yous that are due are told for three days, and not counted', async () => {
    const due = (hours: number) =>
      ({ ok: true, value: [{ state: { thanks: null }, metAt: Date.now() - hours * 3_600_000 }] }) as const;
    await open({ 'GET /api/me/follow-ups': due(20) });
    await screen.findByText(/お礼が、下書きになっています/);
    const link = screen.getByRole('link', { name: 'お礼の下書きへ' });
    expect(link.getAttribute('href')).toBe('/me/follow-ups');
    cleanup();
    const { server } = await open({ 'GET /api/me/follow-ups': due(80) });
    await waitFor(() => expect(server.of('GET', '/api/me/follow-ups')).toHaveLength(1));
    expect(screen.queryByText(/お礼が、下書き/)).toBeNull();
  });

  it('[U59] what cannot be a code is told under the field', async () => {
    const { where } = await open();
    await userEvent.type(screen.getByLabelText('コードで参加'), 'ABC');
    await userEvent.click(screen.getByRole('button', { name: '参加する' }));
    expect(where()).toBe('/');
    expect(await screen.findByText(/8 文字をもう一度/)).toBeTruthy();
    expect(screen.getByLabelText('コードで参加').getAttribute('aria-invalid')).toBe('true');
  });

  it.each([
    ['ja', '参加する', '案内にあるコードを入れてください。'],
    ['en', 'Join', 'Please enter the code of your invitation.'],
  ] as const)(
    '[U285] without a code it is asked for, and may be typed at once (%s)',
    async (language, join, words) => {
      await open({}, language);
      await userEvent.click(screen.getByRole('button', { name: join }));
      await screen.findByText(words);
      expect(document.activeElement?.tagName).toBe('INPUT');
      await userEvent.keyboard('ABC{Enter}');
      await waitFor(() => expect(screen.queryByText(words)).toBeNull());
    },
  );

  it('[U60] public mixers are listed; none, and a list that cannot be read, are told with a way on', async () => {
    await open();
    expect(await screen.findByRole('link', { name: mixerPage().name })).toBeTruthy();
    cleanup();
    await open({ 'GET /api/mixers': { ok: true, value: [] } });
    expect(await screen.findByText(/公開されている交流会はありません/)).toBeTruthy();
    cleanup();
    await open({ 'GET /api/mixers': { ok: false, code: 'internal' } });
    expect(await screen.findByRole('button', { name: 'もう一度試す' })).toBeTruthy();
  });

  it('[U61] my mixers lead to the console as host, to the recap when over, else to the page', async () => {
    const mine = { mixerId: 'mixer-0001', code: 'ABCDEFGH', startsAt: NOW, phase: 'scheduled', host: false };
    await open({
      'GET /api/me/mixers': {
        ok: true,
        value: [
          { ...mine, name: '主催の会', mixerId: 'mixer-0002', host: true },
          { ...mine, name: '終わった会', phase: 'ended' },
          { ...mine, name: '参加の会', mixerId: 'mixer-0003' },
        ],
      },
    });
    const target = async (name: string) => (await screen.findByRole('link', { name })).getAttribute('href');
    expect(await target('主催の会')).toBe('/host/mixer-0002');
    expect(await target('終わった会')).toBe('/m/ABCDEFGH/recap');
    expect(await target('参加の会')).toBe('/m/ABCDEFGH');
  });

  it('[U62] when no place to try is free, that is said and nothing else happens', async () => {
    const { where } = await open({ 'POST /api/try': { ok: false, code: 'try_limit' } });
    await userEvent.click(screen.getByRole('button', { name: '一人でためす' }));
    expect(await screen.findByText(/おためしの部屋がいっぱいです/)).toBeTruthy();
    expect(where()).toBe('/');
  });
});
