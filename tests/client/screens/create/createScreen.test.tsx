import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setLanguage } from '../../../../client/src/i18n/setLanguage.ts';
import { forgetSession } from '../../../../client/src/net/ensureSession.ts';
import { CreateScreen } from '../../../../client/src/screens/create/CreateScreen.tsx';
import { useSessionStore } from '../../../../client/src/stores/session.ts';
import { eventually } from '../../../support/eventually.ts';
import { emptyMe, stubFetch } from '../../net/stubFetch.ts';
import { renderScreen } from '../renderScreen.tsx';

const created = {
  mixerId: 'mixer-0001',
  code: 'ABCDEFGH',
  participantUrl: 'https://enishi.example.org/m/ABCDEFGH',
  hostUrl: 'https://enishi.example.org/host/mixer-0001#key',
};
const host = { name: '森下 千尋', industry: '94', company: 'みなと縁側' };

async function open(answer: object = { ok: true, value: created }, engine = 'p2p') {
  const net = stubFetch({
    'POST /api/session': { ok: true, value: emptyMe },
    'PUT /api/me/profile': ({ body }) => ({ ok: true, value: { ...emptyMe, profile: body } }),
    'GET /api/video': { ok: true, value: { engine, relay: false } },
    'POST /api/mixers': answer as { ok: true; value: object },
  });
  const shown = await renderScreen(<CreateScreen />, { path: '/new', texts: ['create', 'mixer'] });
  await screen.findByRole('button', { name: '交流会をつくる' });
  return { net, ...shown };
}
const submit = () => userEvent.click(screen.getByRole('button', { name: '交流会をつくる' }));
const written = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;
const settings = { draft: {}, draftState: 'saved', me: null } as const;

describe('CreateScreen', () => {
  beforeEach(() => {
    forgetSession();
    localStorage.clear();
    sessionStorage.clear();
    useSessionStore.setState(settings);
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('[U140] it stands filled with the first template, and another one changes the plan', async () => {
    await open();
    expect(written('会の名前')).toBe('はじめての異業種交流');
    expect(screen.getByText('一人が5人と話せます')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: '相談の夜' }));
    expect(written('会の名前')).toBe('相談の夜');
    expect(screen.getByText('一人が4人と話せます')).toBeTruthy();
    expect(screen.getAllByText(/^第 \d 回$/)).toHaveLength(4);
  });

  it('[U142] what is missing is told under its field, the first of them gets the focus, nothing is sent', async () => {
    const { net } = await open();
    await submit();
    expect(screen.getByText('お名前を入れてください。')).toBeTruthy();
    expect(screen.getByText('業種を選んでください。')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('お名前'));
    expect(net.of('POST', '/api/mixers')).toEqual([]);
  });

  it('[U144] with name and industry it is one press to the page with the links; the host link is kept', async () => {
    const { net, where } = await open();
    act(() => useSessionStore.setState({ draft: host, draftState: 'dirty' }));
    await submit();
    await eventually(() => expect(where()).toBe('/host/mixer-0001/share'));
    expect(net.of('PUT', '/api/me/profile')[0]?.body).toMatchObject(host);
    expect(net.of('POST', '/api/mixers')[0]?.body).toMatchObject({ rounds: 5, roundMs: 480_000, size: 2 });
    expect(sessionStorage.getItem('enishi.host.mixer-0001')).toBe(created.hostUrl);
  });

  it('[U144] a refusal is told in words beside the button', async () => {
    await open({ ok: false, code: 'rate_limited' });
    act(() => useSessionStore.setState({ draft: host, draftState: 'dirty' }));
    await submit();
    expect((await screen.findByRole('alert')).textContent).toMatch(/しばらく待って/);
  });

  it('[U146] in the other language the template’s own words follow, the host’s stay', async () => {
    await open();
    await userEvent.clear(screen.getByLabelText('会の名前'));
    await userEvent.type(screen.getByLabelText('会の名前'), 'Harbour night');
    await act(() => setLanguage('en'));
    await screen.findByRole('button', { name: 'Create the mixer' });
    expect(written('Name of the mixer')).toBe('Harbour night');
    expect(written('Purpose')).not.toMatch(/[ぁ-ん]/);
  });

  it('[U147] rooms of five say that they talk without video, where there is no LiveKit', async () => {
    await open();
    await userEvent.click(screen.getByText('くわしく決める'));
    await userEvent.selectOptions(screen.getByLabelText('一部屋の人数'), '5');
    expect(await screen.findByText(/声と文字で話します/)).toBeTruthy();
    const odd = screen.getByRole('group', { name: '人数が割りきれないとき' });
    expect(within(odd).getByText(/6 人の部屋ができます/)).toBeTruthy();
    cleanup();
    await open(undefined, 'livekit');
    await userEvent.click(screen.getByText('くわしく決める'));
    await userEvent.selectOptions(screen.getByLabelText('一部屋の人数'), '5');
    expect(screen.queryByText(/声と文字で話します/)).toBeNull();
  });
});
