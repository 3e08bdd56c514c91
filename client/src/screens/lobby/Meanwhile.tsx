import { TextArea } from '../../components/TextArea.tsx';
import { TopicCard } from '../../components/TopicCard.tsx';
import { useProfileDraft } from '../../hooks/useProfileDraft.ts';
import { useShared } from '../../hooks/useViews.ts';
import { useText } from '../../i18n/useText.ts';
import { RatingMore } from '../growth/RatingMore.tsx';
import { useTopicToPonder } from './useTopicToPonder.ts';

/** Something worth the time of somebody without a room: a question to think over, and the day's goal. */
export function Meanwhile() {
  const t = useText('lobby');
  const { mixerId } = useShared();
  const question = useTopicToPonder();
  const { draft, write } = useProfileDraft();
  return (
    <section className="grid gap-5" aria-label={t('meanwhile.label')}>
      {question && <TopicCard label={t('meanwhile.topic')} question={question} />}
      <TextArea
        label={t('meanwhile.goal')}
        hint={t('meanwhile.goalHint')}
        rows={2}
        maxLength={160}
        value={draft.goal ?? ''}
        onChange={(goal) => write({ goal })}
      />
      <RatingMore mixerId={mixerId} moment="before" />
    </section>
  );
}
