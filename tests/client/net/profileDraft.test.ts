import { Profile } from '@enishi/shared/profile';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetSession } from '../../../client/src/net/ensureSession.ts';
import { PAUSE_MS, restoreDraft, saveDraft, writeDraft } from '../../../client/src/net/profileDraft.ts';
import { useSessionStore } from '../../../client/src/stores/session.ts';
import { type Asked, emptyMe, stubFetch } from './stubFetch.ts';

const KEY = 'enishi.draft';
const state = () => useSessionStore.getState();
const saved = ({ body }: Asked) => ({ ok: true, value: { ...emptyMe, profile: body as Profile } }) as const;
const server = () =>
  stubFetch({ 'POST /api/session': { ok: true, value: emptyMe }, 'PUT /api/me/profile': saved });

describe('profileDraft', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
    forgetSession();
    useSessionStore.setState({ me: null, draft: {}, draftState: 'saved', draftRefusal: null });
  });
  afterEach(() => {
    vi.clearAllTimers();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('[U54] typing is kept in the browser at once and sent once after a pause', async () => {
    const { of } = server();
    writeDraft({ name: '高瀬' });
    writeDraft({ name: '高瀬 美咲', industry: '49' });
    expect(JSON.parse(localStorage.getItem(KEY) ?? '{}')).toEqual({ name: '高瀬 美咲', industry: '49' });
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(of('PUT', '/api/me/profile').map((one) => one.body)).toEqual([
      { name: '高瀬 美咲', industry: '49', gives: [], seeks: [] },
    ]);
    expect(state().draftState).toBe('saved');
    expect(localStorage.getItem(KEY)).toBeNull();
  });

  it('[U293] signed out elsewhere, what is written is tried no more', async () => {
    const { of } = stubFetch({
      'POST /api/session': { ok: true, value: { ...emptyMe, profile: { name: '高瀬', industry: '49' } } },
      'PUT /api/me/profile': { ok: false, code: 'not_signed_in' },
    });
    await restoreDraft();
    writeDraft({ name: '高瀬 美咲', industry: '49' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(of('PUT', '/api/me/profile')).toHaveLength(1);
  });

  it('[U294] a reload sends nothing of theirs as the guest that came instead', async () => {
    const { of } = server();
    state().knowMe({
      ...emptyMe,
      personId: 'person-before',
      profile: Profile.parse({ name: '高瀬', industry: '49' }),
    });
    localStorage.setItem(KEY, JSON.stringify({ name: '高瀬 美咲', industry: '49' }));
    await restoreDraft();
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(of('PUT', '/api/me/profile')).toHaveLength(0);
  });

  it('[U55] without name or industry nothing is sent and nothing is lost', async () => {
    const { of } = server();
    writeDraft({ role: '倉庫の改善担当' });
    await expect(saveDraft()).resolves.toEqual({ ok: false, code: 'profile_required' });
    expect(of('PUT', '/api/me/profile')).toHaveLength(0);
    expect(state().draft.role).toBe('倉庫の改善担当');
    expect(localStorage.getItem(KEY)).toContain('倉庫');
  });

  it('[U56] a dead network keeps the words and sends them later', async () => {
    stubFetch({
      'POST /api/session': { ok: true, value: emptyMe },
      'PUT /api/me/profile': new TypeError('gone'),
    });
    writeDraft({ name: '高瀬', industry: '49' });
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(state()).toMatchObject({ draftState: 'kept', draftRefusal: 'offline' });
    const { of } = server();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(of('PUT', '/api/me/profile')).toHaveLength(1);
    expect(state().draftState).toBe('saved');
  });

  it('[U57] a reload brings back what was not saved, above what the server knows', async () => {
    localStorage.setItem(KEY, JSON.stringify({ name: '高瀬', industry: '49', goal: '一人に聞く' }));
    const { of } = server();
    await restoreDraft();
    expect(state().draft.goal).toBe('一人に聞く');
    await vi.advanceTimersByTimeAsync(0);
    expect(of('PUT', '/api/me/profile')).toHaveLength(1);
  });

  it('[U58] words written while a save is under way are saved too', async () => {
    const { of } = server();
    writeDraft({ name: '高瀬', industry: '49' });
    const first = saveDraft();
    writeDraft({ name: '高瀬 美咲' });
    await first;
    expect(state()).toMatchObject({ draftState: 'dirty', draft: { name: '高瀬 美咲' } });
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(of('PUT', '/api/me/profile')).toHaveLength(2);
    expect(state().me?.profile?.name).toBe('高瀬 美咲');
  });

  it('[U54] a line without words is not sent', async () => {
    const { of } = server();
    writeDraft({ name: '高瀬', industry: '49', gives: [{ tag: 'logistics', text: '' }] });
    await saveDraft();
    expect(of('PUT', '/api/me/profile')[0]?.body).toMatchObject({ gives: [] });
  });
});
