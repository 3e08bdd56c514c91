import { Banner } from '../../components/Banner.tsx';
import { CopyField } from '../../components/CopyField.tsx';
import { inAppBrowser } from '../../hooks/inAppBrowser.ts';
import { useText } from '../../i18n/useText.ts';

/** Inside LINE, Facebook or Instagram: how to open the page in a browser that has a camera. */
export function InAppHint() {
  const t = useText('app');
  const browser = inAppBrowser();
  if (!browser) return null;
  const { href } = window.location;
  // LINE opens its outer browser by itself when the address asks for it.
  const outside = `${href}${href.includes('?') ? '&' : '?'}openExternalBrowser=1`;
  return (
    <Banner kind="warn">
      <p>{t('inApp.text', { app: t(`inApp.${browser}`) })}</p>
      {browser === 'line' ? (
        <a className="btn" data-variant="plain" href={outside}>
          {t('inApp.open')}
        </a>
      ) : (
        <CopyField label={t('inApp.copy')} value={href} />
      )}
    </Banner>
  );
}
