import type { ErrorCode } from '@enishi/shared/errors';
import { Button } from '../../components/Button.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { UntiedThreads } from '../../components/UntiedThreads.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { useText } from '../../i18n/useText.ts';

const passing: readonly ErrorCode[] = ['offline', 'timeout', 'internal', 'rate_limited', 'server_stopping'];
const missing: readonly ErrorCode[] = ['unknown_code', 'unknown_mixer', 'not_found'];

/** A page that could not be read: with a retry where trying again can help. */
export function PageRefused({ code, onRetry }: { code: ErrorCode; onRetry: () => void }) {
  const t = useText('app');
  const say = useErrorText();
  const title = t(
    code === 'offline' ? 'offlineTitle' : missing.includes(code) ? 'missingTitle' : 'refusedTitle',
  );
  useTitle(title);
  const retries = passing.includes(code);
  return (
    <PageShell width="text">
      <div className="grid justify-items-start gap-6 pt-10" role="alert">
        <UntiedThreads />
        <h1>{title}</h1>
        <p className="text-lead">{say(code)}</p>
        <div className="flex flex-wrap gap-3">
          {retries && (
            <Button variant="main" onClick={onRetry}>
              {t('tryAgain')}
            </Button>
          )}
          <LinkButton {...(retries ? {} : { variant: 'main' })} to="/">
            {t('toHome')}
          </LinkButton>
        </div>
      </div>
    </PageShell>
  );
}
