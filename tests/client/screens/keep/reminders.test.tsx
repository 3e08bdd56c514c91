import type { Reminders, ReminderWishes } from '@enishi/shared/reminders';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetSession } from '../../../../client/src/net/ensureSession.ts';
import { RemindersSection } from '../../../../client/src/screens/keep/RemindersSection.tsx';
import en from '../../../../shared/locales/en/screens/keep.json' with { type: 'json' };
import { emptyMe, stubFetch } from '../../net/stubFetch.ts';
import { renderScreen } from '../renderScreen.tsx';

const { letters } = en;
const wishes: ReminderWishes = {
  language: 'en',
  timeZone: 'UTC',
  recapMail: true,
  notesInMail: false,
  mail: true,
  push: true,
  thanks: true,
  nextSteps: true,
  promises: true,
};
const told = (more: Partial<Reminders> = {}): Reminders => ({
  wishes,
  address: 'ana@example.com',
  pushKey: 'AAAA',
  pushHere: false,
  ...more,
});

async function open(more: Partial<Reminders> = {}) {
  forgetSession();
  const net = stubFetch({
    'POST /api/session': { ok: true, value: emptyMe },
    'GET /api/me/reminders': { ok: true, value: told(more) },
    'PUT /api/me/reminders': ({ body }) => ({ ok: true, value: told({ wishes: body as ReminderWishes }) }),
  });
  await renderScreen(<RemindersSection />, { path: '/me/keep', language: 'en', texts: ['keep'] });
  await screen.findByText(letters.quiet);
  return net;
}

/** A browser that could take notices, with what the person answers when it asks. */
function browserThatAsks(permission: NotificationPermission, answer: NotificationPermission) {
  const requestPermission = vi.fn(async () => {
    stub.permission = answer;
    return answer;
  });
  const stub = { permission, requestPermission };
  vi.stubGlobal('Notification', stub);
  vi.stubGlobal('PushManager', class {});
  const register = vi.fn();
  vi.stubGlobal('navigator', {
    ...navigator,
    language: 'en',
    serviceWorker: { getRegistration: async () => undefined, register },
  });
  return { requestPermission, register };
}

describe('mails and notices to me', () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('[M35] each is switched apart, and all at once', async () => {
    const net = await open();
    const user = userEvent.setup();
    await user.click(screen.getByRole('switch', { name: letters.kind.promises }));
    await user.click(screen.getByRole('button', { name: letters.allOff }));
    expect(net.of('PUT', '/api/me/reminders').map(({ body }) => body)).toMatchObject([
      { promises: false, mail: true },
      { promises: false, recapMail: false, mail: false, push: false },
    ]);
    expect(screen.queryByRole('button', { name: letters.allOff })).toBeNull();
  });

  it('[M48] nobody is asked before a press and an explanation; a no is explained', async () => {
    const { requestPermission, register } = browserThatAsks('default', 'denied');
    await open({ address: null });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: letters.deviceOn }));
    expect(screen.getByText(letters.deviceText)).toBeTruthy();
    expect(requestPermission).not.toHaveBeenCalled();
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: letters.deviceAsk }));
    expect(await screen.findByText(letters.deviceState.denied)).toBeTruthy();
    expect(requestPermission).toHaveBeenCalledOnce();
    expect(register).not.toHaveBeenCalled();
    expect(screen.queryByRole('button', { name: letters.deviceOn })).toBeNull();
  });

  it('[M48] a browser that cannot says so', async () => {
    await open();
    expect(screen.getByText(letters.deviceState.impossible)).toBeTruthy();
  });
});
