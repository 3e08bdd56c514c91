import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { openMixer } from '../../../../client/src/net/currentMixer.ts';
import { HostBar } from '../../../../client/src/screens/host/HostBar.tsx';
import { HostFrame } from '../../../../client/src/screens/host/HostFrame.tsx';
import { eventually } from '../../../support/eventually.ts';
import { roomView } from '../../fixtures.ts';
import { fakeSocket } from '../../net/fakeSocket.ts';
import { renderScreen } from '../renderScreen.tsx';
import { talking, tellConsole } from './tellConsole.ts';

let opened = 2000;
async function open(mine: object) {
  const socket = fakeSocket();
  opened += 1;
  openMixer(`mixer-${opened}`, 'seat', socket.open);
  await eventually(() => socket.connect());
  tellConsole({ shared: { phase: talking(2) }, mine });
  const shown = await renderScreen(<HostBar />, { path: '/m/ABCDEFGH/live', texts: ['host'] });
  return { socket, ...shown };
}

describe('the host bar', () => {
  afterEach(cleanup);

  it('[U164] it has the run’s controls and counts the calls that wait', async () => {
    const { socket } = await open({ status: 'ready', callsWaiting: 2 });
    expect(screen.getByText(/^第 2 回 \/ 5\s会話中$/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '+1 分' }));
    expect(socket.of('round:extend')[0]?.payload).toMatchObject({ round: 2 });
    expect(screen.getByRole('link', { name: '2件の呼び出し' }).getAttribute('href')).toBe('/host/mixer-0001');
  });

  it('[U164] in a room it leaves the clock to the room and has no vermilion', async () => {
    await open({ status: 'ready', room: roomView() });
    expect(screen.queryByRole('timer')).toBeNull();
    expect(screen.getByRole('button', { name: 'この回を終える' })).toBeTruthy();
    expect(document.querySelector('[data-variant="main"]')).toBeNull();
  });

  it('[U265] from a room the console opens in another tab and says so', async () => {
    await open({ status: 'ready', room: roomView() });
    const link = screen.getByRole('link', { name: '進行の画面 （新しいタブで開きます）' });
    expect(link.getAttribute('target')).toBe('_blank');
    cleanup();
    await open({ status: 'ready' });
    expect(screen.getByRole('link', { name: '進行の画面' }).getAttribute('target')).toBeNull();
  });

  it('[H57] on a visit it is the way back: out of the room first, then to the console', async () => {
    const { socket, where } = await open({ visiting: true, room: roomView({ number: 7 }) });
    expect(screen.getByText('部屋 7 を訪ねています')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '進行の画面へ戻る' }));
    socket.of('room:leave')[0]?.answer({ ok: true, value: {} });
    await eventually(() => expect(where()).toBe('/host/mixer-0001'));
  });

  it('[U164] it stands for hosts only, and what is below it stays as it is', async () => {
    tellConsole({ mine: { host: false } });
    const frame = (
      <HostFrame shown>
        <input aria-label="below" />
      </HostFrame>
    );
    await renderScreen(frame, { path: '/m/ABCDEFGH/live', texts: ['host'] });
    expect(screen.queryByRole('region', { name: '主催者の操作' })).toBeNull();
    const below = screen.getByRole('textbox', { name: 'below' });
    tellConsole({ mine: { host: true } });
    expect(await screen.findByRole('region', { name: '主催者の操作' })).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'below' })).toBe(below);
  });
});
