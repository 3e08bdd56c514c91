import type { WaysIn } from '@enishi/shared/identity';
import KeyRound from 'lucide-react/icons/key-round';
import LogOut from 'lucide-react/icons/log-out';
import Mail from 'lucide-react/icons/mail';
import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useWaysIn } from '../../hooks/useWaysIn.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';

/** How I come back: an address, passkeys; and how I leave. */
export function WaysInSection() {
  const t = useText('keep');
  const say = useErrorText();
  const waysIn = useWaysIn();
  const { ways } = waysIn;
  return (
    <section className="card grid gap-5">
      <h2>{t('waysTitle')}</h2>
      {ways === null && waysIn.state === 'refused' && (
        <ErrorState title={say(waysIn.code)} onRetry={waysIn.reload} />
      )}
      {ways === null && waysIn.state === 'loading' && <Skeleton lines={3} />}
      {ways && (
        <>
          <p>{t(ways.address === null && ways.passkeys.length === 0 ? 'onlyHere' : 'everywhere')}</p>
          <Address address={ways.address} />
          <Passkeys ways={ways} waysIn={waysIn} />
          <Leaving ways={ways} waysIn={waysIn} />
        </>
      )}
    </section>
  );
}

function Address({ address }: { address: string | null }) {
  const t = useText('keep');
  return (
    <div className="grid gap-2 justify-items-start border-t border-line pt-5">
      <h3>{t('address')}</h3>
      {address && <p>{address}</p>}
      <LinkButton
        variant={address ? 'ghost' : 'main'}
        to="/sign-in"
        icon={<Mail size={20} aria-hidden="true" />}
      >
        {t(address ? 'otherAddress' : 'addAddress')}
      </LinkButton>
    </div>
  );
}

type Part = { ways: WaysIn; waysIn: ReturnType<typeof useWaysIn> };

function Passkeys({ ways, waysIn }: Part) {
  const t = useText('keep');
  const say = useErrorText();
  const language = useLanguage();
  const { addPasskey, removePasskey, hasPasskeys } = waysIn;
  const refusal = addPasskey.refusal ?? removePasskey.refusal;
  if (!hasPasskeys && ways.passkeys.length === 0) return null;
  return (
    <div className="grid gap-2 justify-items-start border-t border-line pt-5">
      <h3>{t('passkeys')}</h3>
      <p className="muted">{t('passkeysHint')}</p>
      <ul className="grid w-full">
        {ways.passkeys.map(({ id, at }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2">
            <span>{t('passkeyOf', { date: formatDate(at, language) })}</span>
            <Button
              small
              variant="quiet"
              pending={removePasskey.pending}
              onClick={() => void removePasskey.run(id)}
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
      {hasPasskeys && (
        <Button
          icon={<KeyRound size={20} aria-hidden="true" />}
          pending={addPasskey.pending}
          onClick={() => void addPasskey.run()}
        >
          {t('addPasskey')}
        </Button>
      )}
      {refusal && (
        <p className="field-error" role="alert">
          {say(refusal)}
        </p>
      )}
    </div>
  );
}

function Leaving({ ways, waysIn }: Part) {
  const t = useText('keep');
  const say = useErrorText();
  const { signOut } = waysIn;
  const kept = ways.address !== null || ways.passkeys.length > 0;
  return (
    <div className="grid gap-3 justify-items-start border-t border-line pt-5">
      <h3>{t('leaving')}</h3>
      {kept ? (
        <>
          <p className="muted">{t('sessions', { count: ways.sessions })}</p>
          <div className="flex flex-wrap gap-3">
            <Button
              icon={<LogOut size={20} aria-hidden="true" />}
              pending={signOut.pending}
              onClick={() => void signOut.run(false)}
            >
              {t('signOut')}
            </Button>
            <Button variant="ghost" pending={signOut.pending} onClick={() => void signOut.run(true)}>
              {t('signOutEverywhere')}
            </Button>
          </div>
        </>
      ) : (
        <p className="muted">{t('cannotLeave')}</p>
      )}
      {signOut.refusal && (
        <p className="field-error" role="alert">
          {say(signOut.refusal)}
        </p>
      )}
    </div>
  );
}
