import { act, cleanup, render, screen } from '@testing-library/react';
import { lazy, Suspense } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { useContacts } from '../../../client/src/hooks/useContacts.ts';
import { useLoad } from '../../../client/src/hooks/useLoad.ts';
import { eventually } from '../../support/eventually.ts';
import { stubFetch } from '../net/stubFetch.ts';
import { me } from './room/openRoom.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const everything = { q: '', family: undefined, intent: undefined, mark: undefined };
const waiting = {
  'one answer': () => useLoad('GET /api/me/people/:personId', { personId: 'one' }).state === 'ready',
  'people page by page': () => useContacts(everything).rows !== null,
};

it.each(Object.entries(waiting))(
  '[U296] a page that waits for %s stands while the parts it shows then come',
  async (_what, useReady) => {
    stubFetch({
      'POST /api/session': { ok: true, value: me },
      'GET /api/me/people/one': { ok: true, value: { person: { name: 'Ana' } } },
      'GET /api/me/people?from=0': { ok: true, value: { rows: [], total: 0 } },
    });
    let comes = () => {};
    const Late = lazy(async () => {
      await new Promise<void>((resolve) => {
        comes = resolve;
      });
      return { default: () => <p>here</p> };
    });
    let drawn = false;
    const Page = () => {
      const ready = useReady();
      drawn ||= ready;
      return (
        <>
          <h1>People</h1>
          {ready && <Late />}
        </>
      );
    };
    render(
      <Suspense fallback={<p>grey lines</p>}>
        <Page />
      </Suspense>,
    );
    await eventually(() => expect(drawn).toBe(true));
    await act(async () => {});
    expect(screen.queryByText('grey lines')).toBeNull();
    expect(screen.getByRole('heading').checkVisibility()).toBe(true);
    await act(async () => comes());
    await eventually(() => expect(screen.getByText('here').checkVisibility()).toBe(true));
  },
);
