import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { Switch } from '../../components/Switch.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useReminders } from '../../hooks/useReminders.ts';
import { useText } from '../../i18n/useText.ts';

/** Which mails come: each off by one press, all of them by another. */
export function RemindersSection() {
  const t = useText('keep');
  const say = useErrorText();
  const { reminders, state, code, reload, change, refusal } = useReminders();
  if (!reminders) {
    return (
      <section className="card grid gap-5">
        <h2>{t('letters.title')}</h2>
        {state === 'refused' ? <ErrorState title={say(code)} onRetry={reload} /> : <Skeleton lines={3} />}
      </section>
    );
  }
  const { wishes, address } = reminders;
  return (
    <section className="card grid gap-5" aria-labelledby="letters">
      <h2 id="letters">{t('letters.title')}</h2>
      {address === null ? (
        <div className="grid justify-items-start gap-3">
          <p className="muted">{t('letters.noAddress')}</p>
          <LinkButton to="/sign-in">{t('addAddress')}</LinkButton>
        </div>
      ) : (
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
          {wishes.recapMail && (
            <Button
              variant="ghost"
              className="justify-self-start"
              onClick={() => void change({ recapMail: false })}
            >
              {t('letters.allOff')}
            </Button>
          )}
        </>
      )}
      {refusal && (
        <p className="field-error" role="alert">
          {say(refusal)}
        </p>
      )}
    </section>
  );
}
