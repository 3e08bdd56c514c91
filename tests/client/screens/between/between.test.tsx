import type { Exchange, Met } from '@enishi/shared/views';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { BetweenScreen } from '../../../../client/src/screens/between/BetweenScreen.tsx';
import { eventually } from '../../../support/eventually.ts';
import { kenta, misaki, noteRoute, openLive, saysNotes } from '../room/openRoom.tsx';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => userEvent.click(button(name));
const met = (changes: Partial<Met> = {}): Met => ({
  person: misaki,
  round: 3,
  roomId: 'room-0001',
  topic: 'trends-02',
  exchange: { state: 'none' },
  thanked: false,
  thankedMe: false,
  ...changes,
});
const pause = (changes = {}) => ({
  kind: 'intermission' as const,
  round: 3,
  nextStartsAt: Date.now() + 42_500,
  waitingForPeople: false,
  closesAt: null as number | null,
  ...changes,
});
const open = (people: Met[] = [met()], phase = pause(), shared = {}) =>
  openLive(<BetweenScreen />, { shared: { phase, ...shared }, mine: { met: people } });

describe('between two rounds', () => {
  afterEach(cleanup);

  it('[U122] thanks are one tap, and those received are shown', async () => {
    const { socket, tell } = await open([met({ thankedMe: true })]);
    expect(screen.getByText('高瀬 美咲さんから、お礼が届いています。')).toBeTruthy();
    await press('お礼を伝える');
    expect(socket.of('thanks:give')[0]?.payload).toMatchObject({
      roomId: 'room-0001',
      to: misaki.personId,
    });
    tell({ mine: { met: [met({ thanked: true })] } });
    expect(screen.getByText('お礼を伝えました')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'お礼を伝える' })).toBeNull();
  });

  it('[U122] strength, meeting again and note are saved as private words; pressed again a choice is let go', async () => {
    const { server, mixerId, unmount } = await openLive(<BetweenScreen />, {
      shared: { phase: pause() },
      mine: { met: [met()] },
      answers: (mixerId) => ({
        [noteRoute('GET', mixerId)]: saysNotes,
        [noteRoute('PUT', mixerId)]: saysNotes,
      }),
    });
    await press('よい問いを投げかける');
    await userEvent.type(screen.getByLabelText(/わたしの業界で役に立つのは/), '図');
    await press('また会いたい');
    expect(screen.getByText(/相手にも主催者にも伝わりません/)).toBeTruthy();
    expect(button('また会いたい').getAttribute('aria-pressed')).toBe('true');
    await press('また会いたい');
    expect(button('また会いたい').getAttribute('aria-pressed')).toBe('false');
    await press('今回まで');
    await userEvent.type(screen.getByLabelText('自分だけのメモ'), '段取り');
    unmount();
    const saved = () => server.of('PUT', `/api/me/notes/${mixerId}/${misaki.personId}`).at(-1)?.body;
    await eventually(() =>
      expect(saved()).toMatchObject({
        strength: 'asksWell',
        strengthLine: '図',
        again: 'no',
        note: '段取り',
      }),
    );
  });

  it('[U123] after a trio one goes from person to person', async () => {
    await open([met(), met({ person: kenta, thanked: true })]);
    expect(screen.getByRole('heading', { name: '高瀬 美咲さん' })).toBeTruthy();
    await userEvent.click(screen.getByRole('tab', { name: '長谷川 健太' }));
    expect(screen.getByRole('heading', { name: '長谷川 健太さん' })).toBeTruthy();
    expect(screen.getByText('お礼を伝えました')).toBeTruthy();
  });

  it('[U123] people of earlier rounds are not asked about again', async () => {
    await open([met({ person: kenta, round: 2, roomId: 'room-0000' }), met()]);
    expect(screen.queryByText(/長谷川/)).toBeNull();
  });

  it('[U124] it says when it goes on, who starts it, or for whom it waits', async () => {
    const { tell } = await open();
    expect(screen.getByRole('timer').getAttribute('aria-label')).toMatch(/^次の回まで 0:4[23]$/);
    const now = (changes: object, shared = {}) => tell({ shared: { phase: pause(changes), ...shared } });
    now({ nextStartsAt: null });
    expect(screen.getByText('次の回は、主催者が始めます。')).toBeTruthy();
    now({ nextStartsAt: null, closesAt: Date.now() + 42_500 });
    expect(screen.getByRole('timer').getAttribute('aria-label')).toMatch(/^締めくくりまで 0:4[23]$/);
    expect(screen.getByText(/組み合わせは、これですべて/)).toBeTruthy();
    now({ waitingForPeople: true });
    expect(screen.getByText(/あとお一人そろうと/)).toBeTruthy();
    now({}, { paused: { since: Date.now(), remainingMs: 9_000 } });
    expect(screen.getByText(/主催者が一時停止しました/)).toBeTruthy();
    expect(screen.queryByRole('timer')).toBeNull();
  });

  it('[U124] one can sit the next round out', async () => {
    const { socket } = await open();
    await press('次の回は休む');
    expect(socket.of('ready:set')[0]?.payload).toMatchObject({ ready: false });
  });

  it('[U125] a request for cards that waits stands open; everything else about cards is one line', async () => {
    const asked: Exchange = { state: 'asked', offerId: 'offer-0001', at: 1, reason: '図を', later: false };
    const { socket, tell } = await open([met({ exchange: asked })]);
    await press('渡す項目を選ぶ');
    await press(/項目を渡す/);
    expect(socket.of('card:answer')[0]?.payload).toMatchObject({ answer: 'accept' });
    tell({ mine: { met: [met()] } });
    expect(button('名刺を渡す').getAttribute('aria-expanded')).toBe('false');
    await press('名刺を渡す');
    await press(/項目を添えて/);
    expect(socket.of('card:offer')[0]?.payload).toMatchObject({ roomId: 'room-0001', to: misaki.personId });
  });

  it('[U125] in a break nothing is vermilion but a request', async () => {
    await open();
    expect(document.querySelector('[data-variant="main"]')).toBeNull();
  });
});
