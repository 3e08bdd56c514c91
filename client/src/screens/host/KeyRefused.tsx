import type { ErrorCode } from '@enishi/shared/errors';
import { Button } from '../../components/Button.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { UntiedThreads } from '../../components/UntiedThreads.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { useText } from '../../i18n/useText.ts';

const final: readonly ErrorCode[] = ['wrong_host_key', 'not_host', 'unknown_mixer', 'invalid_payload'];

/** This browser may not host here: why, and the way to the right link. */
export function KeyRefused({ code, onRetry }: { code: ErrorCode; onRetry: () => void }) {
  const t = useText('host');
  const common = useText('common');
  const say = useErrorText();
  const isFinal = final.includes(code);
  const title = t(isFinal ? 'key.title' : 'key.later');
  useTitle(title);
  return (
    <PageShell width="text">
      <div className="grid justify-items-start gap-6 pt-10" role="alert">
        <UntiedThreads />
        <h1>{title}</h1>
        <p className="text-lead">{`${say(code)} ${isFinal ? t('key.ask') : ''}`}</p>
        <div className="flex flex-wrap gap-3">
          {!isFinal && (
            <Button variant="main" onClick={onRetry}>
              {common('retry')}
            </Button>
          )}
          <LinkButton {...(isFinal ? { variant: 'main' } : {})} to="/">
            {t('key.home')}
          </LinkButton>
        </div>
      </div>
    </PageShell>
  );
}
