import { Suspense, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { PageShell } from '../../../client/src/components/PageShell.tsx';
import { initI18n } from '../../../client/src/i18n/initI18n.ts';
import { isLanguage, storeLanguage } from '../../../client/src/i18n/language.ts';
import { PrejoinPanel, type PrejoinResult } from '../../../client/src/screens/prejoin/PrejoinPanel.tsx';
import '../../../client/src/styles/main.css';

// ?lang=ja|en&theme=light|dark
const query = new URLSearchParams(location.search);
const language = query.get('lang') ?? 'ja';
if (isLanguage(language)) storeLanguage(language);
const theme = query.get('theme');
if (theme) document.documentElement.dataset.theme = theme;
const texts = {
  ja: { name: '岡本 直樹', mixer: 'つくる人と、届ける人の夜' },
  en: { name: 'Naoki Okamoto', mixer: 'An evening for makers and movers' },
}[language === 'en' ? 'en' : 'ja'];

function Page() {
  const [result, setResult] = useState<PrejoinResult | null>(null);
  return (
    <PageShell>
      <PrejoinPanel name={texts.name} mixerName={texts.mixer} onDone={setResult} onBack={() => {}} />
      {result && <output className="sr-only">{JSON.stringify(result)}</output>}
    </PageShell>
  );
}

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
