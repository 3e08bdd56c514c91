import Download from 'lucide-react/icons/download';
import Trash2 from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useDeleteMe } from '../../hooks/useDeleteMe.ts';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';

/** Take everything along, or have everything removed. */
export function MyDataSection() {
  const t = useText('keep');
  const language = useLanguage();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const [asking, setAsking] = useState(false);
  const query = new URLSearchParams({ language, timeZone });
  return (
    <section className="card grid gap-5">
      <h2>{t('dataTitle')}</h2>
      <div className="grid justify-items-start gap-2">
        <p>{t('exportText')}</p>
        <LinkButton
          download
          href={`/api/me/export.zip?${query}`}
          icon={<Download size={20} aria-hidden="true" />}
        >
          {t('export')}
        </LinkButton>
      </div>
      <div className="grid justify-items-start gap-2 border-t border-line pt-5">
        <h3>{t('deleteTitle')}</h3>
        <p className="muted">{t('deleteText')}</p>
        <Button
          variant="ghost"
          icon={<Trash2 size={20} aria-hidden="true" />}
          onClick={() => setAsking(true)}
        >
          {t('delete')}
        </Button>
      </div>
      <Asking open={asking} onClose={() => setAsking(false)} />
    </section>
  );
}

/** The one thing here that cannot be undone, so it is asked twice. */
function Asking({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText('keep');
  const say = useErrorText();
  const { run, pending, refusal } = useDeleteMe();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('sureTitle')}
      actions={
        <>
          <Button onClick={onClose}>{t('keepAll')}</Button>
          <Button variant="main" pending={pending} onClick={() => void run()}>
            {t('sure')}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <p>{t('sureText')}</p>
        {refusal && (
          <p className="field-error" role="alert">
            {say(refusal)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
