import { act, render, waitFor } from '@testing-library/react';
import i18next from 'i18next';
import { type ReactNode, Suspense } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { initI18n } from '../../../client/src/i18n/initI18n.ts';
import { useMixerStore } from '../../../client/src/stores/mixer.ts';
import { mineView, sharedView } from '../fixtures.ts';

export type Language = 'ja' | 'en';

/** Says where the router stands: how a test sees that a screen leads somewhere. */
function Whereabouts() {
  const { pathname, search } = useLocation();
  return <div data-testid="where">{`${pathname}${search}`}</div>;
}

async function speak(language: Language, namespaces: readonly string[]) {
  localStorage.setItem('enishi.language', language);
  if (!i18next.isInitialized) await initI18n();
  await i18next.changeLanguage(language);
  await i18next.loadNamespaces([
    ...namespaces,
    'common',
    'app',
    'errors',
    'industries',
    'vocabulary',
    'topics',
  ]);
}

export type ScreenOptions = {
  readonly path: string;
  /** where the browser stands; `path` when left out */
  readonly at?: string;
  readonly language?: Language;
  readonly texts: readonly string[];
};

/** A screen on its route, in one language, with the texts at hand. */
export async function renderScreen(
  screen: ReactNode,
  { path, at = path, language = 'ja', texts }: ScreenOptions,
) {
  await speak(language, texts);
  const shown = await act(async () =>
    render(
      <MemoryRouter initialEntries={[at]}>
        <Whereabouts />
        <Suspense fallback={<div data-testid="loading" />}>
          <Routes>
            <Route path={path} element={screen} />
            <Route path="*" element={null} />
          </Routes>
        </Suspense>
      </MemoryRouter>,
    ),
  );
  // A part may speak with words that were not asked for above: they come a moment later.
  const loading = () => shown.queryByTestId('loading') !== null;
  if (loading())
    await waitFor(() => {
      if (loading()) throw new Error('words of a part are still loading');
    });
  return { ...shown, where: () => shown.getByTestId('where').textContent };
}

/** The mixer as the server has told it. */
export function tellMixer(
  shared: Parameters<typeof sharedView>[0] = {},
  mine: Parameters<typeof mineView>[0] = {},
): void {
  useMixerStore.setState({
    mixerId: 'mixer-0001',
    kind: 'seat',
    connection: 'online',
    refusal: null,
    shared: sharedView(shared),
    mine: mineView(mine),
  });
}
