import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { Banner } from '../../../client/src/components/Banner.tsx';
import { Countdown } from '../../../client/src/components/Countdown.tsx';
import { Dialog } from '../../../client/src/components/Dialog.tsx';
import { ErrorState } from '../../../client/src/components/ErrorState.tsx';
import { PageShell } from '../../../client/src/components/PageShell.tsx';
import { ProgressSteps } from '../../../client/src/components/ProgressSteps.tsx';
import { Sheet } from '../../../client/src/components/Sheet.tsx';
import { Tabs } from '../../../client/src/components/Tabs.tsx';
import { type Toast, Toasts } from '../../../client/src/components/Toasts.tsx';
import { TopicCard } from '../../../client/src/components/TopicCard.tsx';
import { show, startTexts } from './show.tsx';

beforeAll(startTexts);
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

it('[U18] a countdown follows the given clock, is silent and stops at 0:00', async () => {
  let clock = 1_000_000;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const now = () => clock;
  await show(<Countdown endsAt={1_003_000} now={now} label="のこり" />);
  const timer = screen.getByRole('timer', { name: /のこり/ });
  expect(timer.textContent).toBe('0:03');
  expect(timer.getAttribute('aria-live')).toBe('off');
  const pass = (ms: number) => {
    clock += ms;
    act(() => void vi.advanceTimersByTime(ms));
  };
  pass(1_000);
  expect(timer.textContent).toBe('0:02');
  pass(5_000);
  expect(timer.textContent).toBe('0:00');
  expect(vi.getTimerCount()).toBe(0);
});

function Messages({ undo }: { undo: () => void }) {
  const [toasts, setToasts] = useState<Toast[]>([{ id: '1', text: '送ったにしました', onUndo: undo }]);
  return (
    <Toasts
      toasts={toasts}
      stayMs={8_000}
      onDismiss={(id) => setToasts((shown) => shown.filter((one) => one.id !== id))}
    />
  );
}

it('[U19] what was done can be undone from its message', async () => {
  const undo = vi.fn();
  await show(<Messages undo={undo} />);
  await userEvent.click(screen.getByRole('button', { name: '元に戻す' }));
  expect(undo).toHaveBeenCalledTimes(1);
  expect(screen.queryByText('送ったにしました')).toBeNull();
});

it('[U19] a message goes by itself, but not while somebody is at it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await show(<Messages undo={() => {}} />);
  const line = () => screen.queryByText('送ったにしました');
  act(() => screen.getByRole('button', { name: '元に戻す' }).focus());
  act(() => void vi.advanceTimersByTime(20_000));
  expect(line()).toBeTruthy();
  act(() => screen.getByRole('button', { name: '元に戻す' }).blur());
  act(() => void vi.advanceTimersByTime(8_000));
  expect(line()).toBeNull();
});

it('[U20] a dialog is named by its title, starts there and asks to be closed', async () => {
  const close = vi.fn();
  await show(
    <Dialog open title="名刺を渡しますか" onClose={close}>
      <p>あとから取り消せます。</p>
    </Dialog>,
  );
  const dialog = screen.getByRole('dialog', { name: '名刺を渡しますか' });
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: '名刺を渡しますか' }));
  fireEvent(dialog, new Event('cancel', { cancelable: true }));
  await userEvent.click(screen.getByRole('button', { name: '閉じる' }));
  expect(close).toHaveBeenCalledTimes(2);
});

function Drawer() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        開く
      </button>
      <Sheet open={open} onClose={() => setOpen(false)} title="チャット">
        <input aria-label="書く" />
      </Sheet>
    </>
  );
}

it('[U20] a drawer takes the focus, closes on Escape and gives the focus back', async () => {
  await show(<Drawer />);
  await userEvent.click(screen.getByRole('button', { name: '開く' }));
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'チャット' }));
  await userEvent.type(screen.getByLabelText('書く'), '{Escape}');
  expect(screen.queryByRole('region')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '開く' }));
});

function TwoTabs() {
  const [selected, select] = useState<'chat' | 'notes'>('chat');
  return (
    <Tabs
      label="会話の道具"
      selected={selected}
      onSelect={select}
      tabs={[
        { id: 'chat', label: 'チャット', panel: 'チャットの中身' },
        { id: 'notes', label: 'メモ', panel: 'メモの中身' },
      ]}
    />
  );
}

it('[U21] arrow keys go round the tabs and show their panel', async () => {
  await show(<TwoTabs />);
  await userEvent.click(screen.getByRole('tab', { name: 'チャット' }));
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'メモ', selected: true }));
  expect(screen.getByRole('tabpanel', { name: 'メモ' }).textContent).toBe('メモの中身');
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('チャット');
});

it('[U22] an error interrupts, other states wait; each has its way on', async () => {
  const retry = vi.fn();
  await show(
    <>
      <Banner kind="offline">つながりが途切れました。</Banner>
      <Banner kind="error" action={{ label: '送り直す', onClick: retry }}>
        送れませんでした。
      </Banner>
      <ErrorState title="読み込めませんでした" onRetry={retry} />
    </>,
  );
  expect(screen.getByRole('status').textContent).toContain('途切れました');
  expect(screen.getAllByRole('alert')).toHaveLength(2);
  await userEvent.click(screen.getByRole('button', { name: '送り直す' }));
  await userEvent.click(screen.getByRole('button', { name: 'もう一度試す' }));
  expect(retry).toHaveBeenCalledTimes(2);
});

it('[U23] a page has one main part, a way to skip to it, and a way home unless it is closed off', async () => {
  const view = await show(<PageShell>中身</PageShell>);
  expect(screen.getByRole('link', { name: '本文へ移動' }).getAttribute('href')).toBe(
    `#${screen.getByRole('main').id}`,
  );
  expect(screen.getByRole('link', { name: /Enishi/ })).toBeTruthy();
  view.rerender(<PageShell home={null}>中身</PageShell>);
  expect(screen.queryByRole('link', { name: /Enishi/ })).toBeNull();
});

it('[U24] steps tell which are done and which is current, and let go back', async () => {
  const go = vi.fn();
  await show(
    <ProgressSteps label="手順" steps={['わたし', '渡せること', 'カメラ']} current={1} onSelect={go} />,
  );
  expect(screen.getByText('渡せること').closest('[aria-current]')?.getAttribute('aria-current')).toBe('step');
  await userEvent.click(screen.getByRole('button', { name: /わたし.*済み/ }));
  expect(go).toHaveBeenCalledWith(0);
});

it('[U25] a topic card can ask for the next topic; with little room only its question stays', async () => {
  const next = vi.fn();
  const view = await show(
    <TopicCard question="何が変わりますか。" followUps={['どの工程ですか。']} onNext={next} />,
  );
  await userEvent.click(screen.getByRole('button', { name: '次の話題へ' }));
  expect(next).toHaveBeenCalled();
  view.rerender(
    <TopicCard question="何が変わりますか。" followUps={['どの工程ですか。']} onNext={next} compact />,
  );
  expect(screen.getByRole('article', { name: '話題' }).textContent).toBe('話題何が変わりますか。次の話題へ');
});
