import type { MixerId } from '@enishi/shared/ids';
import { useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { useOwnProfile } from '../room/useOwnProfile.ts';

const answers = ['yes', 'partly', 'notYet'] as const;
type Answer = (typeof answers)[number];
const KEY = 'enishi.goal.';

/** The goal that was set before, asked again; nobody else learns the answer. */
export function Goal({ mixerId }: { mixerId: MixerId }) {
  const t = useText('closing');
  const { profile } = useOwnProfile();
  const [answer, setAnswer] = useState<Answer | null>(() => kept(mixerId));
  if (!profile?.goal) return null;
  const choose = (chosen: Answer) => {
    setAnswer(chosen);
    try {
      localStorage.setItem(KEY + mixerId, chosen);
    } catch {
      // Storage is closed in some private windows: the answer then lasts as long as the page.
    }
  };
  return (
    <section className="card grid gap-4">
      <div>
        <h2>{t('goal')}</h2>
        <p>{profile.goal}</p>
      </div>
      <fieldset>
        <legend className="field-label">{t('goalAsk')}</legend>
        <div className="mt-2 flex flex-wrap gap-2">
          {answers.map((one) => (
            <button
              key={one}
              type="button"
              className="pick"
              aria-pressed={answer === one}
              onClick={() => choose(one)}
            >
              {t(`goalAnswer.${one}`)}
            </button>
          ))}
        </div>
        <p className="field-hint mt-1">{t('goalKept')}</p>
      </fieldset>
    </section>
  );
}

function kept(mixerId: MixerId): Answer | null {
  try {
    const stored = localStorage.getItem(KEY + mixerId);
    return answers.find((one) => one === stored) ?? null;
  } catch {
    return null;
  }
}
