import { trimmed } from '@enishi/shared/trimmed';
import Check from 'lucide-react/icons/check';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useProfileDraft } from '../../hooks/useProfileDraft.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';

type SaveStateProps = {
  /** fields that cannot be saved as they are */
  unsaved?: string;
  /** says which fields the rest waits for: where they may be out of sight */
  tellsMissing?: boolean;
};

/** Where the words now are: on the server, on the way, or in this browser. */
export function SaveState({ unsaved = '', tellsMissing = false }: SaveStateProps) {
  const t = useText('prepare');
  const language = useLanguage();
  const say = useErrorText();
  const { draft, state, refusal } = useProfileDraft();
  const invalid = refusal === 'invalid_payload';
  const missing = [trimmed(draft.name ?? '') ? '' : t('name'), draft.industry ? '' : t('industry')].filter(
    Boolean,
  );
  if (state === 'kept' && tellsMissing && missing.length > 0) {
    return (
      <p className="text-14 text-amber" role="status">
        {t('save.missing', { fields: new Intl.ListFormat(language).format(missing) })}
      </p>
    );
  }
  if (state === 'saved' && unsaved !== '') {
    return (
      <p className="text-14 muted" role="status">
        {t('save.except', { fields: unsaved })}
      </p>
    );
  }
  if (state === 'saved' && !draft.name) return null;
  return (
    <p className="text-14 muted flex items-center gap-1" role="status">
      {state === 'saved' && <Check size={16} aria-hidden="true" className="text-moss" />}
      {invalid ? say(refusal) : t(`save.${state}`)}
    </p>
  );
}
