import type { MixerId } from '@enishi/shared/ids';
import Mail from 'lucide-react/icons/mail';
import { type ReactNode, Suspense, useId } from 'react';
import { Button } from '../../components/Button.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useKeepLater } from '../../hooks/useKeepLater.ts';
import { useLoad } from '../../hooks/useLoad.ts';
import { useText } from '../../i18n/useText.ts';

type KeepCardProps = { mixerId: MixerId; children: ReactNode };

/**
 * For who could come back to the people of this mixer by nothing but this browser: how to keep them. What stands below
 * it is drawn once it is known whether it is needed, so that nothing moves under a finger.
 */
export function KeepCard({ mixerId, children }: KeepCardProps) {
  // Its words come when the page stands already: what has the focus there keeps it.
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      <Card mixerId={mixerId}>{children}</Card>
    </Suspense>
  );
}

function Card({ mixerId, children }: KeepCardProps) {
  const ways = useLoad('GET /api/me/ways-in');
  const [later, putOff] = useKeepLater(mixerId);
  const onlyHere = ways.state === 'ready' && ways.value.address === null && ways.value.passkeys.length === 0;
  if (ways.state === 'loading' && !later) return <Skeleton lines={6} />;
  return (
    <>
      {onlyHere && !later && <Ask onLater={putOff} />}
      {children}
    </>
  );
}

function Ask({ onLater }: { onLater: () => void }) {
  const t = useText('keep');
  const id = useId();
  return (
    <section className="card grid gap-3" aria-labelledby={id}>
      <h2 id={id} className="text-20">
        {t('card.title')}
      </h2>
      <p>{t('card.text')}</p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <LinkButton to="/sign-in" icon={<Mail size={20} aria-hidden="true" />}>
          {t('addAddress')}
        </LinkButton>
        <LinkButton variant="ghost" to="/me/keep">
          {t('card.otherWays')}
        </LinkButton>
        <Button variant="quiet" onClick={onLater}>
          {t('card.later')}
        </Button>
      </div>
    </section>
  );
}
