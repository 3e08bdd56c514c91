import type { ErrorCode } from '@enishi/shared/errors';
import { ErrorState } from '../components/ErrorState.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { PageShell } from '../components/PageShell.tsx';
import { useErrorText } from '../hooks/useErrorText.ts';
import { useTitle } from '../hooks/useTitle.ts';
import { useText } from '../i18n/useText.ts';

const passing: readonly ErrorCode[] = ['offline', 'timeout', 'internal', 'rate_limited', 'server_stopping'];

/** A page that could not be read: with a retry where trying again can help. */
export function PageRefused({ code, onRetry }: { code: ErrorCode; onRetry: () => void }) {
  const t = useText('app');
  const say = useErrorText();
  const title = t(code === 'offline' ? 'offlineTitle' : 'refusedTitle');
  useTitle(title);
  return (
    <PageShell width="text">
      <ErrorState
        title={title}
        text={say(code)}
        onRetry={passing.includes(code) ? onRetry : undefined}
        action={<LinkButton to="/">{t('toHome')}</LinkButton>}
      />
    </PageShell>
  );
}
