import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useText } from '../../i18n/useText.ts';

/** Eight letters from a friend or a slide; a pasted link works as well. */
export function CodeForm() {
  const t = useText('home');
  const say = useErrorText();
  const go = useNavigate();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<'missing' | 'unknown' | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (typed.trim() === '') {
      setFault('missing');
      event.currentTarget.querySelector('input')?.focus();
      return;
    }
    // The rule of a code lives with the schemas, which nobody needs before this press.
    const { readCode } = await import('./readCode.ts');
    const code = readCode(typed);
    setFault(code ? null : 'unknown');
    if (code) void go(`/m/${code}`);
  };
  const told = { missing: t('codeMissing'), unknown: say('unknown_code') };
  return (
    <form className="grid gap-3" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={t('code')}
        hint={t('codeHint')}
        error={fault && told[fault]}
        value={typed}
        onChange={setTyped}
        autoCapitalize="characters"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        placeholder="ABCD-EFGH"
        maxLength={200}
        className="text-20 tracking-widest"
      />
      <Button variant="main" type="submit" block>
        {t('join')}
      </Button>
    </form>
  );
}
