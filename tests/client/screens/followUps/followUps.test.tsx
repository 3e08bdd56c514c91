import { type FollowUp, FollowUpState } from '@enishi/shared/followUps';
import { NoteAbout } from '@enishi/shared/note';
import { act, cleanup, renderHook, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetSession } from '../../../../client/src/net/ensureSession.ts';
import { draftOf } from '../../../../client/src/screens/followUps/draftOf.ts';
import { FollowUpsScreen } from '../../../../client/src/screens/followUps/FollowUpsScreen.tsx';
import { useFollowUps } from '../../../../client/src/screens/followUps/useFollowUps.ts';
import { useSessionStore } from '../../../../client/src/stores/session.ts';
import ja from '../../../../shared/locales/ja/screens/followUps.json' with { type: 'json' };
import { eventually } from '../../../support/eventually.ts';
import { emptyMe, stubFetch } from '../../net/stubFetch.ts';
import { renderScreen } from '../renderScreen.tsx';
import { kenta, misaki } from '../room/openRoom.tsx';

const met = (changes: Partial<FollowUp> = {}): FollowUp => ({
  person: misaki,
  mixerId: 'mixer-0001',
  code: 'ABCDEFGH',
  mixerName: '木曜の夜',
  metAt: Date.now(),
  topics: [],
  note: NoteAbout.parse({ note: '混載なら週二便で出せる。仕込みと合う。', promise: '仕込み帖を送る' }),
  card: { name: misaki.name, email: 'takase@shiokaze.example' },
  state: FollowUpState.parse({}),
  thanksAt: null,
  promiseKeptAt: null,
  nextDoneAt: null,
  ...changes,
});
const path = `/api/me/follow-ups/mixer-0001/${misaki.personId}`;

async function open(all: readonly FollowUp[]) {
  forgetSession();
  useSessionStore.setState({ me: null, draft: {}, draftState: 'saved' });
  const net = stubFetch({
    'POST /api/session': { ok: true, value: { ...emptyMe, profile: null } },
    'GET /api/me/follow-ups': { ok: true, value: all },
    'GET /api/me/ways-in': { ok: true, value: { address: null, passkeys: [], sessions: 1 } },
    [`PUT ${path}`]: ({ body }) => ({
      ok: true,
      value: { ...met(), state: FollowUpState.parse(body), thanksAt: 1 },
    }),
  });
  await renderScreen(<FollowUpsScreen />, {
    path: '/me/follow-ups',
    texts: ['followUps', 'meNav', 'room', 'keep'],
  });
  return net;
}

describe('after the mixer', () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('[O10] the letter is made of the event, our topic, my own note and my promise, and of nothing else', () => {
    const words = (key: string, values: Record<string, string> = {}) => {
      const text = key
        .split('.')
        .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], ja);
      return String(text).replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
    };
    const parts = { t: words, me: '岡本 直樹', topic: '', day: '昨日' };
    const full = draftOf(met(), { ...parts, topic: '遠回りが役に立ったことは何ですか。' });
    expect(full).toBe(
      `${misaki.name}さん\n\n昨日は「木曜の夜」でお話しいただき、ありがとうございました。\n「遠回りが役に立ったことは何ですか」の話題でご一緒できたこと、うれしく思います。\n「混載なら週二便で出せる」というお話が、いまも心に残っています。\n\nお約束した「仕込み帖を送る」の件、近いうちに進めます。\n\n岡本 直樹`,
    );
    const bare = draftOf(met({ note: NoteAbout.parse({}), mixerName: '' }), parts);
    expect(bare).toBe(`${misaki.name}さん\n\n昨日はお話しいただき、ありがとうございました。\n\n岡本 直樹`);
  });

  it('[O11] the letter opens in my own mail program as I changed it; nothing is sent by itself', async () => {
    const user = userEvent.setup();
    const { asked } = await open([met()]);
    const box = await screen.findByRole('textbox', { name: ja.letter });
    await user.clear(box);
    await user.type(box, 'ありがとう & また');
    const link = screen.getByRole('link', { name: ja.openMail }).getAttribute('href') ?? '';
    const mail = new URL(link);
    expect(mail.protocol + mail.pathname).toBe('mailto:takase@shiokaze.example');
    expect(mail.searchParams.get('body')).toBe('ありがとう & また');
    expect(asked.filter(({ method, path: to }) => method === 'POST' && to !== '/api/session')).toEqual([]);
  });

  it('[O12] sent is marked by hand, the next person comes, and it can be undone', async () => {
    const user = userEvent.setup();
    const net = await open([met(), met({ person: kenta, card: null })]);
    await screen.findByRole('heading', { name: new RegExp(misaki.name) });
    await user.click(screen.getByRole('button', { name: ja.markSent }));
    await screen.findByRole('heading', { level: 2, name: new RegExp(kenta.name) });
    expect(screen.queryByRole('link', { name: ja.openMail })).toBeNull();
    const done = within(screen.getByRole('list', { name: ja.people })).getByRole('button', {
      name: new RegExp(misaki.name),
    });
    expect(done.textContent).toContain(ja.state.open);
    await user.click(screen.getByRole('button', { name: /元に戻す|取り消/ }));
    await screen.findByRole('heading', { level: 2, name: new RegExp(misaki.name) });
    expect(net.of('PUT', path).map(({ body }) => (body as FollowUpState).thanks)).toEqual(['sent', null]);
  });

  it('[O26] to undo a thank-you takes back nothing that was written since', async () => {
    const net = stubFetch({
      'POST /api/session': { ok: true, value: { ...emptyMe, profile: null } },
      'GET /api/me/follow-ups': { ok: true, value: [met()] },
      [`PUT ${path}`]: ({ body }) => ({ ok: true, value: { ...met(), state: FollowUpState.parse(body) } }),
    });
    const { result } = renderHook(() => useFollowUps());
    await eventually(() => expect(result.current.all).toHaveLength(1));
    const [before] = result.current.all as [FollowUp];
    const { change: undoLater } = result.current;
    await act(async () => void (await result.current.change(before, { thanks: 'sent' })));
    const [thanked] = result.current.all as [FollowUp];
    await act(async () => void (await result.current.change(thanked, { nextStep: '仕込みを見に行く' })));
    await act(async () => void (await undoLater(before, { thanks: null })));
    expect(net.of('PUT', path).at(-1)?.body).toMatchObject({ thanks: null, nextStep: '仕込みを見に行く' });
  });

  it('[O14] the list tells it for the latest mixer, and not without anybody', async () => {
    const card = { name: 'お会いした方を、なくさないために' };
    await open([met({ metAt: 1 }), met({ mixerId: 'mixer-0002', person: kenta, metAt: 2 })]);
    await screen.findByRole('region', card);
    await userEvent.click(screen.getByRole('button', { name: 'あとにする' }));
    expect(localStorage.getItem('enishi.keepLater.mixer-0002')).toBe('1');
    cleanup();
    await open([]);
    await screen.findByText(ja.empty);
    expect(screen.queryByRole('region', card)).toBeNull();
  });

  it('[O13] nobody met: a sentence and a way on', async () => {
    await open([]);
    expect(await screen.findByText(ja.empty)).toBeTruthy();
    expect(screen.getByRole('link', { name: ja.toPeople }).getAttribute('href')).toBe('/me/people');
  });
});
