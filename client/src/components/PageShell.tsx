import type { ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Wordmark } from './Wordmark.tsx';

export type PageShellProps = {
  children: ReactNode;
  /** right in the top bar, before the language */
  actions?: ReactNode;
  /** a Banner above the content */
  banner?: ReactNode;
  /** page 1168 px (default), text 640 px, full */
  width?: 'page' | 'text' | 'full';
  /** where the wordmark leads; null: nowhere, so nobody leaves a mixer by mistake */
  home?: string | null;
};

/** Top bar, `main#content`, gutters. The screen's h1 gets `tabIndex={-1}` to take the focus. */
export function PageShell({ children, actions, banner, width = 'page', home = '/' }: PageShellProps) {
  const t = useText('common');
  return (
    <>
      <a className="btn skip-link" href="#content">
        {t('skipToContent')}
      </a>
      <header className="wrap top-bar" data-width={width === 'full' ? 'full' : 'page'}>
        <Wordmark to={home ?? undefined} />
        <div className="top-bar-actions">
          {actions}
          <LanguageSwitch />
        </div>
      </header>
      {banner && (
        <div className="wrap mb-4" data-width={width}>
          {banner}
        </div>
      )}
      <main id="content" className="wrap pb-16" data-width={width} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
