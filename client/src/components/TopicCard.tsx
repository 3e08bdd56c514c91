import ArrowRightToLine from 'lucide-react/icons/arrow-right-to-line';
import { useText } from '../i18n/useText.ts';
import { Button } from './Button.tsx';

export type TopicCardProps = {
  question: string;
  /** at most two */
  followUps?: readonly string[];
  /** shows "next topic" */
  onNext?: (() => void) | undefined;
  nextPending?: boolean | undefined;
  /** the deck is used up: this one was seen longest ago */
  seenBefore?: boolean | undefined;
  /** drawer open: the question without what follows from it */
  compact?: boolean | undefined;
  /** instead of "Topic" */
  label?: string | undefined;
};

export function TopicCard({
  question,
  followUps = [],
  onNext,
  nextPending,
  seenBefore,
  compact,
  label,
}: TopicCardProps) {
  const t = useText('common');
  return (
    <article className="topic" data-compact={compact || undefined} aria-label={label ?? t('topic')}>
      <p className="topic-label">
        {label ?? t('topic')}
        {seenBefore && ` ${t('topicSeenBefore')}`}
      </p>
      <p className="topic-question">{question}</p>
      {!compact && followUps.length > 0 && (
        <ul>
          {followUps.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {onNext && (
        <Button
          icon={<ArrowRightToLine size={20} aria-hidden="true" />}
          pending={nextPending}
          onClick={onNext}
        >
          {t('nextTopic')}
        </Button>
      )}
    </article>
  );
}
