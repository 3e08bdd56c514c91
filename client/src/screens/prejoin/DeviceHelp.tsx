import CircleAlert from 'lucide-react/icons/circle-alert';
import { Button } from '../../components/Button.tsx';
import { inAppBrowser } from '../../hooks/inAppBrowser.ts';
import { useText } from '../../i18n/useText.ts';
import { browserKind } from './browserKind.ts';
import type { DeviceTrouble } from './deviceTrouble.ts';

type DeviceHelpProps = { trouble: DeviceTrouble; onRetry: () => void };
const pageTroubles: readonly DeviceTrouble['reason'][] = ['insecure', 'unsupported'];

/** What is in the way, in plain words, and what to do about it here. */
export function DeviceHelp({ trouble: { reason, of }, onRetry }: DeviceHelpProps) {
  const t = useText('prejoin');
  const key = pageTroubles.includes(reason) ? `help.${reason}` : `help.${reason}.${of}`;
  const inApp = inAppBrowser() !== null && reason !== 'insecure';
  const steps = reason === 'denied' && !inApp;
  return (
    <section
      role="status"
      className="grid gap-2 rounded-card border border-line-strong bg-surface p-5"
      aria-labelledby="device-help"
    >
      <h2 id="device-help" className="flex gap-2 text-16">
        <CircleAlert size={20} aria-hidden="true" className="mt-[0.15em] flex-none text-amber" />
        {t(`${key}.title`)}
      </h2>
      <p className="text-14">{inApp ? t('help.inApp') : t(`${key}.text`)}</p>
      {steps && <Steps />}
      <div className="flex flex-wrap items-center gap-x-3">
        {!pageTroubles.includes(reason) && (
          <Button small onClick={onRetry}>
            {t(reason === 'denied' ? 'help.askAgain' : 'help.retry')}
          </Button>
        )}
        <span className="text-14 text-text-2">{t('help.stillPossible')}</span>
      </div>
    </section>
  );
}

function Steps() {
  const t = useText('prejoin');
  const kind = browserKind(navigator.userAgent, navigator.maxTouchPoints);
  return (
    <ol className="list-decimal pl-5 text-14">
      {(['1', '2', '3'] as const).map((step) => (
        <li key={step}>{t(`help.steps.${kind}.${step}`)}</li>
      ))}
    </ol>
  );
}
