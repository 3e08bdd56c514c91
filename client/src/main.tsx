import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { initI18n } from './i18n/initI18n.ts';
import './styles/main.css';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');

await initI18n();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
