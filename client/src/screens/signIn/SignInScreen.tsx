import { useState } from 'react';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useMe } from '../../hooks/useMe.ts';
import { useSignIn } from '../../hooks/useSignIn.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { useText } from '../../i18n/useText.ts';
import { PageRefused } from '../frame/PageRefused.tsx';
import { AddressForm } from './AddressForm.tsx';
import { CodeForm } from './CodeForm.tsx';
import { MergeChoice } from './MergeChoice.tsx';
import { readLink } from './readLink.ts';

/** One way for both: a guest who keeps everything, and somebody who comes back. Nothing tells them apart. */
export function SignInScreen() {
  const t = useText('signIn');
  const { me, refusal, retry } = useMe();
  const signIn = useSignIn();
  const [link] = useState(() => readLink(window.location.hash));
  const [address, setAddress] = useState(link?.address ?? null);
  const [merge, setMerge] = useState(true);
  useTitle(t('title'));
  if (refusal) return <PageRefused code={refusal} onRetry={retry} />;
  if (!me) {
    return (
      <PageShell width="text">
        <Skeleton lines={4} />
      </PageShell>
    );
  }
  const guest = me.profile?.name ?? null;
  const choice = guest !== null && <MergeChoice name={guest} checked={merge} onChange={setMerge} />;
  return (
    <PageShell width="text">
      <div className="grid gap-8 pt-3">
        <header className="grid gap-2">
          <h1 tabIndex={-1}>{t(signIn.kept ? 'keptTitle' : 'title')}</h1>
          <p className="muted measure">{t(signIn.kept ? 'keptText' : 'lead')}</p>
        </header>
        {signIn.kept ? (
          <LinkButton variant="main" className="justify-self-start" to="/me">
            {t('toMe')}
          </LinkButton>
        ) : address === null ? (
          <AddressForm signIn={signIn} merge={merge && guest !== null} choice={choice} onAsked={setAddress} />
        ) : (
          <CodeForm
            address={address}
            code={link?.address === address ? link.code : ''}
            signIn={signIn}
            merge={merge && guest !== null}
            choice={choice}
            onOther={() => setAddress(null)}
          />
        )}
      </div>
    </PageShell>
  );
}
