import { INTENTS, type Relation } from '@enishi/shared/contacts';
import type { PersonId } from '@enishi/shared/ids';
import { useRef, useState } from 'react';
import { Switch } from '../../components/Switch.tsx';
import { useCall } from '../../hooks/useCall.ts';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useText } from '../../i18n/useText.ts';

/** What I have in mind with someone, saved at once; a refusal brings back what the server has. */
export function RelationPanel({ personId, relation }: { personId: PersonId; relation: Relation }) {
  const t = useText('people');
  const say = useErrorText();
  const [shown, show] = useState(relation);
  const kept = useRef(relation);
  const { run, refusal } = useCall('PUT /api/me/people/:personId/relation');
  const change = async (changes: Partial<Relation>) => {
    const next = { ...shown, ...changes };
    show(next);
    const reply = await run({ params: { personId }, body: next });
    if (reply.ok) kept.current = next;
    else show(kept.current);
  };
  return (
    <section className="card grid gap-4">
      <div>
        <h2 className="text-20">{t('relation')}</h2>
        <p className="muted text-14">{t('relationHint')}</p>
      </div>
      <fieldset>
        <legend className="field-label">{t('intent')}</legend>
        <ul className="mt-2 flex flex-wrap gap-2">
          {INTENTS.map((intent) => (
            <li key={intent}>
              <button
                type="button"
                className="pick"
                aria-pressed={shown.intent === intent}
                onClick={() => void change({ intent: shown.intent === intent ? null : intent })}
              >
                {t(`intents.${intent}`)}
              </button>
            </li>
          ))}
        </ul>
      </fieldset>
      <Switch label={t('trusted')} checked={shown.trusted} onChange={(trusted) => void change({ trusted })} />
      <Switch
        label={t('mute')}
        hint={t('muteHint')}
        checked={shown.muted}
        onChange={(muted) => void change({ muted })}
      />
      {refusal && (
        <p className="field-error" role="alert">
          {say(refusal)}
        </p>
      )}
    </section>
  );
}
