import type { ErrorCode } from '@enishi/shared/errors';
import { useParams } from 'react-router';
import { Button } from '../../components/Button.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { UntiedThreads } from '../../components/UntiedThreads.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useReconnect } from '../../hooks/useReconnect.ts';
import { useReleaseDevices } from '../../hooks/useReleaseDevices.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { useText } from '../../i18n/useText.ts';

const titles: { readonly [C in ErrorCode]?: 'elsewhereTitle' | 'removedTitle' } = {
  seat_elsewhere: 'elsewhereTitle',
  removed: 'removedTitle',
};

/** Why a mixer cannot be shown here, and the way on. */
export function RefusedScreen({ code }: { code: ErrorCode }) {
  const t = useText('app');
  const say = useErrorText();
  const title = t(titles[code] ?? 'refusedTitle');
  useTitle(title);
  useReleaseDevices(true);
  return (
    <PageShell width="text">
      <div className="grid justify-items-start gap-6 pt-10">
        <UntiedThreads />
        <h1>{title}</h1>
        <p className="text-lead">{say(code)}</p>
        <WayOn code={code} />
      </div>
    </PageShell>
  );
}

function WayOn({ code }: { code: ErrorCode }) {
  const t = useText('app');
  const reconnect = useReconnect();
  const { code: mixerCode } = useParams();
  const main = { variant: 'main' } as const;
  switch (code) {
    case 'seat_elsewhere':
      return (
        <Button {...main} onClick={reconnect}>
          {t('useItHere')}
        </Button>
      );
    case 'old_client':
      return (
        <Button {...main} onClick={() => window.location.reload()}>
          {t('reload')}
        </Button>
      );
    case 'mixer_ended':
      return (
        <LinkButton {...main} to={mixerCode ? `/m/${mixerCode}/recap` : '/'}>
          {t(mixerCode ? 'toRecap' : 'toHome')}
        </LinkButton>
      );
    case 'removed':
    case 'unknown_mixer':
    case 'not_found':
    case 'not_host':
      return (
        <LinkButton {...main} to="/">
          {t('toHome')}
        </LinkButton>
      );
    default:
      return (
        <div className="flex flex-wrap gap-3">
          <Button {...main} onClick={reconnect}>
            {t('tryAgain')}
          </Button>
          <LinkButton to="/">{t('toHome')}</LinkButton>
        </div>
      );
  }
}
