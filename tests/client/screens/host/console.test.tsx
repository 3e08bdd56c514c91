import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetSession } from '../../../../client/src/net/ensureSession.ts';
import { eventually } from '../../../support/eventually.ts';
import { person } from '../../fixtures.ts';
import { openConsole } from './openConsole.tsx';
import { consolePerson, consoleRoom, inBreak, MINUTE, talking, tellConsole } from './tellConsole.ts';

const call = { callId: 'call-1', roomId: 'room-0007', from: person(), text: '声が聞こえません', at: 1 };
const many = <T,>(count: number, make: (number: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index + 1));
const tiles = () => within(screen.getByRole('list', { name: '部屋' })).getAllByRole('button');
const main = () => [...document.querySelectorAll('[data-variant="main"]')].map((one) => one.textContent);
const pair = { people: [person(), person({ personId: 'person-2', name: '小林 大地', industry: '01' })] };
const preview = {
  rooms: [pair],
  unseated: [],
  freshPairs: 1,
  differentIndustries: 1,
  certificate: { value: 5, bound: 5, gap: 0, stage: 'exact' },
  freshRounds: 3,
  ahead: null,
};

describe('the console', () => {
  beforeEach(() => forgetSession());
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('[U150] a calm room shows no word, one that needs the host says what and how long', async () => {
    const since = Date.now() - 70_000;
    await openConsole({
      shared: { phase: talking() },
      console: { rooms: [consoleRoom(1), consoleRoom(4, { state: 'silent', since })] },
    });
    const [first, second] = tiles();
    expect(first?.textContent).toMatch(/部屋 4.*静かです 1:1\d/);
    expect(within(second ?? document.body).getByText('話しています').className).toContain('sr-only');
  });

  it('[U150] a filter shows the rooms of one state and tells their number', async () => {
    await openConsole({
      shared: { phase: talking() },
      console: { rooms: [...many(5, (n) => consoleRoom(n)), consoleRoom(9, { state: 'dropped' })] },
    });
    await userEvent.click(screen.getByRole('button', { name: '再接続中 1' }));
    expect(tiles()).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: '一人 0' }));
    expect(screen.getByText('この様子の部屋はありません。')).toBeTruthy();
  });

  it('[U155] of very many rooms the first part is there at once, more by a press', async () => {
    await openConsole({
      shared: { phase: talking() },
      console: { rooms: many(300, (n) => consoleRoom(n)) },
    });
    expect(tiles()).toHaveLength(120);
    await userEvent.click(screen.getByRole('button', { name: 'もっと見る（あと180）' }));
    expect(tiles()).toHaveLength(240);
  });

  it('[U156] the tiles are one stop for the Tab key; arrows move inside', async () => {
    await openConsole({
      shared: { phase: talking() },
      console: { rooms: many(6, (n) => consoleRoom(n)) },
    });
    expect(tiles().filter((tile) => tile.tabIndex === 0)).toHaveLength(1);
    act(() => tiles()[0]?.focus());
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement?.textContent).toContain('部屋 3');
    expect(tiles().filter((tile) => tile.tabIndex === 0)).toEqual([document.activeElement]);
    await userEvent.keyboard('{End}{Enter}');
    expect(screen.getByRole('dialog', { name: '部屋 6' })).toBeTruthy();
  });

  it('[U157] the one vermilion action is the reply to whoever calls, else what the run waits for', async () => {
    await openConsole({ shared: { phase: talking() } });
    expect(main()).toEqual([]);
    tellConsole({ shared: { phase: inBreak(null), auto: false }, console: { calls: [call] } });
    expect(main()).toEqual(['返事をする']);
    tellConsole({ shared: { phase: inBreak(null), auto: false } });
    expect(main()).toEqual(['第 2 回を始める']);
  });

  it('[U157] whoever calls is announced', async () => {
    const { useAnnouncementStore } = await import('../../../../client/src/stores/announcements.ts');
    await openConsole({ shared: { phase: talking() } });
    tellConsole({ shared: { phase: talking() }, console: { calls: [call] } });
    await eventually(() =>
      expect(useAnnouncementStore.getState().polite).toContain('高瀬 美咲さんが呼んでいます'),
    );
  });

  it('[U158] the preview tells in plain words who meets whom and how good it is', async () => {
    const { answer } = await openConsole();
    await answer('preview:get', { ok: true, value: preview });
    expect(screen.getByText('考えられる中で最良の組み合わせです。')).toBeTruthy();
    expect(screen.getAllByText('1 組すべて')).toHaveLength(2);
    expect(screen.getByText('小林 大地')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '組み直す' }));
    const near = { value: 99.95, bound: 100, gap: 0.0005, stage: 'improved' };
    const unseated = [{ person: person({ personId: 'person-3', name: '三浦 杏' }), because: 'odd_one_out' }];
    await answer('preview:get', { ok: true, value: { ...preview, certificate: near, unseated } });
    expect(screen.getByText('最良との差は 0.1 % 以内です。')).toBeTruthy();
    expect(screen.getByText('三浦 杏さんは、人数の都合で一回お休みです。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '組み直す' }));
    const loose = { value: 84.5, bound: 100, gap: 0.155, stage: 'improved' };
    await answer('preview:get', { ok: true, value: { ...preview, certificate: loose } });
    expect(screen.getByText('考えられる最良の 84 % 以上の組み合わせです。')).toBeTruthy();
  });

  it('[B33] and of all rounds to come: whom each meets, who waits when, the fresh rounds left', async () => {
    const { answer } = await openConsole();
    const spread = (least: number, most: number) => ({ least, typical: least, most });
    const ahead = {
      rounds: 4,
      people: spread(3, 4),
      industries: spread(3, 3),
      waits: [
        { round: 2, count: 1, people: [person({ name: '三浦 杏' })] },
        { round: 3, count: 9, people: [person({ name: '小林 大地' })] },
      ],
    };
    await answer('preview:get', { ok: true, value: { ...preview, ahead } });
    expect(screen.getByRole('heading', { name: '全員が残りの 4 回に出ると' })).toBeTruthy();
    expect(screen.getByText('3〜4')).toBeTruthy();
    expect(screen.getByText('あと 3 回')).toBeTruthy();
    expect(screen.getByText('第 2 回のお休み：三浦 杏さん')).toBeTruthy();
    expect(screen.getByText('第 3 回のお休み：小林 大地さんほか、全部で9人')).toBeTruthy();
  });

  it('[U158] what cannot be previewed says why, and is not asked for again and again', async () => {
    const { socket, answer } = await openConsole();
    vi.useFakeTimers();
    await answer('preview:get', { ok: false, code: 'no_fresh_pairs' });
    expect(screen.getByText(/はじめて会う組み合わせが残っていません/)).toBeTruthy();
    await act(async () => vi.advanceTimersByTime(20_000));
    expect(socket.of('preview:get')).toHaveLength(1);
  });

  it('[U158] when people have come or gone it is asked for anew by itself', async () => {
    const { socket, answer } = await openConsole();
    await answer('preview:get', { ok: true, value: preview });
    vi.useFakeTimers();
    const lobby = { here: 14, ready: 14, families: {} };
    tellConsole({ shared: { lobby } });
    expect(screen.getByText(/人数が変わりました/)).toBeTruthy();
    await act(async () => vi.advanceTimersByTime(3_100));
    expect(socket.of('preview:get')).toHaveLength(2);
  });

  it('[U158] when the host lets people meet again, or no longer, it is asked for anew at once', async () => {
    const { socket, answer } = await openConsole();
    await answer('preview:get', { ok: false, code: 'no_fresh_pairs' });
    tellConsole({ shared: { allowRepeats: true } });
    expect(socket.of('preview:get')).toHaveLength(2);
    await answer('preview:get', { ok: true, value: preview });
    expect(screen.queryByText(/はじめて会う組み合わせが残っていません/)).toBeNull();
    tellConsole({ shared: { allowRepeats: false } });
    expect(socket.of('preview:get')).toHaveLength(3);
  });

  it('[U158] with too few people nothing is asked by hand; once there are two, that it is too few is not said', async () => {
    const { socket, answer } = await openConsole({ shared: { lobby: { here: 0, ready: 0, families: {} } } });
    await answer('preview:get', { ok: false, code: 'too_few_participants' });
    const again = () => screen.getByRole<HTMLButtonElement>('button', { name: '組み直す' });
    const tooFew = () => screen.queryByText(/組み合わせが見られます/);
    expect(again().disabled).toBe(true);
    expect(tooFew()).toBeTruthy();
    vi.useFakeTimers();
    tellConsole({ shared: { lobby: { here: 2, ready: 2, families: {} } } });
    expect(tooFew()).toBeNull();
    expect(again().disabled).toBe(false);
    await act(async () => vi.advanceTimersByTime(1));
    expect(socket.of('preview:get')).toHaveLength(2);
  });

  it('[U159] a person’s row tells industry, room and how many they met; the search narrows it', async () => {
    await openConsole({
      shared: { phase: talking() },
      console: {
        rooms: [consoleRoom(7)],
        people: [consolePerson('美咲', { roomId: 'room-0007', met: 2 }), consolePerson('直樹')],
      },
    });
    await userEvent.click(screen.getByRole('tab', { name: /参加者/ }));
    const row = screen.getByRole('button', { name: /美咲/ });
    expect(row.textContent).toMatch(/流通・運輸.*部屋 7 にいます.*2人と会話/);
    await userEvent.type(screen.getByRole('searchbox', { name: '名前や業種で探す' }), '直樹');
    await eventually(() => expect(screen.queryByRole('button', { name: /美咲/ })).toBeNull());
    expect(screen.getByRole('button', { name: /直樹/ })).toBeTruthy();
  });

  it('[U160] before the start it shows who is here and how to invite', async () => {
    await openConsole({}, { page: { reach: 'local' } });
    expect(screen.getByText(/いま12人がいます。/)).toBeTruthy();
    expect(screen.getByText('ABCD-EFGH')).toBeTruthy();
    expect(screen.getByRole('img', { name: /QR/ }).getAttribute('src')).toBe('/api/mixers/ABCDEFGH/qr.svg');
    expect(screen.getByText('いまは、このコンピューターからだけ参加できます。')).toBeTruthy();
    expect(screen.getByRole('link', { name: '自分も参加する' }).getAttribute('href')).toBe(
      '/m/ABCDEFGH/prepare',
    );
  });

  it('[U160] a start that waits for people says how many are missing', async () => {
    const lobby = { here: 1, ready: 1, families: {} };
    await openConsole({
      shared: { lobby, phase: { kind: 'lobby', startsAt: Date.now() - MINUTE, waitingForPeople: true } },
    });
    expect(screen.getByText(/あと1人そろうと始まります/)).toBeTruthy();
    expect(screen.getByText('人を待っています')).toBeTruthy();
  });

  it('[U160] a host whose own room is open is told so', async () => {
    const { roomView } = await import('../../fixtures.ts');
    await openConsole({ shared: { phase: talking() }, mine: { status: 'ready', room: roomView() } });
    expect(screen.getByRole('link', { name: '部屋へ' }).getAttribute('href')).toBe('/m/ABCDEFGH/live');
  });

  it('[U160] a host who takes part is told that the console alone does not get them paired', async () => {
    const seat = { ...consolePerson('me'), person: person({ personId: 'person-me' }) };
    const mine = { status: 'ready' } as const;
    await openConsole({ mine, console: { people: [{ ...seat, connected: false }] } });
    expect(screen.getByText(/この画面だけでは、組み合わせに入りません/)).toBeTruthy();
    tellConsole({ mine, console: { people: [seat] } });
    expect(screen.queryByText(/この画面だけでは/)).toBeNull();
  });

  it('[U161] the end leads to the recap for who took part, and to the next mixer', async () => {
    const ended = { phase: { kind: 'ended', at: 1 } } as const;
    const met = [consolePerson('美咲', { met: 3 }), consolePerson('直樹', { met: 0 })];
    await openConsole({ shared: ended, console: { people: met } });
    expect(screen.getByText('1人が言葉を交わしました。')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'ふりかえりを見る' })).toBeNull();
    tellConsole({ shared: ended, mine: { status: 'ready' } });
    expect(screen.getByRole('link', { name: 'ふりかえりを見る' }).getAttribute('href')).toBe(
      '/m/ABCDEFGH/recap',
    );
    expect(screen.getByRole('link', { name: '次の交流会をつくる' })).toBeTruthy();
  });

  it('[U161] after the end nobody is asked to keep a seat open', async () => {
    const ofAna = { mine: { personId: 'person-Ana', status: 'ready' as const } };
    const console = { people: [consolePerson('Ana', { connected: false })] };
    await openConsole({ ...ofAna, console });
    expect(screen.getByText(/参加者の画面を開いておいてください/)).toBeTruthy();
    tellConsole({ ...ofAna, console, shared: { phase: { kind: 'ended', at: 1 } } });
    expect(screen.queryByText(/参加者の画面を開いておいてください/)).toBeNull();
  });

  it('[U162] a rehearsal says that it is one, and leads back', async () => {
    await openConsole({}, { page: { rehearsal: true, twinOf: 'mixer-0009' } });
    expect(screen.getByText(/これは練習の会です/)).toBeTruthy();
    expect(screen.getByRole('link', { name: '本番の画面へ戻る' }).getAttribute('href')).toBe(
      '/host/mixer-0009',
    );
    expect(screen.queryByRole('button', { name: /練習する/ })).toBeNull();
  });

  it('[U163] it speaks English too', async () => {
    await openConsole(
      {
        shared: { phase: talking(3) },
        console: { rooms: [consoleRoom(7, { state: 'alone' })], calls: [call] },
      },
      { language: 'en' },
    );
    expect(screen.getByText('Round 3 of 5, talking')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'End this round' })).toBeTruthy();
    expect(screen.getByText(/高瀬 美咲: “声が聞こえません”/)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/[ぁ-ん](?!.*”)/u);
  });
});
