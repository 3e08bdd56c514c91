import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openMixer } from '../../../client/src/net/currentMixer.ts';
import { forgetSession } from '../../../client/src/net/ensureSession.ts';
import { LobbyScreen } from '../../../client/src/screens/lobby/LobbyScreen.tsx';
import { useAnnouncementStore } from '../../../client/src/stores/announcements.ts';
import { useMixerStore } from '../../../client/src/stores/mixer.ts';
import { useRoomStore } from '../../../client/src/stores/room.ts';
import { eventually } from '../../support/eventually.ts';
import { type mineView, NOW, person, sharedView } from '../fixtures.ts';
import { fakeSocket } from '../net/fakeSocket.ts';
import { leaveAtOnce } from '../net/leaveAtOnce.ts';
import { emptyMe, stubFetch } from '../net/stubFetch.ts';
import { type Language, renderScreen, tellMixer } from './renderScreen.tsx';

type Shared = Parameters<typeof sharedView>[0];
type Mine = Parameters<typeof mineView>[0];
const inRound = (endsAt = Date.now() + 120_000, round = 2) =>
  ({ kind: 'round', round, startsAt: NOW, endsAt }) as const;
const lobby = (startsAt: number | null, waitingForPeople = false) =>
  ({ kind: 'lobby', startsAt, waitingForPeople }) as const;

async function open(shared: Shared = {}, mine: Mine = {}, language: Language = 'ja') {
  stubFetch({ 'POST /api/session': { ok: true, value: emptyMe } });
  tellMixer(shared, mine);
  return renderScreen(<LobbyScreen />, { path: '/', language, texts: ['lobby'] });
}
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

describe('LobbyScreen', () => {
  beforeEach(() => {
    forgetSession();
    sessionStorage.clear();
    useRoomStore.setState(useRoomStore.getInitialState());
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('[U73] it tells how many are here and when it starts', async () => {
    await open({ phase: lobby(Date.now() + 130_000) });
    expect(heading()).toBe('12人が来ています');
    expect(screen.getByText('2:10')).toBeTruthy();
    expect(screen.getByText(/または主催者が始めると始まります/)).toBeTruthy();
  });

  it('[U73] without a set start it says that the host starts it', async () => {
    await open({ phase: lobby(null) }, {}, 'en');
    expect(screen.getByText(/The first round starts when the host starts it/)).toBeTruthy();
  });

  it('[U74] with too few people it says what is missing, and names no time', async () => {
    await open({ phase: lobby(Date.now() - 1_000, true) });
    expect(screen.getByText(/二人以上そろうと始まります/)).toBeTruthy();
    expect(screen.queryByText(/まもなく始まります/)).toBeNull();
  });

  it.each([
    ['odd_one_out', true, 'この回は、ひと休みです', /人数の都合で/],
    ['no_fresh_partner', true, 'この回は、ひと休みです', /新しくご案内できるお相手/],
    ['no_common_language', true, 'この回は、ひと休みです', /言葉の合うお相手/],
    ['partner_left', true, 'お相手を探しています', /お相手が席を離れました/],
    ['came_late', true, 'お相手を探しています', /もう始まっています/],
    ['skipped', false, 'この回は、ひと休みです', /お休みにしました/],
  ] as const)(
    '[U75] without a room because of %s one is told why, what is next, and has something to do',
    async (because, searching, title, why) => {
      const waiting = { because, searching, nextStartsAt: Date.now() + 180_000 };
      await open({ phase: inRound() }, { waiting });
      expect(heading()).toBe(title);
      expect(screen.getByText(why)).toBeTruthy();
      expect(screen.getByText(/次の回は/)).toBeTruthy();
      expect(screen.getByText('3:00')).toBeTruthy();
      expect(screen.getByRole('article', { name: /考えてみませんか/ }).textContent).not.toContain('{{');
      expect(screen.getByLabelText('今日の目標')).toBeTruthy();
    },
  );

  it.each([
    [true, /お相手が空けば/],
    [false, /もう新しい部屋は開きません/],
  ])('[U75] a partner in this round is promised only while one can be seated', async (searching, words) => {
    const waiting = { because: 'came_late', searching, nextStartsAt: Date.now() + 90_000 } as const;
    await open({ phase: inRound() }, { waiting });
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryAllByText(/お相手が空けば/)).toHaveLength(searching ? 1 : 0);
  });

  it('[U75] in the last round the closing is what comes next', async () => {
    const waiting = { because: 'odd_one_out', searching: true, nextStartsAt: null } as const;
    await open({ phase: inRound(Date.now() + 60_000, 5) }, { waiting });
    expect(screen.getByText(/これが最後の回です/)).toBeTruthy();
  });

  it('[U76] a pause shows no running clock', async () => {
    await open({ phase: lobby(Date.now() + 60_000), paused: { since: Date.now(), remainingMs: 60_000 } });
    expect(heading()).toBe('少しお待ちください');
    expect(screen.queryByText(/^\d+:\d\d$/)).toBeNull();
  });

  it('[U77] ready and break are one press, sent as a command', async () => {
    const socket = fakeSocket();
    const leave = openMixer('mixer-0001', 'seat', socket.open);
    await eventually(() => socket.connect());
    await open({ phase: lobby(null) });
    await userEvent.click(await screen.findByRole('button', { name: '休む' }));
    expect(socket.of('ready:set')[0]?.payload).toMatchObject({ ready: false });
    await act(async () => tellMixer({ phase: lobby(null) }, { status: 'break' }));
    expect(screen.getByText('戻ると、次の回から組み合わせに入ります')).toBeTruthy();
    leaveAtOnce(leave);
  });

  it('[U291] a line written without a connection stands there as being sent, and once when it is there', async () => {
    const socket = fakeSocket();
    const leave = openMixer('mixer-0001', 'seat', socket.open);
    await eventually(() => socket.connect());
    await open({ phase: lobby(null) });
    act(() => socket.lose());
    await userEvent.type(screen.getByLabelText('ひとこと書く'), 'トンネルの中です{Enter}');
    const line = () => within(screen.getByRole('log')).getByRole('listitem').textContent;
    expect(line()).toContain('送っていますトンネルの中です');
    expect(screen.queryByText(/まだ書き込みはありません/)).toBeNull();
    act(() => socket.connect());
    const said = socket.of('chat:send').at(-1);
    const message = (id: string, text: string) => ({
      id,
      from: person({ personId: 'person-me' }),
      text,
      at: NOW,
    });
    const mine = message(`person-me.${said?.payload.commandId}`, 'トンネルの中です');
    await act(async () => tellMixer({ phase: lobby(null), chat: [mine] }));
    await act(async () => said?.answer({ ok: true, value: {} }));
    expect(line()).not.toContain('送っています');
    await act(async () => tellMixer({ phase: lobby(null), chat: [message('later', 'こんばんは')] }));
    expect(line()).toContain('こんばんは');
    leaveAtOnce(leave);
  });

  it('[U291] a refused line stays, and is sent again as the same message; in another lobby it is not shown', async () => {
    const socket = fakeSocket();
    const leave = openMixer('mixer-0001', 'seat', socket.open);
    await eventually(() => socket.connect());
    await open({ phase: lobby(null) });
    await userEvent.type(screen.getByLabelText('ひとこと書く'), 'こんばんは{Enter}');
    await act(async () => socket.of('chat:send')[0]?.answer({ ok: false, code: 'rate_limited' }));
    expect(within(screen.getByRole('log')).getByRole('listitem').textContent).toContain('送れていません');
    await userEvent.click(screen.getByRole('button', { name: 'もう一度送る' }));
    const [first, second] = socket.of('chat:send');
    expect(second?.payload).toEqual(first?.payload);
    await act(async () => useMixerStore.setState({ mixerId: 'mixer-0002' }));
    expect(screen.queryByText('こんばんは')).toBeNull();
    leaveAtOnce(leave);
  });

  it('[U239] leaving is asked for once, and only then sent', async () => {
    const socket = fakeSocket();
    const leave = openMixer('mixer-0001', 'seat', socket.open);
    await eventually(() => socket.connect());
    await open({ phase: lobby(null) });
    await userEvent.click(screen.getByRole('button', { name: '退出する' }));
    expect(screen.getByRole('dialog', { name: 'この交流会から退出しますか' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'このまま続ける' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(socket.of('mixer:leave')).toHaveLength(0);
    await userEvent.click(screen.getByRole('button', { name: '退出する' }));
    await userEvent.click(screen.getAllByRole('button', { name: '退出する' }).at(-1) ?? document.body);
    expect(socket.of('mixer:leave')).toHaveLength(1);
    leaveAtOnce(leave);
  });

  it('[U78] a change of what one waits for is announced', async () => {
    await open({ phase: lobby(null) });
    await act(async () =>
      tellMixer(
        { phase: inRound() },
        { waiting: { because: 'odd_one_out', searching: true, nextStartsAt: null } },
      ),
    );
    expect(useAnnouncementStore.getState().polite).toContain('この回は、ひと休みです');
  });

  it('[U79] the host’s words, the purpose and the chat stand beside', async () => {
    const from = person({ name: '森下 千尋' });
    await open({
      announcement: { id: 'a1', from, text: 'あと二人ほどお待ちします。', at: NOW },
      chat: [{ id: 'c1', from: person({ name: '小林 大地' }), text: 'いちごを育てています。', at: NOW }],
    });
    expect(screen.getByText('あと二人ほどお待ちします。')).toBeTruthy();
    expect(screen.getByText(sharedView().purpose)).toBeTruthy();
    expect(screen.getByText('いちごを育てています。')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'ひとこと書く' })).toBeTruthy();
  });

  it('[U80] a host who takes part can start from here; others cannot', async () => {
    await open({ phase: lobby(null) }, { host: true });
    expect(screen.getByRole('button', { name: '最初の回を始める' })).toBeTruthy();
    cleanup();
    await open({ phase: lobby(null) });
    expect(screen.queryByRole('button', { name: '最初の回を始める' })).toBeNull();
  });
});
