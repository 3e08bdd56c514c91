import { render, waitFor } from '@testing-library/react';
import { act, type ReactNode, Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { initI18n } from '../../../client/src/i18n/initI18n.ts';
import { type Language, storeLanguage } from '../../../client/src/i18n/language.ts';
import { setLanguage } from '../../../client/src/i18n/setLanguage.ts';

// React then knows that updates outside of `act` are not expected here.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

type Shown = { container: HTMLElement; rerender: (element: ReactNode) => void; unmount: () => void };
const waiting = 'texts are on their way';

let started: Promise<void> | undefined;

/** For tests that hold the clock: the texts have to be there before it is held. */
export function startTexts(): Promise<void> {
  storeLanguage('ja');
  started ??= initI18n();
  return started;
}

/** Renders with texts and a router, and waits until the texts are there. */
export async function show(element: ReactNode, language: Language = 'ja'): Promise<Shown> {
  await startTexts();
  if (document.documentElement.lang !== language) await act(() => setLanguage(language));
  let result: Shown | undefined;
  await act(async () => {
    result = render(element, {
      wrapper: ({ children }) => (
        <MemoryRouter>
          <Suspense fallback={waiting}>{children}</Suspense>
        </MemoryRouter>
      ),
    });
  });
  if (!result) throw new Error('nothing was rendered');
  const { container } = result;
  const arrived = () => {
    if (container.textContent?.includes(waiting)) throw new Error(waiting);
  };
  if (container.textContent?.includes(waiting)) await waitFor(arrived);
  return result;
}
