import type { Exchange } from '@enishi/shared/views';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cardText, cardWith, firstChoice, tidy } from '../../../../client/src/screens/cards/cardFields.ts';
import { RoomScreen } from '../../../../client/src/screens/room/RoomScreen.tsx';
import { useAnnouncementStore } from '../../../../client/src/stores/announcements.ts';
import { useRoomStore } from '../../../../client/src/stores/room.ts';
import { eventually } from '../../../support/eventually.ts';
import { partner } from '../../fixtures.ts';
import { kenta, MINUTE, me, misaki, openLive, roomWith, talking } from '../room/openRoom.tsx';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => userEvent.click(button(name));
const said = () => useAnnouncementStore.getState().polite;
const OFFER = 'offer-0001';
const asked: Extract<Exchange, { state: 'asked' }> = {
  state: 'asked',
  offerId: OFFER,
  at: 1,
  reason: '図を送ります',
  later: false,
};
const offered: Extract<Exchange, { state: 'offered' }> = {
  state: 'offered',
  offerId: OFFER,
  at: 1,
  fields: ['company'],
  notNow: false,
};
const exchanged = (changes = {}): Exchange => ({
  state: 'exchanged',
  offerId: OFFER,
  at: Date.UTC(2026, 11, 3, 11, 4),
  gave: ['company', 'role'],
  card: { name: misaki.name, company: 'しおかぜ物流', email: 'takase@shiokaze.example' },
  revoked: false,
  ...changes,
});
const roomOf = (exchange: Exchange) =>
  roomWith(5 * MINUTE, { partners: [partner({ person: misaki, exchange: { ...exchange } as Exchange })] });
const open = (exchange: Exchange = { state: 'none' }, rest = {}) =>
  openLive(<RoomScreen />, {
    shared: talking(5 * MINUTE),
    mine: { room: roomOf(exchange) },
    ...rest,
  });
const values = {
  name: '岡本 直樹',
  furigana: '',
  role: '四代目',
  company: '丸岡味噌店',
  email: '',
  link: '',
};

describe('cards', () => {
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it('[U115] the name is always on a card, the rest as chosen and only what there is', () => {
    expect(cardWith(values, [])).toEqual({ name: '岡本 直樹' });
    expect(cardWith(values, ['role', 'email'])).toEqual({ name: '岡本 直樹', role: '四代目' });
    expect(firstChoice(values, null)).toEqual(['company', 'role']);
    expect(firstChoice({ ...values, email: 'n@e.jp' }, ['email', 'link'])).toEqual(['email']);
  });

  it('[U115] a request carries the line and the fields chosen now, and the next one starts from them', async () => {
    const { socket, tell } = await open();
    await press('名刺');
    await userEvent.type(screen.getByLabelText(/ひとこと/), '記事を送らせてください');
    expect(button('3 項目を添えて申し出る')).toBeTruthy();
    await userEvent.click(screen.getByRole('switch', { name: '会社 丸岡味噌店' }));
    await press('2 項目を添えて申し出る');
    expect(socket.of('card:offer')[0]?.payload).toMatchObject({
      roomId: 'room-0001',
      to: misaki.personId,
      fields: ['role'],
      reason: '記事を送らせてください',
    });
    expect(useRoomStore.getState().lastFields).toEqual(['role']);
    expect(localStorage.getItem('enishi.cardFields')).toBe('["role"]');
    tell({ mine: { room: roomOf({ ...offered, fields: ['role'] }) } });
    expect(screen.getByText('高瀬 美咲さんの返事を待っています')).toBeTruthy();
  });

  it('[U261] what I was writing stays when their request comes first, and goes along with the answer', async () => {
    const saved = { ok: true, value: { ...me, card: { email: 'naoki@miso.example', link: '' } } };
    const { socket, tell, answer } = await open(
      { state: 'none' },
      { answers: { 'PUT /api/me/card': saved } },
    );
    await press('名刺');
    await userEvent.type(screen.getByLabelText(/ひとこと/), '記事を送ります');
    await press('メールアドレスを書き足す');
    await userEvent.type(screen.getByLabelText(/^メールアドレス/), 'naoki@miso.exam');
    tell({ mine: { room: roomOf(asked) } });
    expect(screen.getByText(/書きかけの内容も残っています/)).toBeTruthy();
    await press('渡す項目を選ぶ');
    expect(screen.getByLabelText<HTMLInputElement>(/ひとこと/).value).toBe('記事を送ります');
    await userEvent.type(screen.getByLabelText(/^メールアドレス/), 'ple');
    await press('4 項目を渡す');
    await eventually(() =>
      expect(socket.of('card:answer')[0]?.payload).toMatchObject({
        answer: 'accept',
        fields: ['company', 'role', 'email'],
      }),
    );
    await answer('card:answer');
    await eventually(() =>
      expect(socket.of('chat:send')[0]?.payload).toMatchObject({
        to: 'room-0001',
        text: '記事を送ります',
      }),
    );
    expect(useRoomStore.getState().cardDrafts.size).toBe(0);
  });

  it('[U261] it stays when the request is withdrawn and when the panel is closed; once sent it is gone', async () => {
    const { tell, answer } = await open();
    await press('名刺');
    await userEvent.type(screen.getByLabelText(/ひとこと/), 'またお話を');
    await userEvent.click(screen.getByRole('switch', { name: '会社 丸岡味噌店' }));
    tell({ mine: { room: roomOf(asked) } });
    tell({ mine: { room: roomOf({ state: 'none' }) } });
    await press('名刺');
    await press('名刺');
    expect(screen.getByLabelText<HTMLInputElement>(/ひとこと/).value).toBe('またお話を');
    await press('2 項目を添えて申し出る');
    await answer('card:offer');
    expect(screen.getByLabelText<HTMLInputElement>(/ひとこと/).value).toBe('');
  });

  it('[U263] each step begins at its top, and leads who pressed their way into it to its heading', async () => {
    const { tell } = await open(asked);
    const body = () => document.querySelector<HTMLElement>('.drawer-body') ?? document.body;
    body().style.overflowY = 'auto';
    body().scrollTop = 300;
    await press('渡す項目を選ぶ');
    expect(body().scrollTop).toBe(0);
    expect(document.activeElement?.textContent).toBe('何を渡しますか');
    screen.getByRole('switch', { name: '会社 丸岡味噌店' }).focus();
    body().scrollTop = 300;
    tell({ mine: { room: roomOf(exchanged()) } });
    expect(body().scrollTop).toBe(0);
    expect(document.activeElement?.tagName).toBe('H3');
  });

  it('[U263] a step that comes by itself leaves the focus of whoever was elsewhere', async () => {
    const { tell } = await open(offered);
    await press('名刺');
    button('次の話題へ').focus();
    const before = document.activeElement;
    tell({ mine: { room: roomOf(exchanged()) } });
    expect(document.activeElement).toBe(before);
  });

  const side = {
    id: 'card-side-0001',
    label: '個人の名刺',
    role: '著者',
    company: '波の出版',
    email: 'side@naoki.example',
    link: '',
  };
  const versions = [side];

  it('[U252] with several cards one chooses which to give; what was turned off stays off, and it is where the next begins', async () => {
    const { socket, tell } = await open({ state: 'none' }, { versions });
    await press('名刺');
    const choice = screen.getByLabelText('どの名刺を渡しますか');
    expect([...choice.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      'いつもの名刺',
      '個人の名刺',
    ]);
    await userEvent.click(screen.getByRole('switch', { name: '役割 四代目' }));
    await userEvent.selectOptions(choice, '個人の名刺');
    expect(screen.getByRole('article', { name: '岡本 直樹さんの名刺' }).textContent).toContain('波の出版');
    expect(screen.getByRole('switch', { name: '役割 著者' }).getAttribute('aria-checked')).toBe('false');
    await press('3 項目を添えて申し出る');
    expect(socket.of('card:offer')[0]?.payload).toMatchObject({
      version: side.id,
      fields: ['company', 'email'],
    });
    expect(localStorage.getItem('enishi.cardVersion')).toBe(side.id);
    tell({ mine: { room: roomOf(asked) } });
    await press('渡す項目を選ぶ');
    expect(screen.getByLabelText<HTMLSelectElement>('どの名刺を渡しますか').value).toBe(side.id);
    await userEvent.selectOptions(screen.getByLabelText('どの名刺を渡しますか'), 'いつもの名刺');
    await press(/項目を渡す/);
    expect(socket.of('card:answer')[0]?.payload).not.toHaveProperty('version');
  });

  it('[U252] what the chosen card lacks is written to that card', async () => {
    const { server } = await open(
      { state: 'none' },
      {
        versions,
        answers: {
          [`PUT /api/me/cards/${side.id}`]: ({ body }: { body: object }) => ({
            ok: true,
            value: { ...me, versions: [{ ...side, ...body }] },
          }),
        },
      },
    );
    await press('名刺');
    await userEvent.selectOptions(screen.getByLabelText('どの名刺を渡しますか'), '個人の名刺');
    await press('リンクを書き足す');
    await userEvent.type(screen.getByLabelText(/^リンク/), 'naoki.example{Enter}');
    const { id: _, ...words } = side;
    await eventually(() =>
      expect(server.of('PUT', `/api/me/cards/${side.id}`)[0]?.body).toEqual({
        ...words,
        link: 'https://naoki.example',
      }),
    );
    expect(server.of('PUT', '/api/me/card')).toEqual([]);
  });

  it('[U252] with one card nobody is asked', async () => {
    await open();
    await press('名刺');
    expect(screen.queryByLabelText('どの名刺を渡しますか')).toBeNull();
  });

  it('[U253] the receipt shows the card that was given, and names it', async () => {
    await open(exchanged({ gave: ['company'], version: side.id }), { versions });
    await press('名刺');
    expect(screen.getByRole('article', { name: '岡本 直樹さんの名刺' }).textContent).toContain('波の出版');
    expect(screen.getByText('個人の名刺：会社')).toBeTruthy();
  });

  it('[U116] what the card lacks is written right there, saved with the card, and given', async () => {
    const email = 'naoki@maruoka-miso.example';
    const { server } = await open(
      { state: 'none' },
      {
        answers: {
          'PUT /api/me/card': { ok: true, value: { ...me, card: { email, link: '' } } },
        },
      },
    );
    await press('名刺');
    await press('メールアドレスを書き足す');
    const field = screen.getByLabelText('メールアドレス');
    expect(document.activeElement).toBe(field);
    await userEvent.type(field, 'naoki{Enter}');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(server.of('PUT', '/api/me/card')).toEqual([]);
    await userEvent.type(field, '@maruoka-miso.example{Enter}');
    await eventually(() => expect(screen.getByRole('switch', { name: `メール ${email}` })).toBeTruthy());
    expect(server.of('PUT', '/api/me/card')[0]?.body).toEqual({ email, link: '' });
    expect(button('4 項目を添えて申し出る')).toBeTruthy();
  });

  it.each([
    ['a request', { state: 'none' } as const, /項目を添えて申し出る/, 'card:offer'],
    ['an answer', asked, /項目を渡す/, 'card:answer'],
  ] as const)(
    '[U116] with %s goes what is still being written, or its error is shown',
    async (_, exchange, main, name) => {
      const card = { email: 'naoki@maruoka-miso.example', link: 'https://maruoka.example' };
      const { server, socket } = await open(exchange, {
        answers: { 'PUT /api/me/card': { ok: true, value: { ...me, card } } },
      });
      if (exchange.state === 'asked') await press('渡す項目を選ぶ');
      else await press('名刺');
      await press('メールアドレスを書き足す');
      await press('リンクを書き足す');
      const field = screen.getByLabelText('メールアドレス');
      await userEvent.type(field, 'naoki');
      await userEvent.type(screen.getByLabelText(/^リンク/), 'maruoka.example');
      await press(main);
      expect(field.getAttribute('aria-invalid')).toBe('true');
      expect(document.activeElement).toBe(field);
      expect(server.of('PUT', '/api/me/card')).toEqual([]);
      expect(socket.of(name)).toEqual([]);
      await userEvent.type(field, '@maruoka-miso.example');
      expect(button(main).textContent).toContain('5 項目');
      await press(main);
      await eventually(() =>
        expect(socket.of(name)[0]?.payload).toMatchObject({ fields: ['company', 'role', 'email', 'link'] }),
      );
      expect(server.of('PUT', '/api/me/card').map(({ body }) => body)).toEqual([card]);
    },
  );

  it('[U116] a link may be typed without https, and nothing else becomes one', () => {
    expect(tidy('link', 'maruoka.example/miso')).toBe('https://maruoka.example/miso');
    expect(tidy('link', 'http://maruoka.example')).toBe('http://maruoka.example');
    for (const bad of ['maruoka', 'javascript:alert(1)', 'two words.example'])
      expect(tidy('link', bad)).toBeNull();
    expect(tidy('email', ' naoki@example.com ')).toBe('naoki@example.com');
    for (const bad of ['naoki', 'a@b', 'a b@c.example']) expect(tidy('email', bad)).toBeNull();
  });

  it('[U117] a request opens by itself where nothing is open, is said aloud and leaves the focus', async () => {
    const { tell } = await open();
    const bar = button('名刺');
    bar.focus();
    tell({ mine: { room: roomOf(asked) } });
    expect(screen.getByRole('heading', { name: '高瀬 美咲さんが、名刺の交換を望んでいます' })).toBeTruthy();
    expect(screen.getByText('「図を送ります」')).toBeTruthy();
    expect(screen.getByRole('article', { name: '話題' })).toBeTruthy();
    expect(document.activeElement).toBe(bar);
    expect(said()).toContain('名刺の交換を望んでいます');
  });

  it('[U117] where something is open it is a line with a way to it, and the button asks for a hand', async () => {
    const { tell } = await open();
    await press('チャット');
    tell({ mine: { room: roomOf(asked) } });
    expect(useRoomStore.getState().panel).toBe('chat');
    expect(button(/名刺.*返事を待つ/).dataset.main).toBe('true');
    await press('見る');
    expect(button('渡す項目を選ぶ')).toBeTruthy();
  });

  it('[U117] what was answered "later" is not pushed again', async () => {
    await open({ ...asked, later: true });
    expect(useRoomStore.getState().panel).toBeNull();
    expect(screen.queryByText(/名刺の交換を望んでいます。/)).toBeNull();
    await press(/名刺/);
    expect(screen.getByText('「あとで」とお答えした申し出です。')).toBeTruthy();
  });

  it('[U118] one accepts with fields of one’s own choice', async () => {
    const { socket } = await open(asked);
    await press('渡す項目を選ぶ');
    await userEvent.click(screen.getByRole('switch', { name: '役割 四代目' }));
    await press('2 項目を渡す');
    expect(socket.of('card:answer')[0]?.payload).toMatchObject({
      offerId: OFFER,
      answer: 'accept',
      fields: ['company'],
    });
  });

  it.each([
    ['あとで', 'later'],
    ['今回は見送る', 'decline'],
  ] as const)('[U118] "%s" gives nothing and closes; it is said what the other learns', async (name, as) => {
    const { socket, answer } = await open(asked);
    expect(screen.getByText(/相手には「いまは交換しません」とだけ伝わります/)).toBeTruthy();
    await press(name);
    expect(socket.of('card:answer')[0]?.payload).toMatchObject({ answer: as, fields: [] });
    await answer('card:answer');
    expect(useRoomStore.getState().panel).toBeNull();
  });

  it('[U121] of "later" and "no" nothing is told but "not now"', async () => {
    const { tell } = await open(offered);
    await press('名刺');
    tell({ mine: { room: roomOf({ ...offered, notNow: true }) } });
    expect(screen.getByRole('heading', { name: '「いまは交換しません」とのお返事です' })).toBeTruthy();
    expect(said()).toBe('高瀬 美咲さんから「いまは交換しません」とのお返事です。');
  });

  it('[U119] the receipt has both cards, the time and ways to take theirs along', async () => {
    const { tell, mixerId } = await open(asked);
    tell({ mine: { room: roomOf(exchanged()) } });
    expect(said()).toBe('高瀬 美咲さんと名刺を交換しました。');
    const theirs = screen.getByRole('article', { name: '高瀬 美咲さんの名刺' });
    expect(theirs.textContent).toContain('takase@shiokaze.example');
    expect(screen.getByRole('article', { name: '岡本 直樹さんの名刺' }).textContent).toContain('丸岡味噌店');
    expect(screen.getByText('会社、役割')).toBeTruthy();
    expect(document.querySelector('.card-done time')?.getAttribute('datetime')).toBe(
      '2026-12-03T11:04:00.000Z',
    );
    expect(screen.getByRole('link', { name: '連絡先に保存' }).getAttribute('href')).toBe(
      `/api/me/contacts/${mixerId}/${misaki.personId}.vcf`,
    );
    expect(cardText({ name: 'A', company: 'B', role: 'C', link: 'https://d.example' })).toBe(
      'B C\nA\nhttps://d.example',
    );
  });

  it('[U119] a card that was taken back is gone, without a word why', async () => {
    await open(exchanged({ card: null }));
    await press('名刺');
    expect(screen.getByText('高瀬 美咲さんの名刺は、いまは見られません。')).toBeTruthy();
    expect(screen.queryByRole('link', { name: '連絡先に保存' })).toBeNull();
  });

  it('[U120] taking a card back waits six seconds and can be undone', async () => {
    const { socket } = await open(exchanged());
    await press('名刺');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const tick = (ms: number) => act(async () => void vi.advanceTimersByTime(ms));
    fireEvent.click(button('取り消す'));
    expect(screen.getByText('6 秒後に取り消します。')).toBeTruthy();
    for (const _second of [1, 2, 3]) await tick(1_000);
    fireEvent.click(button('元に戻す'));
    for (const _second of [1, 2, 3, 4, 5, 6, 7]) await tick(1_000);
    expect(socket.of('card:revoke')).toHaveLength(0);
    fireEvent.click(button('取り消す'));
    for (const _second of [1, 2, 3, 4, 5, 6]) await tick(1_000);
    expect(socket.of('card:revoke')[0]?.payload).toMatchObject({ offerId: OFFER });
  });

  it('[U120] it is taken back at once when the screen goes', async () => {
    const { socket, unmount } = await open(offered);
    await press('名刺');
    await press('申し出を取り下げる');
    expect(socket.of('card:revoke')).toHaveLength(0);
    unmount();
    expect(socket.of('card:revoke')).toHaveLength(1);
  });

  it('[U115] in a trio one chooses with whom', async () => {
    const room = roomWith(5 * MINUTE, {
      partners: [partner({ person: misaki }), partner({ person: kenta })],
    });
    const { socket } = await openLive(<RoomScreen />, { shared: talking(5 * MINUTE), mine: { room } });
    await press('名刺');
    await userEvent.selectOptions(screen.getByLabelText('どなたと交換しますか'), kenta.personId);
    await press(/項目を添えて/);
    expect(socket.of('card:offer')[0]?.payload).toMatchObject({ to: kenta.personId });
  });
});
