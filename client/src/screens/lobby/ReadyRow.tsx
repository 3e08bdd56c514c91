import Check from 'lucide-react/icons/check';
import Coffee from 'lucide-react/icons/coffee';
import { Button } from '../../components/Button.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useRequest } from '../../hooks/useRequest.ts';
import { useMine } from '../../hooks/useViews.ts';
import { useText } from '../../i18n/useText.ts';

/** Ready for the next round, or on a break. */
export function ReadyRow() {
  const t = useText('lobby');
  const say = useErrorText();
  const { status } = useMine();
  const [send, { pending, refusal }] = useRequest('ready:set');
  const onBreak = status === 'break';
  return (
    <section
      className={`flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-card px-5 py-4 ${onBreak ? 'bg-amber-tint' : 'bg-moss-tint'}`}
      aria-label={t('ready.label')}
    >
      <div role="status" className="min-w-[7em] flex-1">
        <p className={`flex items-center gap-2 font-semibold ${onBreak ? 'text-amber' : 'text-moss'}`}>
          {onBreak ? <Coffee size={20} aria-hidden="true" /> : <Check size={20} aria-hidden="true" />}
          {t(onBreak ? 'ready.resting' : 'ready.ready')}
        </p>
        <p className="text-14 muted">{t(onBreak ? 'ready.restingText' : 'ready.readyText')}</p>
        {refusal && <p className="field-error">{say(refusal)}</p>}
      </div>
      <Button
        variant={onBreak ? 'main' : 'plain'}
        icon={onBreak ? undefined : <Coffee size={20} aria-hidden="true" />}
        className="flex-none"
        pending={pending}
        onClick={() => void send({ ready: onBreak })}
      >
        {t(onBreak ? 'ready.back' : 'ready.rest')}
      </Button>
    </section>
  );
}
