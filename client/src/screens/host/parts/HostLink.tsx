import type { MixerId } from '@enishi/shared/ids';
import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { CopyField } from '../../../components/CopyField.tsx';
import { useErrorText } from '../../../hooks/useErrorText.ts';
import { useHostLink } from '../../../hooks/useHostLink.ts';
import { useNewHostLink } from '../../../hooks/useNewHostLink.ts';
import { useText } from '../../../i18n/useText.ts';

/** The key to the console. The server keeps only its print: it can be replaced, never shown again. */
export function HostLink({ mixerId }: { mixerId: MixerId }) {
  const t = useText('host');
  const say = useErrorText();
  const kept = useHostLink(mixerId);
  const [made, setMade] = useState<string | null>(null);
  const { run, pending, refusal } = useNewHostLink();
  const link = made ?? kept;
  const renew = async () => {
    const reply = await run(mixerId);
    if (reply.ok) setMade(reply.value.hostUrl);
  };
  return (
    <section className="card grid gap-4" aria-labelledby="host-link">
      <h2 id="host-link">{t('hostLink.title')}</h2>
      {link && <CopyField label={t('hostLink.label')} value={link} hint={t('hostLink.once')} />}
      <p>{t(link ? 'hostLink.warning' : 'hostLink.gone')}</p>
      <div>
        <Button small pending={pending} onClick={() => void renew()}>
          {t('hostLink.renew')}
        </Button>
        <p className="field-hint mt-1">{t('hostLink.renewHint')}</p>
      </div>
      {refusal && (
        <p className="field-error" role="alert">
          {say(refusal)}
        </p>
      )}
    </section>
  );
}
