import Check from 'lucide-react/icons/check';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useProfileDraft } from '../../hooks/useProfileDraft.ts';
import { useText } from '../../i18n/useText.ts';

/** Where the words now are: on the server, on the way, or in this browser. `unsaved`: fields that cannot be saved as they are. */
export function SaveState({ unsaved = '' }: { unsaved?: string }) {
  const t = useText('prepare');
  const say = useErrorText();
  const { draft, state, refusal } = useProfileDraft();
  const invalid = refusal === 'invalid_payload';
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
