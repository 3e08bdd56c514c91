import type { ErrorCode } from '@enishi/shared/errors';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { useText } from '../../i18n/useText.ts';

const final: readonly ErrorCode[] = ['wrong_host_key', 'not_host', 'unknown_mixer', 'invalid_payload'];

/** This browser may not host here: why, and the way to the right link. */
export function KeyRefused({ code, onRetry }: { code: ErrorCode; onRetry: () => void }) {
  const t = useText('host');
  const say = useErrorText();
  const title = t(final.includes(code) ? 'key.title' : 'key.later');
  useTitle(title);
  return (
    <PageShell width="text">
      <ErrorState
        title={title}
        text={`${say(code)} ${final.includes(code) ? t('key.ask') : ''}`}
        onRetry={final.includes(code) ? undefined : onRetry}
        action={<LinkButton to="/">{t('key.home')}</LinkButton>}
      />
    </PageShell>
  );
}
