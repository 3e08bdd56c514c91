import type { MixerId, PersonId } from '@enishi/shared/ids';
import { IMPRESSIONS, type Impression, TOLD_IN } from '@enishi/shared/impressions';
import { useId, useState } from 'react';
import { useCall } from '../../hooks/useCall.ts';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useLoad } from '../../hooks/useLoad.ts';
import { useText } from '../../i18n/useText.ts';

const AT_MOST = 3;

/** One small question about the partner, answered with chosen words; pressed again a word is let go. */
export function ImpressionChoice({ mixerId, personId }: { mixerId: MixerId; personId: PersonId }) {
  const t = useText('between');
  const say = useErrorText();
  const hint = useId();
  const loaded = useLoad('GET /api/me/impressions/:mixerId/:personId', { mixerId, personId });
  const put = useCall('PUT /api/me/impressions/:mixerId/:personId');
  const [changed, setChanged] = useState<readonly Impression[] | null>(null);
  const words = changed ?? loaded.value?.words ?? [];
  const toggle = async (word: Impression) => {
    const next = words.includes(word) ? words.filter((one) => one !== word) : [...words, word];
    setChanged(next);
    const reply = await put.run({ params: { mixerId, personId }, body: { words: next } });
    if (!reply.ok) setChanged(words);
  };
  return (
    <fieldset aria-describedby={hint}>
      <legend className="sr-only">{t('impression')}</legend>
      <p id={hint} className="field-hint">
        {t('impressionHint', { count: TOLD_IN })}
      </p>
      <ul className="mt-2 flex flex-wrap gap-2">
        {IMPRESSIONS.map((word) => (
          <li key={word}>
            <button
              type="button"
              className="pick"
              aria-pressed={words.includes(word)}
              disabled={!words.includes(word) && words.length >= AT_MOST}
              onClick={() => void toggle(word)}
            >
              {t(`impressions.${word}`)}
            </button>
          </li>
        ))}
      </ul>
      {put.refusal && (
        <p className="field-error" role="alert">
          {say(put.refusal)}
        </p>
      )}
    </fieldset>
  );
}
