import Circle from 'lucide-react/icons/circle';
import CircleCheck from 'lucide-react/icons/circle-check';
import { useProfileDraft } from '../../hooks/useProfileDraft.ts';
import { useText } from '../../i18n/useText.ts';
import { useOwnProfile } from '../room/useOwnProfile.ts';

/** What is ready and what could still be; all of it may be left out. */
export function Checklist() {
  const t = useText('ready');
  const { draft } = useProfileDraft();
  const { card } = useOwnProfile();
  const items = [
    ['card', Boolean(card.email || card.link)],
    ['purpose', Boolean(draft.purpose)],
    ['goal', Boolean(draft.goal)],
    ['gives', Boolean(draft.gives?.length || draft.seeks?.length)],
    ['intro', Boolean(draft.intro)],
    ['questions', Boolean(draft.questions?.length)],
  ] as const;
  return (
    <section className="card grid gap-3">
      <h2>{t('checklist')}</h2>
      <ul className="grid gap-2">
        {items.map(([item, ready]) => {
          const Icon = ready ? CircleCheck : Circle;
          return (
            <li key={item} className="ready-item" data-ready={ready || undefined}>
              <Icon size={20} aria-hidden="true" />
              <span>{t(`items.${item}`)}</span>
              <span className="sr-only">{t(ready ? 'ready' : 'notYet')}</span>
            </li>
          );
        })}
      </ul>
      <p className="muted text-14">{t('checklistHint')}</p>
    </section>
  );
}
