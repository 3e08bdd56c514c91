import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../../../client/src/net/api.ts';
import { forgetSession } from '../../../client/src/net/ensureSession.ts';
import { useSessionStore } from '../../../client/src/stores/session.ts';
import { emptyMe, stubFetch } from './stubFetch.ts';

const session = { 'POST /api/session': { ok: true, value: emptyMe } } as const;

describe('call', () => {
  beforeEach(() => {
    forgetSession();
    localStorage.clear();
    useSessionStore.setState(useSessionStore.getInitialState());
  });
  afterEach(() => vi.unstubAllGlobals());

  it('[U50] the session is asked for once, before the first of many calls', async () => {
    const { asked, of } = stubFetch({ ...session, 'GET /api/mixers': { ok: true, value: [] } });
    await Promise.all([call('GET /api/mixers'), call('GET /api/mixers')]);
    expect(of('POST', '/api/session')).toHaveLength(1);
    expect(asked[0]?.path).toBe('/api/session');
  });

  it('[U51] parameters are written into the path, safely', async () => {
    const { asked } = stubFetch(session);
    await call('GET /api/mixers/:code', { params: { code: 'a/b?c' } });
    expect(asked.at(-1)?.path).toBe('/api/mixers/a%2Fb%3Fc');
  });

  it('[U52] what goes wrong on the way is a refusal with a code', async () => {
    stubFetch({ ...session, 'GET /api/mixers': new TypeError('Failed to fetch') });
    await expect(call('GET /api/mixers')).resolves.toEqual({ ok: false, code: 'offline' });
    stubFetch({ ...session, 'GET /api/mixers': new DOMException('late', 'TimeoutError') });
    await expect(call('GET /api/mixers')).resolves.toEqual({ ok: false, code: 'timeout' });
    stubFetch({ ...session, 'GET /api/mixers': new Response('<h1>Bad gateway</h1>', { status: 502 }) });
    await expect(call('GET /api/mixers')).resolves.toEqual({ ok: false, code: 'offline' });
    stubFetch({
      ...session,
      'GET /api/mixers': new Response('{"ok":false,"code":"nonsense"}', { status: 429 }),
    });
    await expect(call('GET /api/mixers')).resolves.toEqual({ ok: false, code: 'rate_limited' });
  });

  it('[U53] a session that has run out is made anew, once', async () => {
    let turn = 0;
    const { of } = stubFetch({
      ...session,
      'GET /api/me/mixers': () => {
        turn += 1;
        return turn === 1 ? { ok: false, code: 'not_signed_in' } : { ok: true, value: [] };
      },
    });
    await expect(call('GET /api/me/mixers')).resolves.toEqual({ ok: true, value: [] });
    expect(of('POST', '/api/session')).toHaveLength(2);
  });

  it('[U293] in the stead of somebody with a name no guest is made', async () => {
    const profile = { name: '高瀬 美咲', industry: '49' };
    const { of } = stubFetch({
      'POST /api/session': { ok: true, value: { ...emptyMe, profile } },
      'GET /api/me/mixers': { ok: false, code: 'not_signed_in' },
    });
    await expect(call('GET /api/me/mixers')).resolves.toEqual({ ok: false, code: 'not_signed_in' });
    expect(of('POST', '/api/session')).toHaveLength(1);
    expect(useSessionStore.getState().signedOut).toBe(true);
  });

  it('[U293] what is nobody’s own they go on to as a new guest', async () => {
    const profile = { name: '高瀬 美咲', industry: '49' };
    let sessions = 0;
    const { of } = stubFetch({
      'POST /api/session': () => {
        sessions += 1;
        return {
          ok: true,
          value: sessions === 1 ? { ...emptyMe, profile } : { ...emptyMe, personId: 'new' },
        };
      },
      'GET /api/mixers': () =>
        sessions === 1 ? { ok: false, code: 'not_signed_in' } : { ok: true, value: [] },
    });
    await expect(call('GET /api/mixers')).resolves.toEqual({ ok: true, value: [] });
    expect(of('POST', '/api/session')).toHaveLength(2);
    expect(useSessionStore.getState().signedOut).toBe(true);
  });

  it('[U50] a session that could not be made is asked for again by the next call', async () => {
    stubFetch({ 'POST /api/session': new TypeError('Failed to fetch') });
    await expect(call('GET /api/mixers')).resolves.toEqual({ ok: false, code: 'offline' });
    stubFetch({ ...session, 'GET /api/mixers': { ok: true, value: [] } });
    await expect(call('GET /api/mixers')).resolves.toEqual({ ok: true, value: [] });
  });
});
