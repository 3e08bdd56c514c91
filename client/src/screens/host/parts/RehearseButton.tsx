import type { HostPage } from '@enishi/shared/http';
import Sparkles from 'lucide-react/icons/sparkles';
import { useNavigate } from 'react-router';
import { Button } from '../../../components/Button.tsx';
import { useErrorText } from '../../../hooks/useErrorText.ts';
import { useRehearsal } from '../../../hooks/useRehearsal.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useText } from '../../../i18n/useText.ts';

/** A private twin of the mixer with simulated people; nothing of it stays. */
export function RehearseButton({ page }: { page: Pick<HostPage, 'mixerId' | 'rehearsal'> }) {
  const t = useText('host');
  const say = useErrorText();
  const go = useNavigate();
  const language = useLanguage();
  const { run, pending, refusal } = useRehearsal();
  if (page.rehearsal) return null;
  const start = async () => {
    const twin = await run(page.mixerId, language);
    if (twin.ok) void go(`/host/${twin.value.mixerId}`);
  };
  return (
    <div>
      <Button
        block
        pending={pending}
        icon={<Sparkles size={20} aria-hidden="true" />}
        onClick={() => void start()}
      >
        {t('rehearse.button')}
      </Button>
      <p className="field-hint mt-1">{t('rehearse.hint')}</p>
      {refusal && (
        <p className="field-error" role="alert">
          {say(refusal)}
        </p>
      )}
    </div>
  );
}
