import type { Appointment } from '@enishi/shared/appointments';
import type { AskedIntroduction } from '@enishi/shared/introductions';
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetSession } from '../../../../client/src/net/ensureSession.ts';
import { secondsAloud } from '../../../../client/src/screens/me/IntroEditor.tsx';
import { MeScreen } from '../../../../client/src/screens/me/MeScreen.tsx';
import { wayInto } from '../../../../client/src/screens/me/MyMixers.tsx';
import { useSessionStore } from '../../../../client/src/stores/session.ts';
import { eventually } from '../../../support/eventually.ts';
import { stubFetch } from '../../net/stubFetch.ts';
import { renderScreen } from '../renderScreen.tsx';
import { me, misaki } from '../room/openRoom.tsx';

const mixer = {
  mixerId: 'mixer-0001',
  code: 'ABCDEFGH',
  name: '作る人の夜',
  startsAt: null,
  phase: 'ended',
  host: true,
} as const;

const introduction: AskedIntroduction = {
  id: 'introduction-1',
  by: misaki,
  other: { name: 'Ben', industry: '49' },
  reason: '発酵と配送で。',
  state: 'asked',
  personId: null,
  at: Date.now(),
  standsUntil: Date.now() + 86_400_000,
};

async function open(answers: Parameters<typeof stubFetch>[0] = {}) {
  forgetSession();
  localStorage.clear();
  useSessionStore.setState({ me: null, draft: {}, draftState: 'saved', draftRefusal: null });
  const server = stubFetch({
    'POST /api/session': { ok: true, value: me },
    'GET /api/me/mixers': { ok: true, value: [mixer] },
    'GET /api/me/card/holders': { ok: true, value: [] },
    'PUT /api/me/profile': ({ body }) => ({ ok: true, value: { ...me, profile: body } }),
    'PUT /api/me/card': ({ body }) => ({ ok: true, value: { ...me, card: body } }),
    ...answers,
  });
  const shown = await renderScreen(<MeScreen />, { path: '/me', texts: ['me', 'prepare', 'cards'] });
  await eventually(() => expect(screen.getByRole('heading', { level: 1 })).toBeTruthy());
  return { ...shown, server };
}

describe('me', () => {
  afterEach(cleanup);

  it('[U287] beside the state it is told which missing field the rest waits for, on every card', async () => {
    const card = { id: 'card-2', label: '個人の名刺', role: '', company: '', email: '', link: '' };
    await open({ 'POST /api/session': { ok: true, value: { ...me, versions: [card] } } });
    await eventually(() => expect(screen.getByLabelText('お名前')).toBeTruthy());
    await userEvent.clear(screen.getByLabelText('お名前'));
    const told = 'このブラウザーに残しています。保存するには、お名前が必要です';
    await eventually(() => expect(screen.getByText(told)).toBeTruthy());
    await userEvent.type(screen.getByLabelText('お名前'), '\u200B');
    await eventually(() => expect(screen.getByText(told)).toBeTruthy());
    await userEvent.click(screen.getByRole('button', { name: '個人の名刺' }));
    expect(screen.getByText(told)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { pressed: false, name: /名刺/ }));
    await userEvent.type(screen.getByLabelText('お名前'), '岡本');
    await eventually(() => expect(screen.getByText('保存しました')).toBeTruthy());
  });

  it('[U132] the card changes with every letter, and what is typed is saved', async () => {
    const { server } = await open();
    await eventually(() => expect(screen.getByLabelText('お名前')).toBeTruthy());
    await userEvent.type(screen.getByLabelText('お名前'), '二');
    expect(screen.getByRole('article', { name: '岡本 直樹二さんの名刺' })).toBeTruthy();
    await eventually(() =>
      expect(server.of('PUT', '/api/me/profile')[0]?.body).toMatchObject({ name: '岡本 直樹二' }),
    );
  });

  it('[Z51] a proposal that waits for me is counted at its place and answered here', async () => {
    const proposal: Appointment = {
      id: 'meet-1',
      person: misaki,
      mine: false,
      times: [Date.now() + 3_600_000],
      minutes: 30,
      message: '',
      state: 'open',
      startsAt: null,
      at: Date.now(),
    };
    let value: Appointment[] = [proposal, { ...proposal, id: 'meet-2', mine: true }];
    await open({
      'GET /api/me/appointments': () => ({ ok: true, value }),
      'POST /api/me/appointments/meet-1/decline': () => {
        value = [];
        return { ok: true, value: proposal };
      },
    });
    await screen.findByRole('link', { name: /また会う.*お返事を待っている方 1 人/ });
    await userEvent.click(await screen.findByRole('button', { name: 'どれも合わない' }));
    await eventually(() => expect(screen.queryByText('お返事を待っている方')).toBeNull());
  });

  it('[Z55] what I have answered is counted no more at once, and nobody is asked for counts every few seconds', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    let asked: AskedIntroduction[] = [introduction];
    const { server } = await open({
      'GET /api/me/introductions': () => ({ ok: true, value: { asked, made: [] } }),
      [`POST /api/me/introductions/${introduction.id}/answer`]: () => {
        asked = [];
        return { ok: true, value: { asked, made: [] } };
      },
    });
    const counted = { name: /出会った方.*お返事を待っている方 1 人/ };
    await screen.findByRole('link', counted);
    await userEvent.click(await screen.findByRole('button', { name: '今回は見送る' }));
    await eventually(() => expect(screen.queryByRole('link', counted)).toBeNull());
    const appointments = () => server.of('GET', '/api/me/appointments').length;
    const before = appointments();
    await act(async () => vi.advanceTimersByTime(59_000));
    // The page itself, on which they are answered, asks more often than the count beside its name.
    expect(appointments() - before).toBeLessThanOrEqual(3);
    vi.useRealTimers();
  });

  it('[U133] an address is saved once it has the form of one, and complained about only when it is left', async () => {
    const { server } = await open();
    const field = screen.getByLabelText(/メールアドレス/);
    await userEvent.type(field, 'naoki');
    expect(field.getAttribute('aria-invalid')).toBeNull();
    await userEvent.tab();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(server.of('PUT', '/api/me/card')).toEqual([]);
    await userEvent.type(field, '@miso.example');
    await userEvent.tab();
    // Whoever types slowly has sent what looked like an address before.
    const saved = () => server.of('PUT', '/api/me/card').at(-1)?.body;
    await eventually(() => expect(saved()).toEqual({ email: 'naoki@miso.example', link: '' }));
    await eventually(() => expect(screen.getByText('名刺を保存しました')).toBeTruthy());
    expect(screen.getByRole('article').textContent).toContain('naoki@miso.example');
  });

  it('[U137] while an address is wrong it is named as not saved, and nothing says that all is', async () => {
    await open();
    await userEvent.type(screen.getByLabelText(/メールアドレス/), 'naoki');
    await userEvent.type(screen.getByLabelText(/リンク/), 'x y');
    await userEvent.tab();
    await screen.findByText('メールアドレス、リンク（サイトや SNS）は、まだ保存していません');
    expect(screen.queryByText(/保存しました/)).toBeNull();
    await userEvent.clear(screen.getByLabelText(/メールアドレス/));
    await userEvent.clear(screen.getByLabelText(/リンク/));
    await eventually(() => expect(screen.queryByText(/まだ保存していません/)).toBeNull());
  });

  it('[U133] what is still unsaved goes out when the page is left', async () => {
    const { server, unmount } = await open();
    await userEvent.type(screen.getByLabelText(/リンク/), 'miso.example');
    unmount();
    await eventually(() =>
      expect(server.of('PUT', '/api/me/card').at(-1)?.body).toEqual({
        email: '',
        link: 'https://miso.example',
      }),
    );
  });

  const side = {
    id: 'card-side-0001',
    label: '個人の名刺',
    role: '著者',
    company: '波の出版',
    email: 'side@naoki.example',
    link: '',
  };
  const two = { ...me, versions: [side] };

  it('[U250] another card is made at once, and its name waits to be written', async () => {
    const made = { ...side, label: '名刺 2', role: '', company: '', email: '' };
    const { server } = await open({
      'POST /api/me/cards': { ok: true, value: { ...me, versions: [made] } },
      [`PUT /api/me/cards/${side.id}`]: ({ body }) => ({
        ok: true,
        value: { ...two, versions: [{ ...made, ...(body as object) }] },
      }),
    });
    expect(screen.queryByRole('group', { name: 'わたしの名刺' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '別の名刺を作る' }));
    await eventually(() => expect(document.activeElement).toBe(screen.getByLabelText('この名刺の呼び名')));
    expect(screen.queryByLabelText('お名前')).toBeNull();
    expect(server.of('POST', '/api/me/cards')[0]?.body).toMatchObject({ label: '名刺 2' });
    const label = screen.getByLabelText('この名刺の呼び名');
    await userEvent.clear(label);
    await userEvent.tab();
    expect(screen.getByText('呼び名を入れてください。')).toBeTruthy();
    expect(server.of('PUT', `/api/me/cards/${side.id}`)).toEqual([]);
    await userEvent.type(label, '波');
    await userEvent.type(screen.getByLabelText(/所属/), '波の出版');
    await userEvent.tab();
    await eventually(() =>
      expect(server.of('PUT', `/api/me/cards/${side.id}`).at(-1)?.body).toMatchObject({
        label: '波',
        company: '波の出版',
      }),
    );
    expect(server.of('PUT', '/api/me/profile')).toEqual([]);
  });

  it('[U250] preview, QR code and files are those of the card that is shown; a copy starts from it', async () => {
    const { server } = await open({
      'POST /api/session': { ok: true, value: two },
      'POST /api/me/cards': { ok: false, code: 'too_many_cards' },
    });
    const cards = within(screen.getByRole('group', { name: 'わたしの名刺' }));
    const tab = cards.getByRole('button', { name: '個人の名刺' });
    await userEvent.click(tab);
    expect(document.activeElement).toBe(tab);
    expect(screen.getByRole('article', { name: '岡本 直樹さんの名刺' }).textContent).toContain('波の出版');
    expect(screen.queryByLabelText('お名前')).toBeNull();
    expect(screen.getByAltText('わたしの名刺の QR コード').getAttribute('src')).toContain(
      `version=${side.id}`,
    );
    expect(screen.getByRole('link', { name: /電話帳/ }).getAttribute('href')).toContain(`version=${side.id}`);
    await userEvent.click(screen.getByRole('button', { name: '写しを作る' }));
    const { id: _, ...words } = side;
    expect(server.of('POST', '/api/me/cards')[0]?.body).toEqual({ ...words, label: '個人の名刺の写し' });
    await eventually(() => expect(screen.getByText(/名刺は 5 枚までです/)).toBeTruthy());
  });

  it('[U251] deleting first says who holds the card; nothing of it is written to another', async () => {
    const holder = {
      person: { ...misaki },
      mixerId: 'mixer-0001',
      mixerName: '作る人の夜',
      offerId: 'offer-0001',
      fields: ['email'],
      version: side.id,
      at: 1,
    };
    const { server } = await open({
      'POST /api/session': { ok: true, value: two },
      'GET /api/me/card/holders': { ok: true, value: [holder] },
      [`PUT /api/me/cards/${side.id}`]: { ok: true, value: two },
      [`POST /api/me/cards/${side.id}/remove`]: { ok: true, value: me },
    });
    await eventually(() => expect(screen.getByText('個人の名刺：メール')).toBeTruthy());
    await userEvent.click(screen.getByRole('button', { name: '個人の名刺' }));
    await userEvent.click(screen.getByRole('button', { name: 'この名刺を消す' }));
    const dialog = within(screen.getByRole('dialog', { name: '「個人の名刺」を消しますか' }));
    await eventually(() =>
      expect(dialog.getByText('高瀬 美咲さんが、この名刺を持っています。')).toBeTruthy(),
    );
    await userEvent.click(dialog.getByRole('button', { name: 'この名刺を消す' }));
    await eventually(() => expect(screen.getByLabelText('お名前')).toBeTruthy());
    expect(screen.queryByRole('group', { name: 'わたしの名刺' })).toBeNull();
    expect(server.of('PUT', '/api/me/card')).toEqual([]);
  });

  it('[U134] my mixers lead where their phase says, a host also to the console', async () => {
    await open();
    await eventually(() => expect(screen.getByText('作る人の夜')).toBeTruthy());
    expect(screen.getByRole('link', { name: 'ふりかえり' }).getAttribute('href')).toBe('/m/ABCDEFGH/recap');
    expect(screen.getByRole('link', { name: '主催者の画面' }).getAttribute('href')).toBe('/host/mixer-0001');
    expect(wayInto({ ...mixer, phase: 'scheduled' })).toEqual({ to: '/m/ABCDEFGH', word: 'page' });
    for (const phase of ['lobby', 'round', 'intermission'] as const)
      expect(wayInto({ ...mixer, phase }).to).toBe('/m/ABCDEFGH/live');
  });

  it('[U134] only a mixer that is still to come lacks a date', async () => {
    const without = { ...mixer, startsAt: null };
    const over = { ...without, mixerId: 'mixer-0002', phase: 'ended' };
    await open({ 'GET /api/me/mixers': { ok: true, value: [{ ...without, phase: 'lobby' }, over] } });
    await eventually(() => expect(screen.getAllByText('作る人の夜')).toHaveLength(2));
    expect(screen.getAllByText(/日時は未定/)).toHaveLength(1);
  });

  it('[U134] without mixers there is a way to one, without an answer a retry', async () => {
    const { unmount } = await open({ 'GET /api/me/mixers': { ok: true, value: [] } });
    await eventually(() => expect(screen.getByRole('link', { name: '交流会を探す' })).toBeTruthy());
    unmount();
    await open({ 'GET /api/me/mixers': { ok: false, code: 'offline' } });
    await eventually(() => expect(screen.getByRole('button', { name: /もう一度/ })).toBeTruthy());
  });

  it('[U135] the introduction says how long it takes aloud', async () => {
    expect(secondsAloud('', 'ja')).toBe(0);
    expect(secondsAloud('あ'.repeat(150), 'ja')).toBe(30);
    expect(secondsAloud(Array(75).fill('word').join(' '), 'en')).toBe(30);
    await open();
    expect(screen.getByText(/声に出して、およそ \d+ 秒です。/)).toBeTruthy();
  });

  it('[U136] the language is changed at once', async () => {
    await open();
    await userEvent.click(screen.getByRole('radio', { name: 'English' }));
    await eventually(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Profile'));
    await i18next.changeLanguage('ja');
  });
});
