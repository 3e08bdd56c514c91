import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { initI18n } from '../../../client/src/i18n/initI18n.ts';
import { isLanguage, storeLanguage } from '../../../client/src/i18n/language.ts';
import './gallery.css';
import { ControlsPage } from './ControlsPage.tsx';
import { PeoplePage } from './PeoplePage.tsx';
import { RoomPage } from './RoomPage.tsx';
import { StatesPage } from './StatesPage.tsx';

const pages = { controls: ControlsPage, people: PeoplePage, room: RoomPage, states: StatesPage };

// ?page=…&lang=ja|en&theme=light|dark
const query = new URLSearchParams(location.search);
const language = query.get('lang');
if (isLanguage(language)) storeLanguage(language);
const theme = query.get('theme');
if (theme) document.documentElement.dataset.theme = theme;
const wished = query.get('page') ?? '';
const Page = Object.entries(pages).find(([name]) => name === wished)?.[1] ?? ControlsPage;

const root = document.getElementById('app');
if (!root) throw new Error('no #app');
await initI18n();
createRoot(root).render(
  <MemoryRouter>
    <Suspense fallback={null}>
      <Page />
    </Suspense>
  </MemoryRouter>,
);
