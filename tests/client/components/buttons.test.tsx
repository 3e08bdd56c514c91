import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Button } from '../../../client/src/components/Button.tsx';
import { ControlButton } from '../../../client/src/components/ControlButton.tsx';
import { CopyField } from '../../../client/src/components/CopyField.tsx';
import { IconButton } from '../../../client/src/components/IconButton.tsx';
import { show } from './show.tsx';

afterEach(cleanup);

it('[U1] a pending button says so, keeps the focus and takes no second press', async () => {
  const press = vi.fn();
  const view = await show(<Button onClick={press}>送る</Button>);
  await userEvent.click(screen.getByRole('button', { name: '送る' }));
  view.rerender(
    <Button onClick={press} pending>
      送る
    </Button>,
  );
  const button = screen.getByRole('button', { name: /送る.*処理しています/ });
  await userEvent.click(button);
  await userEvent.keyboard('{Enter}');
  expect(press).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-busy')).toBe('true');
});

it('[U1] a pending submit button does not send its form', async () => {
  const submit = vi.fn((event) => event.preventDefault());
  await show(
    <form onSubmit={submit}>
      <Button type="submit" pending>
        送る
      </Button>
    </form>,
  );
  await userEvent.click(screen.getByRole('button'));
  expect(submit).not.toHaveBeenCalled();
});

it('[U2] a button with only an icon is named by its label', async () => {
  const press = vi.fn();
  await show(<IconButton label="閉じる" icon={<i />} onClick={press} />);
  await userEvent.click(screen.getByRole('button', { name: '閉じる' }));
  expect(press).toHaveBeenCalled();
});

it('[U3] the dot of unread messages has words, with a longer name too', async () => {
  const view = await show(
    <ControlButton label="チャット" icon={<i />} unread="未読 2 件" onClick={() => {}} />,
  );
  expect(screen.getByRole('button', { name: /チャット.*未読 2 件/ })).toBeTruthy();
  view.rerender(
    <ControlButton
      label="チャット"
      name="チャットを開く"
      icon={<i />}
      unread="未読 2 件"
      onClick={() => {}}
    />,
  );
  expect(screen.getByRole('button', { name: /チャットを開く.*未読 2 件/ })).toBeTruthy();
});

it('[U4] copying says so, and again when the text has changed', async () => {
  const user = userEvent.setup();
  const view = await show(<CopyField label="リンク" value="https://enishi.example/m/ABCD" />);
  await user.click(screen.getByRole('button', { name: 'コピー' }));
  expect(await screen.findByRole('button', { name: 'コピーしました' })).toBeTruthy();
  expect(await navigator.clipboard.readText()).toBe('https://enishi.example/m/ABCD');
  view.rerender(<CopyField label="リンク" value="https://enishi.example/m/EFGH" />);
  expect(screen.getByRole('button', { name: 'コピー' })).toBeTruthy();
});

it('[U4] without a clipboard the text is selected instead', async () => {
  const user = userEvent.setup({ writeToClipboard: false });
  await show(<CopyField label="リンク" value="ABCD" />);
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
  await user.click(screen.getByRole('button', { name: 'コピー' }));
  expect(document.activeElement).toBe(screen.getByLabelText('リンク'));
  vi.restoreAllMocks();
});
