import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useLoad } from '../../../client/src/hooks/useLoad.ts';
import { eventually } from '../../support/eventually.ts';
import { me } from '../screens/room/openRoom.tsx';
import { stubFetch } from './stubFetch.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
const loading = (personId: string) =>
  renderHook(({ id }) => useLoad('GET /api/me/people/:personId', { personId: id }), {
    initialProps: { id: personId },
  });

it('[Z53] another page that is asked for anew before its first answer comes is shown, though it tells the same', async () => {
  const same = { ok: true as const, value: { person: { name: 'Ana' } } };
  stubFetch({
    'POST /api/session': { ok: true, value: me },
    'GET /api/me/people/one': same,
    'GET /api/me/people/two': same,
  });
  const { result, rerender } = loading('one');
  await eventually(() => expect(result.current.state).toBe('ready'));
  rerender({ id: 'two' });
  act(() => result.current.refresh());
  await eventually(() => expect(result.current.state).toBe('ready'));
});

it('[Z53] and where that answer does not come it is said, instead of waiting for ever', async () => {
  stubFetch({
    'POST /api/session': { ok: true, value: me },
    'GET /api/me/people/one': { ok: true, value: { person: { name: 'Ana' } } },
    'GET /api/me/people/two': { ok: false, code: 'internal' },
  });
  const { result, rerender } = loading('one');
  await eventually(() => expect(result.current.state).toBe('ready'));
  rerender({ id: 'two' });
  act(() => result.current.refresh());
  await eventually(() => expect(result.current).toMatchObject({ state: 'refused', code: 'internal' }));
});
