import { Button } from '../../components/Button.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useHostLink } from '../../hooks/useHostLink.ts';
import { useRequest } from '../../hooks/useRequest.ts';
import { useMine, useShared } from '../../hooks/useViews.ts';
import { useText } from '../../i18n/useText.ts';

/** For a host who takes part: start the round from here, or go to the console. */
export function HostBar() {
  const t = useText('lobby');
  const say = useErrorText();
  const { mixerId, phase } = useShared();
  const { host } = useMine();
  const link = useHostLink(mixerId);
  const [start, { pending, refusal }] = useRequest('round:start');
  if (!host && !link) return null;
  const canStart = host && phase.kind !== 'round' && phase.kind !== 'closing' && phase.kind !== 'ended';
  const round = phase.kind === 'intermission' ? phase.round : 0;
  return (
    <section className="grid gap-3 rounded-card border border-line px-5 py-4" aria-label={t('host.label')}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="font-semibold">{t(host ? 'host.you' : 'host.yours')}</p>
        <div className="flex flex-wrap gap-3">
          <LinkButton href={host ? `/host/${mixerId}` : (link ?? '')} newTab variant="ghost">
            {t('host.console')}
          </LinkButton>
          {canStart && (
            <Button variant="main" pending={pending} onClick={() => void start({ round })}>
              {t(phase.kind === 'intermission' ? 'host.startNext' : 'host.start')}
            </Button>
          )}
        </div>
      </div>
      {refusal && (
        <p className="field-error" role="alert">
          {say(refusal)}
        </p>
      )}
    </section>
  );
}
