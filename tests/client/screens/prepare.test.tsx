import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetSession } from '../../../client/src/net/ensureSession.ts';
import { PrepareScreen } from '../../../client/src/screens/prepare/PrepareScreen.tsx';
import { useSessionStore } from '../../../client/src/stores/session.ts';
import { mixerPage } from '../fixtures.ts';
import { type Asked, emptyMe, stubFetch } from '../net/stubFetch.ts';
import { renderScreen } from './renderScreen.tsx';

const profile = { name: '高瀬 美咲', industry: '49', languages: ['ja'], gives: [], seeks: [] };
const open = async (page: Parameters<typeof mixerPage>[0] = {}, known: object | null = null, at = '') => {
  const server = stubFetch({
    'POST /api/session': { ok: true, value: { ...emptyMe, profile: known } },
    'GET /api/mixers/ABCDEFGH': { ok: true, value: mixerPage(page) },
    'PUT /api/me/profile': ({ body }: Asked) => ({ ok: true, value: { ...emptyMe, profile: body } }),
  });
  const shown = await renderScreen(<PrepareScreen />, {
    path: '/m/:code/prepare',
    at: `/m/ABCDEFGH/prepare${at}`,
    texts: ['prepare', 'prejoin', 'mixer'],
  });
  return { ...shown, server };
};
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const agree = () => userEvent.click(screen.getByRole('checkbox', { name: 'この約束に同意します' }));
const next = () => userEvent.click(screen.getByRole('button', { name: '次へ' }));

describe('PrepareScreen', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    forgetSession();
    useSessionStore.setState({ me: null, draft: {}, draftState: 'saved', draftRefusal: null });
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('[U68] only name, industry and the pledge are needed; what is missing is told at its field', async () => {
    const { where } = await open();
    await heading('まず、お名前と業種を');
    await next();
    expect(where()).toBe('/m/ABCDEFGH/prepare?step=me');
    const name = screen.getByLabelText('お名前');
    expect(name.getAttribute('aria-invalid')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(name));
    expect(screen.getByText(/業種を選んでください/)).toBeTruthy();
    expect(screen.getByText(/約束ごとへの同意をお願いします/)).toBeTruthy();
  });

  it('[U290] a name of invisible characters is told to be missing', async () => {
    const { where } = await open({}, profile);
    await heading('まず、お名前と業種を');
    await agree();
    const name = screen.getByLabelText('お名前');
    await userEvent.clear(name);
    await userEvent.type(name, '\u200b\u2060\ufeff');
    await next();
    expect(where()).toBe('/m/ABCDEFGH/prepare?step=me');
    expect(name.getAttribute('aria-invalid')).toBe('true');
  });

  it('[U69] steps are pages of their own, and going back loses nothing', async () => {
    const { where } = await open({}, profile);
    await heading('まず、お名前と業種を');
    await agree();
    await next();
    await heading('話のきっかけを');
    expect(where()).toBe('/m/ABCDEFGH/prepare?step=talk');
    await userEvent.type(screen.getByLabelText(/今日ここへ来た理由/), '配送の相手');
    await userEvent.click(screen.getByRole('button', { name: '戻る' }));
    await heading('まず、お名前と業種を');
    await next();
    expect(screen.getByLabelText<HTMLTextAreaElement>(/今日ここへ来た理由/).value).toBe('配送の相手');
  });

  it('[U70] the card beside the form is built while one writes', async () => {
    await open();
    await heading('まず、お名前と業種を');
    const card = screen.getByRole('complementary', { name: 'お相手に見えるあなた' });
    await userEvent.type(screen.getByLabelText('お名前'), '高瀬 美咲');
    await userEvent.type(screen.getByLabelText(/役割・肩書き/), '倉庫の改善担当');
    expect(card.textContent).toContain('高瀬 美咲');
    expect(card.textContent).toContain('倉庫の改善担当');
  });

  it('[U70] goal and boredom are not on the card that partners see', async () => {
    await open({}, { ...profile, goal: '一人に聞く', bored: '同じ毎日' }, '?step=talk');
    await heading('話のきっかけを');
    const card = screen.getByRole('complementary', { name: 'お相手に見えるあなた' });
    expect(card.textContent).not.toContain('一人に聞く');
    expect(card.textContent).not.toContain('同じ毎日');
  });

  it('[U71] both text steps can be skipped to the camera', async () => {
    const { where } = await open({}, profile);
    await heading('まず、お名前と業種を');
    await agree();
    await userEvent.click(screen.getByRole('button', { name: '飛ばしてカメラの確認へ' }));
    expect(where()).toBe('/m/ABCDEFGH/prepare?step=camera');
  });

  it('[U71] who left earlier agreed then, and goes straight to the camera', async () => {
    await open({ mine: { ...mixerPage().mine, left: true } }, profile);
    await heading('まず、お名前と業種を');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'この約束に同意します' }).checked).toBe(
      true,
    );
  });

  it('[U72] a stand-in from trying out is taken away before a real mixer', async () => {
    localStorage.setItem('enishi.guest', '1');
    await open({}, { ...profile, name: 'ゲスト', industry: '96' });
    await heading('まず、お名前と業種を');
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('お名前').value).toBe(''));
  });

  it.each([
    ['full', { full: true }],
    ['over', { phase: 'ended' }],
  ] as const)('[U63] preparing for a mixer that is %s leads back to its page', async (_state, page) => {
    const { where } = await open(page);
    await waitFor(() => expect(where()).toBe('/m/ABCDEFGH'));
  });
});
