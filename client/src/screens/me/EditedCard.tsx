import type { ContactCard } from '@enishi/shared/contactCard';
import type { CardVersionId } from '@enishi/shared/ids';
import { trimmed } from '@enishi/shared/trimmed';
import { useEffect, useRef } from 'react';
import { MeishiCard } from '../../components/MeishiCard.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useProfileDraft } from '../../hooks/useProfileDraft.ts';
import { useText } from '../../i18n/useText.ts';
import { tidy } from '../cards/cardFields.ts';
import { useOwnProfile } from '../room/useOwnProfile.ts';
import { type EditedField, useCardEditor } from './useCardEditor.ts';

const names = [
  ['name', 60, 'name'],
  ['furigana', 60, 'off'],
] as const;
const work = [
  ['company', 80, 'organization'],
  ['role', 60, 'organization-title'],
] as const;
const addresses = [
  ['email', 200],
  ['link', 300],
] as const;

/** Those that can be wrong. */
const checked = ['label', 'email', 'link'] as const;

export type EditedCardProps = {
  version: CardVersionId | null;
  /** just made: its name wants to be written */
  isNew: boolean;
  /** which fields are wrong, and so not saved; called anew whenever that changes */
  onUnsaved: (fields: readonly EditedField[]) => void;
};

/** The card beside its fields: it changes with every letter. */
export function EditedCard({ version, isNew, onUnsaved }: EditedCardProps) {
  const t = useText('me');
  const labels = useText('prepare');
  const { versions } = useOwnProfile();
  const { draft, write } = useProfileDraft();
  const { typed, bad, state, change, leave } = useCardEditor(version);
  const label = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isNew) return;
    label.current?.focus();
    label.current?.select();
  }, [isNew]);
  const unsaved = checked.filter((field) => bad[field]);
  const told = unsaved.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `told` stands for the fields
  useEffect(() => {
    onUnsaved(unsaved);
    return () => onUnsaved([]);
  }, [told, onUnsaved]);
  const isMain = version === null;
  const wordsOf = (field: 'company' | 'role') => (isMain ? draft[field] : typed[field]) ?? '';
  const preview: ContactCard = { name: trimmed(draft.name ?? '') || labels('cardName') };
  if (draft.furigana) preview.furigana = draft.furigana;
  for (const [field] of work) if (wordsOf(field)) preview[field] = wordsOf(field);
  for (const [field] of addresses) {
    const text = tidy(field, typed[field]);
    if (text) preview[field] = text;
  }
  return (
    <div className="grid items-start gap-8 wide:grid-cols-[minmax(0,1fr)_352px]">
      <div className="grid gap-5">
        {versions.length > 0 && (
          <TextField
            ref={label}
            label={t('cardLabel')}
            hint={t('cardLabelHint')}
            error={bad.label ? t('bad.label') : null}
            optional={isMain}
            autoComplete="off"
            maxLength={40}
            value={typed.label}
            onChange={(text) => change('label', text)}
            onBlur={() => leave('label')}
          />
        )}
        <div className="grid gap-5 desk:grid-cols-2">
          {isMain &&
            names.map(([field, max, complete]) => (
              <TextField
                key={field}
                label={labels(field)}
                optional={field !== 'name'}
                error={
                  field === 'name' && draft.name !== undefined && trimmed(draft.name) === ''
                    ? labels('nameMissing')
                    : null
                }
                autoComplete={complete}
                maxLength={max}
                value={draft[field] ?? ''}
                onChange={(text) => write({ [field]: text })}
              />
            ))}
          {work.map(([field, max, complete]) => (
            <TextField
              key={field}
              label={labels(field)}
              optional
              autoComplete={complete}
              maxLength={max}
              value={wordsOf(field)}
              onChange={(text) => (isMain ? write({ [field]: text }) : change(field, text))}
              onBlur={() => !isMain && leave(field)}
            />
          ))}
          {addresses.map(([field, max]) => (
            <TextField
              key={field}
              label={t(field)}
              optional
              error={bad[field] ? t(`bad.${field}`) : null}
              type={field === 'email' ? 'email' : 'url'}
              autoComplete={field === 'email' ? 'email' : 'url'}
              maxLength={max}
              value={typed[field]}
              onChange={(text) => change(field, text)}
              onBlur={() => leave(field)}
            />
          ))}
        </div>
        <div className="muted text-14 flex min-h-6 flex-wrap gap-x-4">
          {!isMain && <p>{t('sameName')}</p>}
          <p role="status">{state !== 'idle' && unsaved.length === 0 && t(`cardState.${state}`)}</p>
        </div>
      </div>
      <div className="order-first grid gap-2 wide:order-none">
        <p className="muted text-14">{t('preview')}</p>
        <MeishiCard card={preview} />
      </div>
    </div>
  );
}
