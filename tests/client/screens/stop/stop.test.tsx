import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StopScreen } from '../../../../client/src/screens/stop/StopScreen.tsx';
import en from '../../../../shared/locales/en/screens/stop.json' with { type: 'json' };
import { stubFetch } from '../../net/stubFetch.ts';
import { renderScreen } from '../renderScreen.tsx';

const open = (answers: Parameters<typeof stubFetch>[0]) => {
  const net = stubFetch(answers);
  const shown = renderScreen(<StopScreen />, {
    path: '/stop/:token',
    at: '/stop/abc',
    language: 'en',
    texts: ['stop'],
  });
  return { net, shown };
};

describe('the page behind the link of a mail', () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('[M36] it asks before it stops, says what happened, and leads to the settings', async () => {
    const { net, shown } = open({
      'GET /api/stop/abc': { ok: true, value: { letter: 'recap' } },
      'POST /api/stop/abc': { ok: true, value: {} },
    });
    await shown;
    const user = userEvent.setup();
    await screen.findByRole('heading', { name: en.recap.title });
    expect(net.of('POST', '/api/stop/abc')).toEqual([]);
    await user.click(screen.getByRole('button', { name: en.recap.stop }));
    expect((await screen.findByRole('status')).textContent).toBe(en.recap.done);
    await user.click(screen.getByRole('button', { name: en.stopAll }));
    expect((await screen.findByText(en.doneAll)).textContent).toBe(en.doneAll);
    expect(screen.getByRole('link', { name: en.settings })).toHaveProperty('pathname', '/me/keep');
    expect(net.of('POST', '/api/stop/abc').map(({ body }) => body)).toEqual([{ all: false }, { all: true }]);
  });

  it('[M36] a link that holds no more says so, with a way on', async () => {
    await open({ 'GET /api/stop/abc': { ok: false, code: 'wrong_stop_link' } }).shown;
    expect((await screen.findByRole('alert')).textContent).toContain('could not stop anything');
  });
});
