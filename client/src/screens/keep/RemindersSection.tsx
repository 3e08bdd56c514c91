import type { ReminderWishes } from '@enishi/shared/reminders';
import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { Switch } from '../../components/Switch.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useReminders } from '../../hooks/useReminders.ts';
import { useText } from '../../i18n/useText.ts';
import { DevicePushRow } from './DevicePushRow.tsx';

const KINDS = ['thanks', 'nextSteps', 'promises'] as const;
const ALL_OFF = { recapMail: false, mail: false, push: false };

type Part = { wishes: ReminderWishes; change: (changes: Partial<ReminderWishes>) => Promise<void> };

/** Which mails and notices come: each off by one press, all of them by another. */
export function RemindersSection() {
  const t = useText('keep');
  const say = useErrorText();
  const { reminders, state, code, reload, change, keep, refusal } = useReminders();
  if (!reminders) {
    return (
      <section className="card grid gap-5">
        <h2>{t('letters.title')}</h2>
        {state === 'refused' ? <ErrorState title={say(code)} onRetry={reload} /> : <Skeleton lines={3} />}
      </section>
    );
  }
  const { wishes, address } = reminders;
  const part = { wishes, change };
  const some = wishes.recapMail || wishes.mail || wishes.push;
  return (
    <section className="card grid gap-5" aria-labelledby="letters">
      <h2 id="letters">{t('letters.title')}</h2>
      {address === null ? (
        <div className="grid justify-items-start gap-3">
          <p className="muted">{t('letters.noAddress')}</p>
          <LinkButton to="/sign-in">{t('addAddress')}</LinkButton>
        </div>
      ) : (
        <Mails {...part} address={address} />
      )}
      <DevicePushRow reminders={reminders} onChange={keep} />
      <Kinds {...part} />
      {some && (
        <Button variant="ghost" className="justify-self-start" onClick={() => void change(ALL_OFF)}>
          {t('letters.allOff')}
        </Button>
      )}
      {refusal && (
        <p className="field-error" role="alert">
          {say(refusal)}
        </p>
      )}
    </section>
  );
}

function Mails({ wishes, change, address }: Part & { address: string }) {
  const t = useText('keep');
  return (
    <>
      <p className="muted">{t('letters.to', { address })}</p>
      <Switch
        label={t('letters.recap')}
        hint={t('letters.recapHint')}
        checked={wishes.recapMail}
        onChange={(recapMail) => void change({ recapMail })}
      />
      <Switch
        label={t('letters.notes')}
        hint={t('letters.notesHint')}
        checked={wishes.notesInMail}
        disabled={!wishes.recapMail}
        onChange={(notesInMail) => void change({ notesInMail })}
      />
      <Switch
        label={t('letters.mail')}
        hint={t('letters.mailHint')}
        checked={wishes.mail}
        onChange={(mail) => void change({ mail })}
      />
    </>
  );
}

function Kinds({ wishes, change }: Part) {
  const t = useText('keep');
  return (
    <div className="grid gap-3 border-t border-line pt-5">
      <h3>{t('letters.kinds')}</h3>
      <p className="muted">{t('letters.quiet')}</p>
      <Switch label={t('letters.push')} checked={wishes.push} onChange={(push) => void change({ push })} />
      {KINDS.map((kind) => (
        <Switch
          key={kind}
          label={t(`letters.kind.${kind}`)}
          hint={t(`letters.kindHint.${kind}`)}
          checked={wishes[kind]}
          disabled={!wishes.mail && !wishes.push}
          onChange={(on) => void change({ [kind]: on })}
        />
      ))}
    </div>
  );
}
