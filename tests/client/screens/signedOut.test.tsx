import { Profile } from '@enishi/shared/profile';
import { act, cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OwnPages } from '../../../client/src/app/OwnPages.tsx';
import { SignedOutScreen } from '../../../client/src/screens/signIn/SignedOutScreen.tsx';
import { useSessionStore } from '../../../client/src/stores/session.ts';
import { emptyMe } from '../net/stubFetch.ts';
import { renderScreen } from './renderScreen.tsx';

const profile = Profile.parse({ name: '高瀬 美咲', industry: '49' });
const know = (personId: string, known: Profile | null) =>
  act(() => useSessionStore.getState().knowMe({ ...emptyMe, personId, profile: known }));
const reload = () => useSessionStore.setState(useSessionStore.getInitialState());
const open = async () => {
  await renderScreen(<SignedOutScreen />, { path: '/', texts: ['signIn'] });
  cleanup();
  return act(async () =>
    render(
      <MemoryRouter initialEntries={['/me/follow-ups']}>
        <Routes>
          <Route element={<OwnPages />}>
            <Route path="/me/follow-ups" element={<p>お礼の下書き</p>} />
          </Route>
        </Routes>
      </MemoryRouter>,
    ),
  );
};
const told = () => screen.findByRole('heading', { name: 'このブラウザーは、サインアウトされています' });

describe('the pages of what is mine', () => {
  beforeEach(() => {
    localStorage.clear();
    reload();
  });
  afterEach(cleanup);

  it('[U293] signed out elsewhere, a page that says so stands in their place, with the ways on', async () => {
    know('person-ana', profile);
    await open();
    expect(screen.getByText('お礼の下書き')).toBeTruthy();
    act(() => useSessionStore.getState().noticeSignedOut());
    await told();
    expect(screen.queryByText('お礼の下書き')).toBeNull();
    expect(screen.getByRole('button', { name: 'サインインする' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'ホームへ' })).toBeTruthy();
  });

  it('[U294] after a reload the empty guest that came instead reads the same', async () => {
    know('person-ana', profile);
    reload();
    know('person-new', null);
    await open();
    await told();
  });

  it.each([
    ['who never had a name', null, null],
    ['who came with a name of their own', profile, profile],
  ])('[U294] %s is told nothing', async (_who, before, now) => {
    know('person-ana', before);
    reload();
    know('person-new', now);
    await open();
    expect(screen.getByText('お礼の下書き')).toBeTruthy();
  });
});
