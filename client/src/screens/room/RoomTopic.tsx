import ArrowRightToLine from 'lucide-react/icons/arrow-right-to-line';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import { useEffect, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { TopicCard } from '../../components/TopicCard.tsx';
import { useAnnouncer } from '../../hooks/useAnnouncer.ts';
import { useText } from '../../i18n/useText.ts';
import { useRoomStore } from '../../stores/room.ts';
import type { DrawTopic } from './useDrawTopic.ts';
import { useOwnProfile } from './useOwnProfile.ts';
import { useRoom } from './useRoom.ts';
import { useTopicText } from './useTopicText.ts';

/** The room's one card, the same for all in it; a new one is said aloud, whoever drew it. */
export function useRoomTopic() {
  const t = useText('room');
  const { room } = useRoom();
  const { profile } = useOwnProfile();
  const textOf = useTopicText();
  const announce = useAnnouncer();
  const met = useRoomStore((now) => now.people);
  const others = room.partners.length > 0 ? room.partners.map(({ person }) => person) : met;
  const industries = others.map(({ industry }) => industry);
  const text = textOf(room.topic.id, profile?.industry ?? null, industries);
  const shown = useRef(room.topic.drawn);
  useEffect(() => {
    if (shown.current === room.topic.drawn) return;
    shown.current = room.topic.drawn;
    announce(t('topic.drawn', { question: text.question }));
  }, [room.topic.drawn, text.question, announce, t]);
  return { ...text, seenBefore: room.topic.seenBefore };
}

export type RoomTopicProps = {
  topic: ReturnType<typeof useRoomTopic>;
  draw: DrawTopic | null;
  compact: boolean;
};

export function RoomTopic({ topic, draw, compact }: RoomTopicProps) {
  const { question, followUps, seenBefore } = topic;
  return (
    <TopicCard
      question={question}
      followUps={followUps}
      seenBefore={seenBefore}
      compact={compact}
      onNext={draw?.next}
      nextPending={draw?.pending}
    />
  );
}

export type TopicSheetProps = RoomTopicProps & { expanded: boolean; onExpand: (expanded: boolean) => void };

/** On a phone: the question and its link; the rest comes when asked for. */
export function TopicSheet({ topic, draw, compact, expanded, onExpand }: TopicSheetProps) {
  const common = useText('common');
  const t = useText('room');
  const { question, followUps, seenBefore } = topic;
  return (
    <article className="topic room-sheet" data-compact={compact || undefined} aria-label={common('topic')}>
      {!compact && (
        <p className="topic-label">
          {common('topic')}
          {seenBefore && ` ${common('topicSeenBefore')}`}
        </p>
      )}
      <p className="topic-question">{question}</p>
      {!compact && expanded && followUps.length > 0 && (
        <ul>
          {followUps.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {(draw || !compact) && (
        <div className="room-sheet-acts">
          {draw && (
            <Button
              icon={<ArrowRightToLine size={20} aria-hidden="true" />}
              pending={draw.pending}
              onClick={draw.next}
            >
              {common('nextTopic')}
            </Button>
          )}
          {!compact && (
            <Button
              aria-expanded={expanded}
              icon={
                expanded ? (
                  <ChevronDown size={20} aria-hidden="true" />
                ) : (
                  <ChevronUp size={20} aria-hidden="true" />
                )
              }
              onClick={() => onExpand(!expanded)}
            >
              {t(expanded ? 'topic.less' : 'topic.more')}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}
