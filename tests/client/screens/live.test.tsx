import type { Met, MineView, SharedView } from '@enishi/shared/views';
import { act, cleanup, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LiveScreen, screenFor } from '../../../client/src/app/screenFor.ts';
import { usePartnerAlert } from '../../../client/src/hooks/usePartnerAlert.ts';
import { useReached } from '../../../client/src/hooks/useReached.ts';
import { useShortcuts } from '../../../client/src/hooks/useShortcuts.ts';
import { useTitle } from '../../../client/src/hooks/useTitle.ts';
import { serverNow } from '../../../client/src/net/clockOffset.ts';
import { LiveBanner } from '../../../client/src/screens/frame/LiveBanner.tsx';
import { LostConnection } from '../../../client/src/screens/frame/LostConnection.tsx';
import { RefusedScreen } from '../../../client/src/screens/frame/RefusedScreen.tsx';
import { useMixerStore } from '../../../client/src/stores/mixer.ts';
import { mineView, NOW, person, roomView, sharedView } from '../fixtures.ts';
import { renderScreen, tellMixer } from './renderScreen.tsx';

const round = { kind: 'round', round: 1, startsAt: NOW, endsAt: NOW + 60_000 } as const;
const intermission = {
  kind: 'intermission',
  round: 1,
  nextStartsAt: null,
  waitingForPeople: false,
  closesAt: null,
} as const;
const met: Met = {
  person: person(),
  round: 1,
  roomId: 'room-0001',
  topic: 'trends-01',
  exchange: { state: 'none' },
  thanked: false,
  thankedMe: false,
};

const moments: [string, Partial<SharedView>, Partial<MineView>, boolean, LiveScreen][] = [
  ['before the start', { phase: { kind: 'scheduled', startsAt: NOW } }, {}, false, 'lobby'],
  ['a room whose start is ahead', { phase: round }, { room: roomView() }, false, 'next'],
  ['a room that is open', { phase: round }, { room: roomView() }, true, 'room'],
  ['a host’s visit', { phase: round }, { room: roomView(), visiting: true }, false, 'room'],
  ['a round without a room', { phase: round }, {}, false, 'lobby'],
  ['a talk that goes on into the break', { phase: intermission }, { room: roomView() }, true, 'room'],
  ['a break after a talk', { phase: intermission }, { met: [met] }, false, 'between'],
  ['a break after a bye', { phase: { ...intermission, round: 2 } }, { met: [met] }, false, 'lobby'],
  ['a break for who rests', { phase: intermission }, { met: [met], status: 'break' }, false, 'lobby'],
  ['the closing', { phase: { kind: 'closing', round: 5, since: 1, endsAt: null } }, {}, false, 'closing'],
  [
    'the last talk going on',
    { phase: { kind: 'closing', round: 5, since: 1, endsAt: null } },
    { room: roomView() },
    true,
    'room',
  ],
  ['the end', { phase: { kind: 'ended', at: NOW } }, {}, false, 'closing'],
];

describe('the live mixer', () => {
  beforeEach(() => useMixerStore.getState().close());
  afterEach(cleanup);

  it.each(moments)('[U81] %s has its screen', (_when, shared, mine, roomOpen, expected) => {
    expect(screenFor(sharedView(shared), mineView(mine), roomOpen)).toBe(expected);
  });

  it('[U82] an instant is reached just then, and a pause holds it off', () => {
    vi.useFakeTimers({ now: NOW });
    const at = serverNow() + 2_000;
    const { result } = renderHook(() => useReached(at));
    expect(result.current).toBe(false);
    act(() => void vi.advanceTimersByTime(2_100));
    expect(result.current).toBe(true);
    act(() => tellMixer({ paused: { since: at - 500, remainingMs: 500 } }));
    expect(result.current).toBe(false);
    vi.useRealTimers();
  });

  it('[U295] an instant that comes while the screen is drawn is reached all the same', () => {
    vi.useFakeTimers({ now: NOW });
    const at = serverNow() + 2_000;
    const { result } = renderHook(() => {
      const reached = useReached(at);
      if (!reached) vi.setSystemTime(at);
      return reached;
    });
    expect(result.current).toBe(false);
    act(() => void vi.advanceTimersByTime(100));
    expect(result.current).toBe(true);
    vi.useRealTimers();
  });

  it('[U83] a lost connection is a banner that says what still works', async () => {
    tellMixer({}, { room: roomView() });
    await renderScreen(
      <>
        <LiveBanner />
        <LostConnection talking />
      </>,
      { path: '/', texts: [] },
    );
    expect(screen.queryByRole('status')).toBeNull();
    for (const state of ['reconnecting', 'stopping'] as const) {
      act(() => useMixerStore.getState().setConnection(state));
      const [page, room] = screen.getAllByRole('status');
      expect(page?.textContent).toContain('あなたの場所は残っています');
      expect(room?.textContent).toContain('会話はそのまま続けられます');
    }
  });

  it.each([
    ['seat_elsewhere', '別のタブで開いています', 'button', 'このタブで使う'],
    ['old_client', 'この画面を開けません', 'button', '読み込み直す'],
    ['mixer_ended', 'この画面を開けません', 'link', 'ふりかえりを見る'],
    ['removed', 'ご参加いただけません', 'link', 'ホームへ'],
    ['internal', 'この画面を開けません', 'button', 'もう一度試す'],
  ] as const)(
    '[U84] a refusal (%s) is a screen with a reason and a way on',
    async (code, title, role, way) => {
      await renderScreen(<RefusedScreen code={code} />, { path: '/m/:code', at: '/m/ABCDEFGH', texts: [] });
      expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy();
      expect(screen.getByRole(role, { name: way })).toBeTruthy();
    },
  );

  it('[U85] in a background tab a found partner is in the title until the tab is seen', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    function Watch() {
      useTitle('夜の会');
      usePartnerAlert();
      return null;
    }
    tellMixer();
    await renderScreen(<Watch />, { path: '/', texts: [] });
    act(() => tellMixer({}, { room: roomView() }));
    expect(document.title).toBe('高瀬 美咲さんが待っています');
    hidden.mockReturnValue(false);
    fireEvent(document, new Event('visibilitychange'));
    expect(document.title).toBe('夜の会 – Enishi 縁');
    hidden.mockRestore();
  });

  it('[U86] a shortcut is not taken while somebody writes, or with a modifier', () => {
    const toggle = vi.fn();
    function Keys() {
      useShortcuts({ m: toggle });
      return <input aria-label="note" />;
    }
    render(<Keys />);
    fireEvent.keyDown(screen.getByLabelText('note'), { key: 'm' });
    fireEvent.keyDown(document.body, { key: 'm', ctrlKey: true });
    expect(toggle).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'M' });
    expect(toggle).toHaveBeenCalledTimes(1);
  });

  it('[U87] the focus goes to the title of each screen after the first', () => {
    function Page({ name }: { name: string }) {
      useTitle(name);
      return (
        <main>
          <h1>{name}</h1>
        </main>
      );
    }
    const { rerender } = render(<Page key="a" name="A" />);
    rerender(<Page key="b" name="B" />);
    expect(document.activeElement?.textContent).toBe('B');
    expect(document.title).toBe('B – Enishi 縁');
  });
});
