import { GOAL_ANSWERS } from '@enishi/shared/growth';
import type { MixerId } from '@enishi/shared/ids';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useReflection } from '../../hooks/useReflection.ts';
import { useText } from '../../i18n/useText.ts';
import { useOwnProfile } from '../room/useOwnProfile.ts';

/** The goal that was set before, asked again; nobody else learns the answer. */
export function Goal({ mixerId }: { mixerId: MixerId }) {
  const t = useText('closing');
  const say = useErrorText();
  const { profile } = useOwnProfile();
  const { reflection, write, refusal } = useReflection(mixerId);
  // Once answered, the goal stays as it was that day, whatever is written into the profile later.
  const goal = (reflection?.answer && reflection.goal) || profile?.goal;
  if (!goal) return null;
  return (
    <section className="card grid gap-4">
      <div>
        <h2>{t('goal')}</h2>
        <p>{goal}</p>
      </div>
      <fieldset>
        <legend className="field-label">{t('goalAsk')}</legend>
        <div className="mt-2 flex flex-wrap gap-2">
          {GOAL_ANSWERS.map((one) => (
            <button
              key={one}
              type="button"
              className="pick"
              aria-pressed={reflection?.answer === one}
              onClick={() => void write({ goal, answer: one })}
            >
              {t(`goalAnswer.${one}`)}
            </button>
          ))}
        </div>
        <p className="field-hint mt-1">{t('goalKept')}</p>
        {refusal && (
          <p className="field-error" role="alert">
            {say(refusal)}
          </p>
        )}
      </fieldset>
    </section>
  );
}
