import type { MixerId } from '@enishi/shared/ids';
import Mail from 'lucide-react/icons/mail';
import { useId, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useLoad } from '../../hooks/useLoad.ts';
import { useText } from '../../i18n/useText.ts';
import { isPutOff, putOff } from '../../net/keepLater.ts';

/** For who could come back to the people of this mixer by nothing but this browser: how to keep them. */
export function KeepCard({ mixerId }: { mixerId: MixerId }) {
  const t = useText('keep');
  const id = useId();
  const ways = useLoad('GET /api/me/ways-in');
  const [later, setLater] = useState(() => isPutOff(mixerId));
  const onlyHere = ways.state === 'ready' && ways.value.address === null && ways.value.passkeys.length === 0;
  if (!onlyHere || later) return null;
  const close = () => {
    putOff(mixerId);
    setLater(true);
  };
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
        <Button variant="quiet" onClick={close}>
          {t('card.later')}
        </Button>
      </div>
    </section>
  );
}
