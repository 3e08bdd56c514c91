import KeyRound from 'lucide-react/icons/key-round';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import type { useSignIn } from '../../hooks/useSignIn.ts';
import { useText } from '../../i18n/useText.ts';

type AddressFormProps = {
  signIn: ReturnType<typeof useSignIn>;
  merge: boolean;
  choice: ReactNode;
  onAsked: (address: string) => void;
};

/** The address to which a code goes; beside it the passkey, which needs no mail. */
export function AddressForm({ signIn, merge, choice, onAsked }: AddressFormProps) {
  const t = useText('signIn');
  const say = useErrorText();
  const { ask, passkey, hasPasskeys } = signIn;
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const address = typed.normalize('NFKC').trim();
    const fits = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address);
    setWrong(!fits);
    if (fits && (await ask.run(address)).ok) onAsked(address);
  };
  return (
    <div className="grid gap-8">
      <form className="card grid gap-5" onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={t('address')}
          hint={t('addressHint')}
          error={wrong ? t('addressWrong') : ask.refusal && say(ask.refusal)}
          type="email"
          autoComplete="email"
          inputMode="email"
          maxLength={200}
          value={typed}
          onChange={setTyped}
        />
        <Button variant="main" type="submit" pending={ask.pending} className="justify-self-start">
          {t('sendCode')}
        </Button>
      </form>
      {hasPasskeys && (
        <section className="grid gap-3 justify-items-start">
          <h2>{t('passkeyTitle')}</h2>
          <p className="muted">{t('passkeyText')}</p>
          {choice}
          <Button
            icon={<KeyRound size={20} aria-hidden="true" />}
            pending={passkey.pending}
            onClick={() => void passkey.run(merge)}
          >
            {t('passkey')}
          </Button>
          {passkey.refusal && (
            <p className="field-error" role="alert">
              {say(passkey.refusal)}
            </p>
          )}
        </section>
      )}
    </div>
  );
}
