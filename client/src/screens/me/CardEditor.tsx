import { MeishiCard } from '../../components/MeishiCard.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useProfileDraft } from '../../hooks/useProfileDraft.ts';
import { useText } from '../../i18n/useText.ts';
import { shownFields, tidy } from '../cards/cardFields.ts';
import { CardOut } from './CardOut.tsx';
import { useCardEditor } from './useCardEditor.ts';

const profileFields = [
  ['name', 60, 'name'],
  ['furigana', 60, 'off'],
  ['company', 80, 'organization'],
  ['role', 60, 'organization-title'],
] as const;
const cardFields = [
  ['email', 200],
  ['link', 300],
] as const;

/** The card beside its fields: it changes with every letter. */
export function CardEditor() {
  const t = useText('me');
  const labels = useText('prepare');
  const { draft, write } = useProfileDraft();
  const { typed, bad, state, change, leave } = useCardEditor();
  const preview = {
    name: draft.name?.trim() || labels('cardName'),
    ...(draft.furigana && { furigana: draft.furigana }),
    ...(draft.company && { company: draft.company }),
    ...(draft.role && { role: draft.role }),
    ...Object.fromEntries(
      shownFields
        .filter((field) => field === 'email' || field === 'link')
        .flatMap((field) => {
          const text = tidy(field, typed[field]);
          return text ? [[field, text]] : [];
        }),
    ),
  };
  return (
    <>
      <section className="card grid items-start gap-8 wide:grid-cols-[minmax(0,1fr)_352px]">
        <div className="grid gap-5">
          <div>
            <h2>{t('card')}</h2>
            <p className="muted">{t('cardHint')}</p>
          </div>
          <div className="grid gap-5 desk:grid-cols-2">
            {profileFields.map(([field, max, complete]) => (
              <TextField
                key={field}
                label={labels(field)}
                optional={field !== 'name'}
                error={field === 'name' && draft.name?.trim() === '' ? labels('nameMissing') : null}
                autoComplete={complete}
                maxLength={max}
                value={draft[field] ?? ''}
                onChange={(text) => write({ [field]: text })}
              />
            ))}
            {cardFields.map(([field, max]) => (
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
          <p className="muted text-14 min-h-6" role="status">
            {state !== 'idle' && t(`cardState.${state}`)}
          </p>
        </div>
        <div className="order-first grid gap-2 wide:order-none">
          <p className="muted text-14">{t('preview')}</p>
          <MeishiCard card={preview} />
        </div>
      </section>
      <CardOut card={preview} />
    </>
  );
}
