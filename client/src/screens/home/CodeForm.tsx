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
  const [wrong, setWrong] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // The rule of a code lives with the schemas, which nobody needs before this press.
    const { readCode } = await import('./readCode.ts');
    const code = readCode(typed);
    setWrong(code === null);
    if (code) void go(`/m/${code}`);
  };
  return (
    <form className="grid gap-3" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={t('code')}
        hint={t('codeHint')}
        error={wrong ? say('unknown_code') : null}
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
