import { Suspense } from 'react';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useText } from '../../i18n/useText.ts';
import { AskedItem } from './AskedItem.tsx';
import './introduce.css';
import { useIntroductions } from './useIntroductions.ts';

/** On my own page, while something waits for an answer. What cannot be loaded stays away: it has its own page. */
export function AskedOfMe() {
  // Its words come when the page stands already.
  return (
    <Suspense fallback={null}>
      <Open />
    </Suspense>
  );
}

function Open() {
  const t = useText('introduce');
  const say = useErrorText();
  const { listed, refusal, pending, answer } = useIntroductions();
  const open = listed?.asked.filter(({ state }) => state === 'asked') ?? [];
  if (open.length === 0) return null;
  return (
    <section className="grid gap-4">
      <h2>{t('asked')}</h2>
      <ul className="introduce-list">
        {open.map((one) => (
          <AskedItem key={one.id} asked={one} pending={pending} onAnswer={answer} />
        ))}
      </ul>
      {refusal && (
        <p className="field-error" role="alert">
          {say(refusal)}
        </p>
      )}
    </section>
  );
}
