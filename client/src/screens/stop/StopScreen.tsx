import { useState } from 'react';
import { useParams } from 'react-router';
import { Button } from '../../components/Button.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useStopLink } from '../../hooks/useStopLink.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { useText } from '../../i18n/useText.ts';
import { PageRefused } from '../frame/PageRefused.tsx';

/** Opened from the end of a mail, without signing in: one press stops mails of that kind, or all of them. */
export function StopScreen() {
  const t = useText('stop');
  const say = useErrorText();
  const { token = '' } = useParams();
  const { asked, reload, stop } = useStopLink(token);
  const [stopped, setStopped] = useState<'one' | 'all' | null>(null);
  useTitle(t('title'));
  if (asked && !asked.ok) return <PageRefused code={asked.code} onRetry={() => void reload()} />;
  if (!asked) {
    return (
      <PageShell width="text">
        <Skeleton lines={4} />
      </PageShell>
    );
  }
  const { letter } = asked.value;
  const press = async (all: boolean) => {
    if ((await stop.run(all)).ok) setStopped(all ? 'all' : 'one');
  };
  return (
    <PageShell width="text">
      <div className="grid justify-items-start gap-6 pt-10">
        <h1 tabIndex={-1}>{t(stopped ? 'doneTitle' : `${letter}.title`)}</h1>
        <p className="text-lead" role="status">
          {stopped ? t(stopped === 'all' ? 'doneAll' : `${letter}.done`) : t(`${letter}.text`)}
        </p>
        {stop.refusal && (
          <p className="field-error" role="alert">
            {say(stop.refusal)}
          </p>
        )}
        <div className="flex flex-wrap gap-3">
          {stopped === null && (
            <Button variant="main" pending={stop.pending} onClick={() => void press(false)}>
              {t(`${letter}.stop`)}
            </Button>
          )}
          {stopped !== 'all' && (
            <Button variant="ghost" pending={stop.pending} onClick={() => void press(true)}>
              {t('stopAll')}
            </Button>
          )}
          {stopped && <LinkButton to="/me/keep">{t('settings')}</LinkButton>}
        </div>
      </div>
    </PageShell>
  );
}
