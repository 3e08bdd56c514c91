import Sparkles from 'lucide-react/icons/sparkles';
import { Button } from '../../components/Button.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useGoOn } from '../../hooks/useGoOn.ts';
import { useTryAlone } from '../../hooks/useTryAlone.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';

/** One press: a mixer of one's own with simulated partners, and into its lobby. */
export function TryAlone() {
  const t = useText('home');
  const say = useErrorText();
  const [goOn, leaving] = useGoOn();
  const language = useLanguage();
  const { run, pending, refusal } = useTryAlone();
  const start = async () => {
    const made = await run(language, t('guest'));
    if (made.ok) goOn(`/m/${made.value.code}/live`);
  };
  return (
    <div className="grid gap-1">
      <Button
        variant="ghost"
        block
        pending={pending || leaving}
        icon={<Sparkles size={20} aria-hidden="true" />}
        onClick={() => void start()}
      >
        {t('try')}
      </Button>
      <p className="text-14 muted text-center">{t('tryHint')}</p>
      {refusal && (
        <p className="field-error" role="alert">
          {say(refusal)}
        </p>
      )}
    </div>
  );
}
