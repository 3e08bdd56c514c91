import { MixerCode } from '@enishi/shared/ids';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { safeParse } from 'zod/mini';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useText } from '../../i18n/useText.ts';

const LETTERS = 8;

/** Eight letters from a friend or a slide; a pasted link works as well. */
export function CodeForm() {
  const t = useText('home');
  const say = useErrorText();
  const go = useNavigate();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = safeParse(MixerCode, codeIn(typed));
    setWrong(!code.success);
    if (code.success) void go(`/m/${code.data}`);
  };
  return (
    <form className="grid gap-3" onSubmit={submit} noValidate>
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

/** Of a link only its code. */
function codeIn(typed: string): string {
  const inLink = /\/m\/([^/?#\s]+)/.exec(typed)?.[1];
  return inLink ?? typed.slice(0, LETTERS * 4);
}
