import Megaphone from 'lucide-react/icons/megaphone';
import { Button } from '../../components/Button.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useRequest } from '../../hooks/useRequest.ts';
import { useSpeakToAll } from '../../hooks/useSpeakToAll.ts';
import { useText } from '../../i18n/useText.ts';

/** The host asks me to speak to everybody: said before anything of me is heard. */
export function StageInvite() {
  const t = useText('stage');
  const say = useErrorText();
  const speak = useSpeakToAll();
  const [leave, leaving] = useRequest('stage:leave');
  return (
    <section className="stage-strip" aria-labelledby="stage-invite">
      <Megaphone size={24} aria-hidden="true" className="flex-none" />
      <div className="stage-words" role="status">
        <p id="stage-invite" className="font-semibold">
          {t('invite.title')}
        </p>
        <p className="text-14 muted">{t('invite.text')}</p>
        {speak.refusal && <p className="field-error">{say(speak.refusal)}</p>}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button small variant="main" pending={speak.pending} onClick={() => void speak.start()}>
          {t('invite.yes')}
        </Button>
        <Button small pending={leaving.pending} onClick={() => void leave({})}>
          {t('invite.no')}
        </Button>
      </div>
    </section>
  );
}
