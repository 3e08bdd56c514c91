import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetSession } from '../../../../client/src/net/ensureSession.ts';
import { person } from '../../fixtures.ts';
import { openConsole } from './openConsole.tsx';
import { consolePerson, consoleRoom, inBreak, MINUTE, talking, tellConsole } from './tellConsole.ts';

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const press = (name: string | RegExp) => userEvent.click(button(name));
const misaki = consolePerson('美咲');
const call = { callId: 'call-1', roomId: 'room-0007', from: person(), text: '声が聞こえません', at: 1 };

describe('the host’s controls', () => {
  beforeEach(() => {
    forgetSession();
    sessionStorage.clear();
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('[H51] each control names the round of the view in which it is pressed', async () => {
    const { socket } = await openConsole({ shared: { phase: talking(3) } });
    await press('この回を終える');
    await press('閉じる');
    expect(socket.of('round:end')[0]?.payload).toMatchObject({ round: 3 });
    await press('+1 分');
    expect(socket.of('round:extend')[0]?.payload).toMatchObject({ round: 3, byMs: MINUTE });
    await press('一時停止');
    expect(socket.of('run:pause')[0]?.payload).toMatchObject({ round: 3 });
    cleanup();
    const closing = { kind: 'closing', round: 5, since: 1, endsAt: null } as const;
    const last = await openConsole({ shared: { phase: closing } });
    await press('交流会を終える');
    await press('閉じる');
    expect(last.socket.of('mixer:end')[0]?.payload).toMatchObject({ round: 5 });
  });

  it('[H52] a control that is under way takes no second press', async () => {
    const { socket, answer } = await openConsole({ shared: { phase: talking() } });
    await press('+1 分');
    await press(/\+1 分/);
    expect(socket.of('round:extend')).toHaveLength(1);
    await answer('round:extend');
    expect(button('+1 分').getAttribute('aria-busy')).toBeNull();
  });

  it('[H53] a press that came too late for its round is told quietly, without an alarm', async () => {
    const { answer } = await openConsole({ shared: { phase: talking() } });
    await press('この回を終える');
    await press('閉じる');
    await answer('round:end', { ok: false, code: 'stale_control' });
    expect(screen.getByText(/その回はもう終わっています/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('[H60] a round starts with two ready people; before that it is said what is missing', async () => {
    const lobby = { here: 1, ready: 1, families: {} };
    const { socket } = await openConsole({ shared: { lobby } });
    expect(button('第 1 回を始める').disabled).toBe(true);
    expect(screen.getByText(/あと1人、準備ができると始められます/)).toBeTruthy();
    tellConsole({ shared: { lobby: { ...lobby, here: 2, ready: 2 } } });
    await press('第 1 回を始める');
    expect(socket.of('round:start')[0]?.payload).toMatchObject({ round: 0 });
  });

  it('[H60] in a break the next round can start at once, a pause shows only how to go on', async () => {
    const { socket } = await openConsole({ shared: { phase: inBreak(Date.now() + MINUTE) } });
    await press('第 2 回を始める');
    expect(socket.of('round:start')[0]?.payload).toMatchObject({ round: 1 });
    const paused = { since: Date.now(), remainingMs: MINUTE };
    tellConsole({ shared: { phase: inBreak(Date.now() + MINUTE), paused } });
    expect(screen.queryByRole('button', { name: '第 2 回を始める' })).toBeNull();
    cleanup();
    const still = await openConsole({ shared: { phase: inBreak(Date.now() + MINUTE), paused } });
    await press('再開する');
    expect(still.socket.of('run:resume')[0]?.payload).toMatchObject({ round: 1 });
  });

  it('[H62] the next round without a break ends this one first, and only then starts', async () => {
    const { socket, answer } = await openConsole({ shared: { phase: talking(2) } });
    await press('休まずに次の回へ進む');
    expect(socket.of('round:start')).toHaveLength(0);
    await answer('round:end');
    expect(socket.of('round:start')[0]?.payload).toMatchObject({ round: 2 });
  });

  it('[H54] a person is taken out five seconds later, unless it is undone', async () => {
    const { socket } = await openConsole({ shared: { phase: talking() }, console: { people: [misaki] } });
    const remove = async () => {
      await press(/美咲/);
      await press('退出していただく');
    };
    await press(/すべて/);
    await userEvent.click(screen.getByRole('tab', { name: /参加者/ }));
    await remove();
    await press('元に戻す');
    expect(screen.queryByText(/退出していただきます/)).toBeNull();
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await userEvent.setup({ advanceTimers: vi.advanceTimersByTime }).click(button(/美咲/));
    await userEvent.setup({ advanceTimers: vi.advanceTimersByTime }).click(button('退出していただく'));
    await act(async () => vi.advanceTimersByTime(4_000));
    expect(socket.of('person:remove')).toHaveLength(0);
    await act(async () => vi.advanceTimersByTime(2_000));
    expect(socket.of('person:remove')[0]?.payload).toMatchObject({ person: 'person-美咲' });
  });

  it('[H54] whoever leaves the console meant what was pressed: it is sent at once', async () => {
    const { socket, unmount } = await openConsole({
      shared: { phase: talking() },
      console: { people: [misaki] },
    });
    await press('交流会を終える');
    expect(socket.of('mixer:end')).toHaveLength(0);
    unmount();
    expect(socket.of('mixer:end')).toHaveLength(1);
  });

  it('[H55] closing and ending can be undone, however often they are pressed', async () => {
    const { socket } = await openConsole({ shared: { phase: talking() } });
    await press('締めくくりに進む');
    await press('締めくくりに進む');
    await press('元に戻す');
    expect(screen.queryByText('締めくくりに進みます')).toBeNull();
    expect(socket.of('mixer:close')).toHaveLength(0);
  });

  it('[H66] a second press on the place of a control does nothing for two seconds, and says so', async () => {
    const { socket } = await openConsole({ shared: { phase: inBreak(null) } });
    await press('第 2 回を始める');
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    tellConsole({ shared: { phase: talking(2) } });
    const end = () => button('この回を終える');
    expect(end().getAttribute('aria-disabled')).toBe('true');
    await user.click(end());
    expect(screen.getByText(/もう一度押してください/)).toBeTruthy();
    expect(screen.queryByText('この回を終えます')).toBeNull();
    await act(async () => vi.advanceTimersByTime(2_000));
    expect(end().getAttribute('aria-disabled')).not.toBe('true');
    await user.click(end());
    expect(screen.getByText('この回を終えます')).toBeTruthy();
    expect(socket.of('round:end')).toHaveLength(0);
    await act(async () => vi.advanceTimersByTime(5_100));
    expect(socket.of('round:end')[0]?.payload).toMatchObject({ round: 2 });
  });

  it('[H55] the end of a round can be undone', async () => {
    const { socket, unmount } = await openConsole({ shared: { phase: talking() } });
    await press('この回を終える');
    await press('元に戻す');
    unmount();
    expect(socket.of('round:end')).toHaveLength(0);
  });

  it('[H56] a call for help is answered with a few words or one’s own', async () => {
    const { socket } = await openConsole({
      shared: { phase: talking() },
      console: { calls: [call], rooms: [consoleRoom(7, { state: 'calling' })] },
    });
    expect(screen.getByText('部屋 7 から')).toBeTruthy();
    await press('返事をする');
    await press('いま伺います。');
    expect(socket.of('help:answer')[0]?.payload).toMatchObject({ callId: 'call-1', text: 'いま伺います。' });
  });

  it('[H57] a visit opens the room when it was granted; a room that is over says so', async () => {
    const { socket, answer, where, mixerId } = await openConsole({
      shared: { phase: talking() },
      console: { calls: [call], rooms: [consoleRoom(7, { state: 'calling' })] },
    });
    await press('部屋に行く');
    expect(socket.of('room:visit')[0]?.payload).toMatchObject({ roomId: 'room-0007' });
    await answer('room:visit', { ok: false, code: 'room_over' });
    expect(screen.getByText('この部屋の会話は終わりました。')).toBeTruthy();
    expect(where()).toBe(`/host/${mixerId}`);
    await press('部屋に行く');
    await answer('room:visit');
    expect(where()).toBe('/m/ABCDEFGH/live');
  });

  it('[H57] coming back to the console by any way ends the visit', async () => {
    const { socket } = await openConsole({ shared: { phase: talking() }, mine: { visiting: true } });
    expect(socket.of('room:leave')).toHaveLength(1);
  });

  it('[H58] hosting is shared with a person, and handed over with a chance to undo', async () => {
    const { socket, answer } = await openConsole({ console: { people: [misaki] } });
    await userEvent.click(screen.getByRole('tab', { name: /参加者/ }));
    await press(/美咲/);
    await press('一緒に主催する');
    expect(socket.of('host:share')[0]?.payload).toMatchObject({ person: 'person-美咲', on: true });
    await answer('host:share');
    expect(screen.getByText('美咲さんと一緒に主催します')).toBeTruthy();
    await press(/美咲/);
    await press('主催を引き継いで、自分はおりる');
    await userEvent.click(screen.getAllByRole('button', { name: '閉じる' }).at(-1) ?? document.body);
    await answer('host:share');
    expect(socket.of('host:resign')).toHaveLength(1);
  });

  it('[H59] a message goes to everybody, or to one room', async () => {
    const { socket, answer } = await openConsole({
      shared: { phase: talking() },
      console: { rooms: [consoleRoom(7)] },
    });
    await userEvent.type(screen.getByRole('textbox', { name: 'ひとこと書く' }), 'あと二分です{Enter}');
    expect(socket.of('message:send')[0]?.payload).toMatchObject({ to: 'all', text: 'あと二分です' });
    await answer('message:send');
    expect(screen.getByText('全員に送りました')).toBeTruthy();
    await press(/部屋 7/);
    await userEvent.type(
      screen.getAllByRole('textbox', { name: 'ひとこと書く' }).at(-1) ?? document.body,
      'やあ{Enter}',
    );
    expect(socket.of('message:send')[1]?.payload).toMatchObject({ to: 'room-0007', text: 'やあ' });
  });

  it('[H61] when new pairs run low it is told ahead, and people may be let meet again', async () => {
    const { socket } = await openConsole({ shared: { phase: talking(2), freshRoundsLeft: 1 } });
    expect(screen.getByText(/全員ではあと1回です/)).toBeTruthy();
    await userEvent.click(
      screen.getAllByRole('button', { name: '同じ相手との再会も認める' })[0] ?? document.body,
    );
    expect(socket.of('run:repeats')[0]?.payload).toMatchObject({ round: 2, allow: true });
    tellConsole({ shared: { phase: inBreak(null, false, Date.now() + 60_000), freshRoundsLeft: 0 } });
    expect(screen.getByText(/一分ほどで締めくくりに進みます/)).toBeTruthy();
  });

  it('[H61] beside a preview without new pairs no round with someone new is promised', async () => {
    const { answer } = await openConsole({ shared: { phase: talking(2), freshRoundsLeft: 2 } });
    expect(screen.getByText(/全員ではあと2回です/)).toBeTruthy();
    await answer('preview:get', { ok: false, code: 'no_fresh_pairs' });
    expect(screen.queryByText(/全員ではあと2回です/)).toBeNull();
  });

  it('[H65] whom people meet is chosen for the rounds to come', async () => {
    const { socket } = await openConsole({ shared: { phase: inBreak(null) } });
    const menu = await screen.findByRole('combobox', { name: '次の回からの、相手の選びかた' });
    expect([...menu.children].map(({ textContent }) => textContent)).toHaveLength(4);
    await userEvent.selectOptions(menu, '思いがけない人');
    expect(socket.of('run:mode')[0]?.payload).toMatchObject({ round: 1, mode: 'surprise' });
  });

  it('[H63] the switch for the automatic run acts at once', async () => {
    const { socket } = await openConsole({ shared: { phase: talking(2), auto: true } });
    await userEvent.click(screen.getByRole('switch', { name: '自動で次の回へ進む' }));
    expect(socket.of('run:auto')[0]?.payload).toMatchObject({ round: 2, on: false });
  });

  it('[H64] what was chosen at creation can be changed until the first round', async () => {
    const { net, reload, mixerId } = await openConsole();
    reload.mockClear();
    await press('設定を変える');
    await userEvent.clear(screen.getByLabelText('会の名前'));
    await press('保存する');
    expect(screen.getByText('会の名前を入れてください。')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('会の名前'), '港の夜');
    await press('保存する');
    expect(net.of('PUT', `/api/host/${mixerId}/settings`)[0]?.body).toMatchObject({
      name: '港の夜',
      rounds: 5,
    });
    tellConsole({ shared: { phase: talking() } });
    expect(screen.queryByRole('button', { name: '設定を変える' })).toBeNull();
  });
});
