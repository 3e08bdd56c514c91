import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { LinkedText } from '../../../../client/src/components/LinkedText.tsx';
import { reactions } from '../../../../client/src/net/roomMessages.ts';
import { RoomScreen } from '../../../../client/src/screens/room/RoomScreen.tsx';
import { cornerAfter, nearestCorner } from '../../../../client/src/screens/room/useSelfPlace.ts';
import { useAnnouncementStore } from '../../../../client/src/stores/announcements.ts';
import { useDevicesStore } from '../../../../client/src/stores/devices.ts';
import { useRoomStore } from '../../../../client/src/stores/room.ts';
import { partner } from '../../fixtures.ts';
import { renderScreen } from '../renderScreen.tsx';
import { kenta, MINUTE, misaki, openLive, roomWith, sora, talking } from './openRoom.tsx';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => userEvent.click(button(name));
const said = () => useAnnouncementStore.getState().polite;
const together = { partners: [partner({ person: misaki })] };
const open = (leftMs = 5 * MINUTE, room: Parameters<typeof roomWith>[1] = {}, rest = {}) =>
  openLive(<RoomScreen />, {
    shared: talking(leftMs),
    mine: { room: roomWith(leftMs, { ...together, ...room }) },
    ...rest,
  });

describe('the room', () => {
  afterEach(() => {
    cleanup();
    delete document.documentElement.dataset.theme;
  });

  it('[U94] it names who is here, the round and the time, and is dark', async () => {
    const { unmount } = await open(5 * MINUTE + 500);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('高瀬 美咲さんとの部屋');
    expect(screen.getByText('第 3 回 / 5')).toBeTruthy();
    expect(screen.getByRole('timer').getAttribute('aria-label')).toMatch(/^のこり時間 5:0[01]$/);
    expect(document.documentElement.dataset.theme).toBe('dark');
    unmount();
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  it('[U96] the opener is named to both: the other by name, oneself as "you"', async () => {
    const { tell } = await open(8 * MINUTE - 2_000, { opener: misaki.personId });
    expect(screen.getByText('最初のひとことは、高瀬 美咲さんからです。')).toBeTruthy();
    tell({ mine: { room: roomWith(8 * MINUTE - 2_000, { ...together, opener: 'person-me' }) } });
    expect(screen.getByText('最初のひとことは、あなたからです。')).toBeTruthy();
  });

  it('[U96] the end is announced once, and says that there is time for cards', async () => {
    await open(18_000);
    expect(said()).toBe('のこり 20 秒です。名刺の交換は、まだ間に合います。');
  });

  it('[U97] nothing is vermilion until the card minute; then the card button is', async () => {
    const { tell } = await open(5 * MINUTE);
    expect(document.querySelector('[data-main], [data-variant="main"]')).toBeNull();
    tell({ shared: talking(50_000), mine: { room: roomWith(50_000, together) } });
    expect(button('名刺').dataset.main).toBe('true');
    await press('名刺');
    expect(button('名刺').dataset.main).toBeUndefined();
    expect(document.querySelectorAll('[data-variant="main"]')).toHaveLength(1);
  });

  it('[U98] the topic is told from my side, in a trio with both industries', async () => {
    const topic = { id: 'trends-02', seenBefore: false, drawn: 1 };
    const { tell } = await open(5 * MINUTE, { topic });
    expect(screen.getByText(/陸上輸送について前から/)).toBeTruthy();
    const partners = [partner({ person: misaki }), partner({ person: kenta })];
    tell({ mine: { room: roomWith(5 * MINUTE, { topic, partners }) } });
    expect(screen.getByText(/陸上輸送、医療について前から/)).toBeTruthy();
    tell({ mine: { room: roomWith(5 * MINUTE, { ...together, topic: { ...topic, id: 'gone-99' } }) } });
    expect(screen.getByText('いま話していることを、そのまま続けてください。')).toBeTruthy();
  });

  it('[U99] the next topic says how many were drawn; a new one is told aloud and stays beside a drawer', async () => {
    const { socket, tell } = await open();
    await press('次の話題へ');
    await press(/次の話題へ/);
    expect(socket.of('topic:draw')).toHaveLength(1);
    expect(socket.of('topic:draw')[0]?.payload).toMatchObject({ roomId: 'room-0001', drawn: 1 });
    const topic = { id: 'trends-08', seenBefore: false, drawn: 2 };
    tell({ mine: { room: roomWith(5 * MINUTE, { ...together, topic }) } });
    expect(said()).toContain('値上がりや品不足');
    await press('チャット');
    expect(screen.getByText(/値上がりや品不足/)).toBeTruthy();
    await act(async () => socket.of('topic:draw')[0]?.answer({ ok: true, value: {} }));
    await press('次の話題へ');
    expect(socket.of('topic:draw')[1]?.payload).toMatchObject({ drawn: 2 });
  });

  it('[U100] more time names its real gain, is a quiet wish that can be taken back, and goes when agreed', async () => {
    const wish = { mine: false, agreed: false, gainMs: 40_000 };
    const { socket, tell } = await open(5 * MINUTE, { wish });
    await press(/^\+40 秒：もう少し話す/);
    expect(socket.of('time:wish')[0]?.payload).toMatchObject({ wish: true });
    await act(async () => socket.of('time:wish')[0]?.answer({ ok: true, value: {} }));
    tell({ mine: { room: roomWith(5 * MINUTE, { ...together, wish: { ...wish, mine: true } }) } });
    expect(screen.getByText(/お相手も望まれたときだけ/)).toBeTruthy();
    await press('希望中：取り下げる');
    expect(socket.of('time:wish')[1]?.payload).toMatchObject({ wish: false });
    const agreed = { mine: true, agreed: true, gainMs: 0 };
    tell({ mine: { room: roomWith(5 * MINUTE, { ...together, wish: agreed }) } });
    expect(screen.getByText('お二人とも、もう少し話すことを選びました。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /もう少し話す/ })).toBeNull();
  });

  it('[Z32] sitting the next round out is offered in the last minute and among "more", is a quiet wish, and says how long', async () => {
    const sitOut = { mine: false, agreed: false, possible: true };
    const { socket, tell } = await open(5 * MINUTE, { sitOut });
    const name = '次の回も、このまま二人で話す';
    expect(screen.queryByRole('button', { name })).toBeNull();
    tell({ mine: { room: roomWith(50_000, { ...together, sitOut }) } });
    await press(name);
    expect(socket.of('sitOut:wish')[0]?.payload).toMatchObject({ roomId: 'room-0001', wish: true });
    await act(async () => socket.of('sitOut:wish')[0]?.answer({ ok: true, value: {} }));
    tell({ mine: { room: roomWith(5 * MINUTE, { ...together, sitOut: { ...sitOut, mine: true } }) } });
    expect(screen.getByText(/次の回も話す希望をお預かりしています/)).toBeTruthy();
    await press('取り下げる');
    expect(socket.of('sitOut:wish')[1]?.payload).toMatchObject({ wish: false });
    await act(async () => socket.of('sitOut:wish')[1]?.answer({ ok: true, value: {} }));
    await press('その他');
    tell({ mine: { room: roomWith(5 * MINUTE, { ...together, sitOut }) } });
    expect(screen.getByRole('button', { name: new RegExp(name) })).toBeTruthy();
    const agreed = { mine: true, agreed: true, possible: false };
    tell({ mine: { room: roomWith(15 * MINUTE, { ...together, sitOut: agreed }) } });
    expect(screen.getByText(/次の回も、お二人で/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: new RegExp(name) })).toBeNull();
  });

  it('[U100] where nothing can be gained there is no button', async () => {
    await open(5 * MINUTE, { wish: { mine: false, agreed: false, gainMs: 0 } });
    expect(screen.queryByRole('button', { name: /もう少し話す/ })).toBeNull();
  });

  it('[U101] a lost partner is named, with how long the seat is kept', async () => {
    const heldUntil = Date.now() + 17_400;
    await open(5 * MINUTE, {
      partners: [partner({ person: misaki, presence: { state: 'reconnecting', heldUntil } })],
    });
    expect(screen.getByText('高瀬 美咲さんの接続が切れました')).toBeTruthy();
    expect(screen.getByText(/席を 1[78] 秒取っておきます/)).toBeTruthy();
  });

  it('[U102] left alone one sees what happens next and can keep waiting or not', async () => {
    const { socket, tell } = await open();
    const waiting = { because: 'partner_left', searching: true, nextStartsAt: null } as const;
    const room = roomWith(5 * MINUTE, { partners: [] });
    tell({ mine: { room, alone: true, waiting } });
    expect(screen.getByText(/高瀬 美咲さんが席を離れました。/).textContent).toContain('お相手を探しています');
    tell({ shared: { lobby: { here: 1, ready: 1, families: {} } }, mine: { room, alone: true, waiting } });
    expect(screen.getByText(/いまは、ほかの方がいらっしゃいません/)).toBeTruthy();
    await press('このまま待つ');
    expect(socket.of('seat:hold')[0]?.payload).toMatchObject({ roomId: 'room-0001', hold: true });
    await act(async () => socket.of('seat:hold')[0]?.answer({ ok: true, value: {} }));
    tell({ mine: { room, alone: true, holding: true, waiting: { ...waiting, searching: false } } });
    expect(screen.getByText(/席を取ってお待ちしています/)).toBeTruthy();
    await press('別の方を探す');
    expect(socket.of('seat:hold')[1]?.payload).toMatchObject({ hold: false });
    const late = { ...waiting, searching: false, nextStartsAt: Date.now() + MINUTE };
    tell({ mine: { room, alone: true, waiting: late } });
    expect(screen.getByText(/次の回は \d+:\d\d ごろに始まります/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'このまま待つ' })).toBeNull();
  });

  it('[U103] with who takes part in writing the chat stands open and leaves the focus', async () => {
    const presence = { state: 'here', media: 'text', mic: false, camera: false } as const;
    await open(5 * MINUTE, { partners: [partner({ person: misaki, presence })] });
    expect(screen.getByText('文字で参加しています')).toBeTruthy();
    expect(screen.getByRole('tab', { name: 'チャット' }).getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement?.tagName).not.toBe('TEXTAREA');
  });

  it('[U103] who takes part in writing has it open too', async () => {
    const { tell } = await open(8 * MINUTE, { partners: [] });
    expect(screen.queryByRole('tab', { name: 'チャット' })).toBeNull();
    act(() => useDevicesStore.setState({ media: 'text' }));
    tell({ mine: { room: roomWith(8 * MINUTE, { ...together, roomId: 'room-0002' }) } });
    expect(screen.getByRole('tab', { name: 'チャット' }).getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement?.tagName).not.toBe('TEXTAREA');
  });

  it('[U103] a simulated partner says so and nothing waits for their picture', async () => {
    const presence = { state: 'here', media: 'text', mic: false, camera: false } as const;
    await open(5 * MINUTE, { partners: [partner({ person: sora, presence })] });
    const stage = screen.getByRole('region', { name: '映像' });
    expect(within(stage).getByText('シミュレーション')).toBeTruthy();
    expect(within(stage).queryByText(/つないでいます/)).toBeNull();
  });

  it('[U104] a third who joins, a visiting host, a pause and a message are told', async () => {
    const host = { ...kenta, personId: 'person-host', name: '森下 千尋' };
    await openLive(<RoomScreen />, {
      shared: {
        ...talking(5 * MINUTE),
        paused: { since: Date.now(), remainingMs: 5 * MINUTE },
        announcement: { id: 'a1', from: host, text: '休憩を入れます', at: Date.now() },
      },
      mine: {
        room: roomWith(5 * MINUTE, {
          ...together,
          visitors: [host],
          joining: { person: kenta, at: Date.now() + 4_500 },
        }),
      },
    });
    expect(screen.getByText(/[45] 秒後に、長谷川 健太さんが加わります。/)).toBeTruthy();
    expect(screen.getByText('主催者の森下 千尋さんが見に来ています。')).toBeTruthy();
    expect(screen.getByText(/主催者が一時停止しました/)).toBeTruthy();
    expect(screen.getByText('停止中')).toBeTruthy();
    const message = screen.getByText('主催者から：休憩を入れます');
    await userEvent.click(
      within(message.closest('[role="status"]') as HTMLElement).getByRole('button', { name: '閉じる' }),
    );
    expect(screen.queryByText('主催者から：休憩を入れます')).toBeNull();
  });

  it('[S8] the two are told that a third will not read what they wrote, the third that nothing from before is shown', async () => {
    const message = { id: 'm1', from: kenta, text: 'ここだけの話です', at: Date.now() };
    const { tell } = await open(5 * MINUTE, {
      chat: [message],
      joining: { person: kenta, at: Date.now() + 4_500 },
    });
    expect(screen.getByText(/ここまでのチャットは、これから加わる方には見えません。/)).toBeTruthy();
    tell({ mine: { room: roomWith(5 * MINUTE, { ...together, cameLater: true }) } });
    await press('チャット');
    expect(screen.getByText('加わる前に書かれたことは、先にいた方だけに見えています。')).toBeTruthy();
  });

  it('[U105] where the browser has no video it is said, and the chat opens', async () => {
    await open(5 * MINUTE, {}, { video: { failedReason: 'unsupported' } });
    expect(screen.getByText(/このブラウザーでは映像と声を使えません/)).toBeTruthy();
    expect(screen.getByRole('tab', { name: 'チャット' })).toBeTruthy();
  });

  it('[U106] another room starts with nothing open and nothing read', async () => {
    const { tell } = await open();
    await press('メモ');
    expect(useRoomStore.getState().panel).toBe('notes');
    tell({ mine: { room: roomWith(5 * MINUTE, { ...together, roomId: 'room-0002' }) } });
    expect(useRoomStore.getState()).toMatchObject({ panel: null, messagesRead: 0 });
  });

  it('[U107] messages unread have words; opening the chat reads them, and one writes to the room', async () => {
    const message = { id: 'm1', from: misaki, text: '資料です https://example.com/a', at: 1 };
    const { socket } = await open(5 * MINUTE, { chat: [message] });
    await press(/チャット.*未読 1 件/);
    expect(screen.getByRole('link', { name: 'https://example.com/a' })).toBeTruthy();
    expect(screen.queryByText('未読 1 件')).toBeNull();
    await userEvent.type(screen.getByLabelText('高瀬 美咲さんに書く'), 'ありがとうございます{Enter}');
    expect(socket.of('chat:send')[0]?.payload).toMatchObject({
      to: 'room-0001',
      text: 'ありがとうございます',
    });
  });

  it('[U266] what I write stands there at once, as being sent, and once when it is there', async () => {
    const { socket, tell, answer } = await open();
    await press('チャット');
    await userEvent.type(screen.getByLabelText('高瀬 美咲さんに書く'), '電車が混んでいて{Enter}');
    const line = () => screen.getByRole('listitem');
    expect(line().textContent).toContain('送っています電車が混んでいて');
    const id = `person-me.${socket.of('chat:send')[0]?.payload.commandId}`;
    await answer('chat:send');
    expect(line().textContent).toContain('電車が混んでいて');
    const from = { ...misaki, personId: 'person-me' };
    const chat = [{ id, from, text: '電車が混んでいて', at: 1 }];
    tell({ mine: { room: roomWith(5 * MINUTE, { ...together, chat }) } });
    expect(line().textContent).not.toContain('送っています');
    await press('チャット');
    expect(screen.queryByText(/未読/)).toBeNull();
  });

  it('[U266] a refused line stays, and is sent again as the same message', async () => {
    const { socket, answer } = await open();
    await press('チャット');
    await userEvent.type(screen.getByLabelText('高瀬 美咲さんに書く'), 'こんばんは{Enter}');
    await answer('chat:send', { ok: false, code: 'timeout' });
    expect(screen.getByRole('listitem').textContent).toContain('送れていませんこんばんは');
    await press('もう一度送る');
    const [first, second] = socket.of('chat:send');
    expect(second?.payload).toEqual(first?.payload);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('[U107] web addresses can be pressed, and nothing else is read as markup', async () => {
    const text = 'これ（https://example.com/x?y=1）と <b>これ</b> javascript:alert(1)';
    await renderScreen(<LinkedText text={text} />, { path: '/', texts: [] });
    const [link, ...more] = screen.getAllByRole<HTMLAnchorElement>('link');
    expect(link?.getAttribute('href')).toBe('https://example.com/x?y=1');
    expect(link?.rel).toContain('noreferrer');
    expect(more).toEqual([]);
    expect(document.querySelector('b')).toBeNull();
  });

  it('[U110] single keys open what they name, and rest while one writes', async () => {
    const { socket } = await open();
    const { panel } = useRoomStore.getState();
    expect(panel).toBeNull();
    for (const [key, opened] of [
      ['c', 'chat'],
      ['n', 'notes'],
      ['k', 'card'],
      ['?', 'shortcuts'],
    ] as const) {
      fireEvent.keyDown(document.body, { key });
      expect(useRoomStore.getState().panel).toBe(opened);
    }
    fireEvent.keyDown(document.body, { key: 't' });
    expect(socket.of('topic:draw')).toHaveLength(1);
    fireEvent.keyDown(document.body, { key: 'c' });
    fireEvent.keyDown(screen.getByLabelText('高瀬 美咲さんに書く'), { key: 'n' });
    expect(useRoomStore.getState().panel).toBe('chat');
    await userEvent.keyboard('{Escape}');
    expect(useRoomStore.getState().panel).toBeNull();
  });

  it('[U111] the own picture goes to another corner by keys, and to the nearest one by hand', async () => {
    await open();
    const own = button(/^自分の映像。矢印キーで場所を移せます。/);
    own.focus();
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
    expect(own.dataset.corner).toBe('topLeft');
    expect(said()).toBe('左上に移しました');
    expect(cornerAfter('ArrowDown', 'topLeft')).toBe('bottomLeft');
    const stage = { left: 0, top: 0, width: 800, height: 600 };
    expect(nearestCorner({ left: 500, top: 20, width: 200, height: 120 }, stage)).toBe('topRight');
    expect(nearestCorner({ left: 100, top: 400, width: 200, height: 120 }, stage)).toBe('bottomLeft');
  });

  it('[U112] a call for help carries a sentence, waits, can be taken back and shows its answer', async () => {
    const { socket, answer, tell } = await open();
    await press('その他');
    await press('主催者を呼ぶ');
    await userEvent.type(screen.getByLabelText(/お困りのことを/), '声が聞こえません');
    await press('呼ぶ');
    expect(socket.of('help:call')[0]?.payload).toMatchObject({ text: '声が聞こえません' });
    await answer('help:call');
    expect(useRoomStore.getState().panel).toBeNull();
    tell({ mine: { room: roomWith(5 * MINUTE, { ...together, call: { at: 1, answer: null } }) } });
    await press('取り下げる');
    expect(socket.of('help:cancel')).toHaveLength(1);
    tell({ mine: { room: roomWith(5 * MINUTE, { ...together, call: { at: 1, answer: 'すぐ行きます' } }) } });
    expect(screen.getByText('主催者の返事：すぐ行きます')).toBeTruthy();
  });

  it('[U113] a report needs a kind, takes words if one likes, and says what the other will learn', async () => {
    const { socket } = await open();
    await press('その他');
    await press('報告して退出する');
    expect(screen.getByText(/相手には「席を離れました」とだけ伝わります/)).toBeTruthy();
    expect(button('報告して退出する').hasAttribute('disabled')).toBe(true);
    await userEvent.click(screen.getByRole('radio', { name: /売り込み/ }));
    await press('報告して退出する');
    expect(socket.of('report:send')[0]?.payload).toMatchObject({
      roomId: 'room-0001',
      about: misaki.personId,
      kind: 'selling',
      text: '',
    });
  });

  it('[U264] leaving this round is asked once, with whom one cannot go back to; a refusal is told', async () => {
    const { socket, answer } = await open();
    await press('その他');
    await press('この回を抜ける');
    expect(socket.of('seat:skip')).toEqual([]);
    const question = screen.getByRole('dialog', { name: 'この回を抜けますか' });
    expect(question.textContent).toContain('高瀬 美咲さんとの会話には戻れません');
    await userEvent.click(within(question).getByRole('button', { name: 'この回を抜ける' }));
    expect(socket.of('seat:skip')[0]?.payload).toMatchObject({ round: 3 });
    await answer('seat:skip', { ok: false, code: 'stale_control' });
    expect(screen.getByRole('alert')).toBeTruthy();
  });

  it('[U270] in the menu the ways out come right after the listening reactions, reporting first', async () => {
    await open();
    await press('その他');
    const menu = screen.getByRole('region', { name: 'その他' });
    const names = within(menu)
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect(names.slice(4, 9)).toEqual([
      'なるほど',
      '報告して退出する',
      'この回を抜ける',
      '交流会から退出する',
      'カメラとマイクを選ぶ',
    ]);
  });

  it('[U114] a reaction is sent, floats, and those of others are said aloud', async () => {
    const { socket } = await open();
    await press('その他');
    await press('なるほど');
    expect(socket.of('reaction:send')[0]?.payload).toMatchObject({ kind: 'learned' });
    act(() => reactions.tell({ from: misaki.personId, kind: 'iSee' }));
    expect(said()).toBe('高瀬 美咲：そうなんですね');
    act(() => reactions.tell({ from: misaki.personId, kind: 'unknown' }));
    expect(said()).toBe('高瀬 美咲：そうなんですね');
  });

  it('[U109] a visiting host has neither notes nor cards nor a seat to leave', async () => {
    await openLive(<RoomScreen />, {
      shared: talking(5 * MINUTE),
      mine: { room: roomWith(5 * MINUTE, { ...together, number: 7 }), visiting: true, host: true },
    });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('部屋 7 を見ています');
    for (const name of ['メモ', '名刺', '次の話題へ'])
      expect(screen.queryByRole('button', { name })).toBeNull();
    await press('その他');
    expect(screen.queryByRole('button', { name: /この回を抜ける/ })).toBeNull();
  });
});
