import type { PersonTag } from '@enishi/shared/personTag';
import { useEffect, useState } from 'react';
import { Avatar } from '../../components/Avatar.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { IndustryChip } from '../../components/IndustryChip.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useContacts } from '../../hooks/useContacts.ts';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useText } from '../../i18n/useText.ts';
import { usePeopleText } from '../room/usePeopleText.ts';

type ChooseOtherProps = {
  one: PersonTag;
  chosen: PersonTag | null;
  onChoose: (person: PersonTag | null) => void;
  error: string | null;
};

const PAUSE_MS = 200;
/** A handful to look at; whoever is not among them is found by a word. */
const SHOWN = 6;

/** Among the people I know, the one whom the first shall meet. */
export function ChooseOther({ one, chosen, onChoose, error }: ChooseOtherProps) {
  const t = useText('introduce');
  const { say } = usePeopleText();
  const sayRefusal = useErrorText();
  const [typed, type] = useState('');
  const [asked, ask] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => ask(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const { rows, refusal, retry } = useContacts({
    q: asked,
    family: undefined,
    intent: undefined,
    mark: undefined,
  });
  if (chosen) {
    return (
      <div className="card introduce-chosen">
        <Avatar name={chosen.name} industry={chosen.industry} />
        <p className="min-w-0">
          <b>{say(chosen)}</b>
          <br />
          <IndustryChip industry={chosen.industry} />
        </p>
        <Button small variant="ghost" onClick={() => onChoose(null)}>
          {t('change')}
        </Button>
      </div>
    );
  }
  const others = (rows ?? []).filter(
    ({ person }) => person.name && !person.simulated && person.personId !== one.personId,
  );
  return (
    <div className="grid gap-3">
      <TextField
        label={t('other', { person: say(one) })}
        hint={t('otherHint')}
        type="search"
        maxLength={100}
        autoComplete="off"
        value={typed}
        onChange={type}
        error={error}
      />
      {refusal && <ErrorState title={sayRefusal(refusal)} onRetry={retry} />}
      {!rows && !refusal && <Skeleton lines={4} />}
      {rows && others.length === 0 && <p className="muted">{t(asked ? 'nobodyFound' : 'nobodyElse')}</p>}
      <ul className="introduce-others">
        {others.slice(0, SHOWN).map(({ person }) => (
          <li key={person.personId}>
            <button type="button" className="introduce-other" onClick={() => onChoose(person)}>
              <Avatar name={person.name} industry={person.industry} />
              <span className="min-w-0">
                <b>{say(person)}</b>
                <IndustryChip industry={person.industry} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
