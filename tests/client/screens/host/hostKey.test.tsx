import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openMixer } from '../../../../client/src/net/currentMixer.ts';
import { forgetSession } from '../../../../client/src/net/ensureSession.ts';
import { HostScreen } from '../../../../client/src/screens/host/HostScreen.tsx';
import { useMixerStore } from '../../../../client/src/stores/mixer.ts';
import { eventually } from '../../../support/eventually.ts';
import { fakeSocket } from '../../net/fakeSocket.ts';
import { emptyMe, stubFetch } from '../../net/stubFetch.ts';
import { renderScreen } from '../renderScreen.tsx';
import { hostPage } from './openConsole.tsx';
import { tellConsole } from './tellConsole.ts';

const ROLE = '/api/host/mixer-0500/role';
const page = { ok: true, value: hostPage({ mixerId: 'mixer-0500' }) } as const;
type Answers = Parameters<typeof stubFetch>[0];

async function open(at: string, answers: Answers) {
  const net = stubFetch({ 'POST /api/session': { ok: true, value: emptyMe }, ...answers });
  const leave = openMixer('mixer-0500', 'console', fakeSocket().open);
  const shown = await renderScreen(<HostScreen />, {
    path: '/host/:id',
    at,
    texts: ['host', 'create', 'mixer'],
  });
  return { net, leave, ...shown };
}

describe('the host link', () => {
  beforeEach(() => forgetSession());
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('[H50] its key is traded once for the host role and leaves the address', async () => {
    const { net, where } = await open('/host/mixer-0500#secret-key', {
      [`POST ${ROLE}`]: { ok: true, value: {} },
      'GET /api/host/mixer-0500': page,
    });
    await eventually(() => expect(net.of('GET', '/api/host/mixer-0500')).toHaveLength(1));
    expect(net.of('POST', ROLE)).toHaveLength(1);
    expect(net.of('POST', ROLE)[0]?.body).toEqual({ key: 'secret-key' });
    expect(where()).toBe('/host/mixer-0500');
    expect(document.body.innerHTML).not.toContain('secret-key');
  });

  it('[H50] a wrong key is told in plain words, and nothing else is tried', async () => {
    const { net } = await open('/host/mixer-0500#wrong', {
      [`POST ${ROLE}`]: { ok: false, code: 'wrong_host_key' },
      'GET /api/host/mixer-0500': { ok: false, code: 'not_host' },
    });
    expect(await screen.findByRole('heading', { name: '主催者として開けません' })).toBeTruthy();
    expect(screen.getByText(/最新のリンクをお使いください/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'もう一度試す' })).toBeNull();
    expect(net.of('POST', ROLE)).toHaveLength(1);
  });

  it('[H50] who hosts already comes in with an old link too', async () => {
    await open('/host/mixer-0500#old', {
      [`POST ${ROLE}`]: { ok: false, code: 'wrong_host_key' },
      'GET /api/host/mixer-0500': page,
    });
    await eventually(() => expect(screen.queryByText('主催者として開けません')).toBeNull());
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('[H50] without a network the same key can be tried again', async () => {
    let online = false;
    const { net } = await open('/host/mixer-0500#secret-key', {
      [`POST ${ROLE}`]: () => (online ? { ok: true, value: {} } : new Error('no network')),
      'GET /api/host/mixer-0500': page,
    });
    const retry = await screen.findByRole('button', { name: 'もう一度試す' });
    online = true;
    await userEvent.click(retry);
    await eventually(() => expect(net.of('GET', '/api/host/mixer-0500')).toHaveLength(1));
    expect(net.of('POST', ROLE).at(-1)?.body).toEqual({ key: 'secret-key' });
  });

  it('[H50] a browser that does not host here is told where the right is', async () => {
    await open('/host/mixer-0500', { 'GET /api/host/mixer-0500': { ok: false, code: 'not_host' } });
    expect(await screen.findByText(/主催者用のリンクから開いてください/)).toBeTruthy();
    await act(async () => {});
  });

  it('[U241] whose person hands hosting over becomes a farewell that leads to the mixer’s page', async () => {
    const { leave } = await open('/host/mixer-0500', { 'GET /api/host/mixer-0500': page });
    tellConsole();
    act(() => useMixerStore.setState({ mixerId: 'mixer-0500' }));
    await screen.findByRole('tab', { name: /^ロビー/ });
    act(() => useMixerStore.getState().setConnection('refused', 'not_host'));
    expect(await screen.findByRole('heading', { name: '主催の役目は終わりました' })).toBeTruthy();
    const link = screen.getByRole('link', { name: '交流会のページへ' });
    expect(link.getAttribute('href')).toBe('/m/ABCDEFGH');
    leave();
  });
});
