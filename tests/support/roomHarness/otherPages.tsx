import { Suspense } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { MeScreen } from '../../../client/src/screens/me/MeScreen.tsx';
import { RecapScreen } from '../../../client/src/screens/recap/RecapScreen.tsx';

/** The pages outside of a running mixer. */
export function otherPages(name: string) {
  const path = name === 'recap' ? '/m/ABCDEFGH/recap' : '/me';
  return (
    <MemoryRouter initialEntries={[path]}>
      <Suspense fallback={null}>
        <Routes>
          <Route path="/m/:code/recap" element={<RecapScreen />} />
          <Route path="/me" element={<MeScreen />} />
        </Routes>
      </Suspense>
    </MemoryRouter>
  );
}
