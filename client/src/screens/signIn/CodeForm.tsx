import { type FormEvent, type ReactNode, useState } from 'react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useAnnouncer } from '../../hooks/useAnnouncer.ts';
import { useErrorText } from '../../hooks/useErrorText.ts';
import type { useSignIn } from '../../hooks/useSignIn.ts';
import { useText } from '../../i18n/useText.ts';

type CodeFormProps = {
  address: string;
  /** from the mail's link, or '' */
  code: string;
  signIn: ReturnType<typeof useSignIn>;
  merge: boolean;
  choice: ReactNode;
  onOther: () => void;
};

/** Six figures from the mail. A link opened on another device shows them, to be typed where they were asked for. */
export function CodeForm({ address, code, signIn, merge, choice, onOther }: CodeFormProps) {
  const t = useText('signIn');
  const say = useErrorText();
  const announce = useAnnouncer();
  const { ask, enter, askedHere } = signIn;
  const [typed, setTyped] = useState(code);
  const [wrong, setWrong] = useState(false);
  const elsewhere = code !== '' && !askedHere(address);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const figures = typed.normalize('NFKC').replace(/\D/g, '');
    setWrong(figures.length !== 6);
    if (figures.length === 6) void enter.run(address, figures, merge);
  };
  const again = async () => {
    if ((await ask.run(address)).ok) announce(t('sentAgain'));
  };
  return (
    <form className="card grid gap-5" onSubmit={submit} noValidate>
      {elsewhere ? (
        <Banner kind="warn">{t('elsewhere', { code })}</Banner>
      ) : (
        <p role="status">{t(code === '' ? 'sent' : 'here', { address })}</p>
      )}
      <TextField
        label={t('code')}
        hint={t('codeHint')}
        error={wrong ? t('codeWrong') : enter.refusal && say(enter.refusal)}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        className="text-20 tracking-widest"
        value={typed}
        onChange={setTyped}
      />
      {choice}
      <div className="flex flex-wrap gap-3">
        <Button variant="main" type="submit" pending={enter.pending}>
          {t(elsewhere ? 'goOnHere' : 'goOn')}
        </Button>
        <Button variant="ghost" pending={ask.pending} onClick={() => void again()}>
          {t('again')}
        </Button>
        <Button variant="quiet" onClick={onOther}>
          {t('otherAddress')}
        </Button>
      </div>
      {ask.refusal && (
        <p className="field-error" role="alert">
          {say(ask.refusal)}
        </p>
      )}
    </form>
  );
}
