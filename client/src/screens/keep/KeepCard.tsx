import type { MixerId } from '@enishi/shared/ids';
import Mail from 'lucide-react/icons/mail';
import { Suspense, useId } from 'react';
import { Button } from '../../components/Button.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useKeepLater } from '../../hooks/useKeepLater.ts';
import { useText } from '../../i18n/useText.ts';

/** For whom only this browser leads back to the people of this mixer (`useOnlyHere`): how to keep them. */
export function KeepCard({ mixerId }: { mixerId: MixerId }) {
  // Its words come when the page stands already: what has the focus there keeps it.
  return (
    <Suspense fallback={null}>
      <Card mixerId={mixerId} />
    </Suspense>
  );
}

function Card({ mixerId }: { mixerId: MixerId }) {
  const t = useText('keep');
  const id = useId();
  const [later, putOff] = useKeepLater(mixerId);
  if (later) return null;
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
        <Button variant="quiet" onClick={putOff}>
          {t('card.later')}
        </Button>
      </div>
    </section>
  );
}
