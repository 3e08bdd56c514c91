import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadTexts } from '../../../../client/src/i18n/loadTexts.ts';
import { forgetSession } from '../../../../client/src/net/ensureSession.ts';
import { HostShareScreen } from '../../../../client/src/screens/host/HostShareScreen.tsx';
import { invitationText } from '../../../../client/src/screens/host/parts/useInvitation.ts';
import { eventually } from '../../../support/eventually.ts';
import { emptyMe, stubFetch } from '../../net/stubFetch.ts';
import { renderScreen } from '../renderScreen.tsx';
import { hostPage } from './openConsole.tsx';

const HOST_LINK = 'https://enishi.example.org/host/mixer-0001#first-key';
const twin = {
  mixerId: 'mixer-twin',
  code: 'HGFEDCBA',
  participantUrl: '',
  hostUrl: 'https://x.example/host',
};

async function open(changes: Parameters<typeof hostPage>[0] = {}) {
  const net = stubFetch({
    'POST /api/session': { ok: true, value: emptyMe },
    'GET /api/host/mixer-0001': { ok: true, value: hostPage(changes) },
    'POST /api/host/mixer-0001/link': { ok: true, value: { hostUrl: HOST_LINK.replace('first', 'second') } },
    'POST /api/host/mixer-0001/rehearsal': { ok: true, value: twin },
  });
  const shown = await renderScreen(<HostShareScreen />, {
    path: '/host/:id/share',
    at: '/host/mixer-0001/share',
    texts: ['host', 'mixer'],
  });
  await screen.findByRole('heading', { level: 1 });
  return { net, ...shown };
}
const invitation = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'そのまま送れる招待文' });

describe('the page after creating', () => {
  beforeEach(() => {
    forgetSession();
    sessionStorage.clear();
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('[U144] it has the link, the code, the picture and an invitation in either language', async () => {
    await open();
    expect(screen.getByDisplayValue('https://enishi.example.org/m/ABCDEFGH')).toBeTruthy();
    expect(screen.getByText('ABCD-EFGH')).toBeTruthy();
    expect((await invitation()).value).toContain('「夜会」へのお誘い');
    await userEvent.click(screen.getByRole('button', { name: '英語' }));
    await eventually(async () => expect((await invitation()).value).toContain('You are invited to “夜会”'));
  });

  it('[U144] the host link stands there once, with who has it; a new one takes its place', async () => {
    sessionStorage.setItem('enishi.host.mixer-0001', HOST_LINK);
    await open();
    expect(screen.getByDisplayValue(HOST_LINK)).toBeTruthy();
    expect(screen.getByText(/このリンクを持つ人は、だれでも主催者になれます/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '新しいリンクをつくる' }));
    expect(await screen.findByDisplayValue(/second-key/)).toBeTruthy();
    expect(screen.queryByDisplayValue(HOST_LINK)).toBeNull();
  });

  it('[U144] in another tab the link cannot be shown again', async () => {
    await open();
    expect(screen.getByText(/つくったときに一度だけ表示されます/)).toBeTruthy();
  });

  it('[U145] only this computer: it says so and how to change it', async () => {
    await open({ reach: 'local' });
    expect(screen.getByText('いまは、このコンピューターからだけ参加できます。')).toBeTruthy();
    expect(screen.getByText(/^PUBLIC_URL=/)).toBeTruthy();
  });

  it('[U145] a public server says nothing of it', async () => {
    await open();
    expect(screen.queryByText(/PUBLIC_URL/)).toBeNull();
  });

  it('[U144] a rehearsal is one press away', async () => {
    const { where } = await open();
    await userEvent.click(screen.getByRole('button', { name: /練習する/ }));
    await eventually(() => expect(where()).toBe('/host/mixer-twin'));
    await act(async () => {});
  });

  it.each(['ja', 'en'] as const)('[U144] an invitation in %s leaves no slot open', async (language) => {
    const { letter } = await loadTexts(language, 'host');
    if (typeof letter !== 'object') throw new Error('no letter');
    const page = hostPage();
    const settings = { ...page.settings, startsAt: Date.UTC(2026, 11, 3, 10, 30), theme: '働き方' };
    const host = { name: '森下 千尋', company: '' };
    const text = invitationText({ ...page, settings }, host, language, letter);
    expect(text).not.toMatch(/[{}]|undefined|null/);
    expect(text).toContain('働き方');
    expect(text).toContain('森下 千尋');
    expect(invitationText(page, null, language, letter)).not.toMatch(/[{}]|主催：|Hosted by/);
  });

  it('[U282] an invitation to one talk does not speak of talks', async () => {
    const { letter } = await loadTexts('en', 'host');
    if (typeof letter !== 'object') throw new Error('no letter');
    const page = hostPage();
    const inviting = (rounds: number) =>
      invitationText({ ...page, settings: { ...page.settings, rounds } }, null, 'en', letter);
    expect(inviting(3)).toMatch(/3 talks of \d+ min,/);
    expect(inviting(1)).toMatch(/one talk of \d+ min /);
  });
});
