import { setLanguage } from '../i18n/setLanguage.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { Button } from './Button.tsx';

const others = { ja: { to: 'en', name: 'English' }, en: { to: 'ja', name: '日本語' } } as const;

/** Offers the other language by its own name. */
export function LanguageSwitch() {
  const { to, name } = others[useLanguage()];
  return (
    <Button variant="quiet" lang={to} onClick={() => void setLanguage(to)}>
      {name}
    </Button>
  );
}
