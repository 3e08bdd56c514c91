import ArrowRight from 'lucide-react/icons/arrow-right';
import NotebookText from 'lucide-react/icons/notebook-text';
import { useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { useRoomStore } from '../../stores/room.ts';
import { AboutPartner } from './AboutPartner.tsx';
import { RoomTopic, TopicSheet, useRoomTopic } from './RoomTopic.tsx';
import type { DrawTopic } from './useDrawTopic.ts';
import { useRoom } from './useRoom.ts';

export type RoomDetailsProps = { phone: boolean; draw: DrawTopic | null; compact: boolean };

/** The topic, always readable; with nothing else open also the partner's own words and my introduction. */
export function RoomDetails({ phone, draw, compact }: RoomDetailsProps) {
  const t = useText('room');
  const { mine } = useRoom();
  const open = useRoomStore((now) => now.open);
  const [expanded, expand] = useState(false);
  const topic = useRoomTopic();
  const more = !compact && (!phone || expanded);
  return (
    <>
      {phone ? (
        <TopicSheet topic={topic} draw={draw} compact={compact} expanded={expanded} onExpand={expand} />
      ) : (
        <RoomTopic topic={topic} draw={draw} compact={compact} />
      )}
      {more && (
        <div className="room-details">
          <AboutPartner />
          {!mine.visiting && (
            <button type="button" className="room-line" onClick={() => open('intro')}>
              <NotebookText size={20} aria-hidden="true" />
              <span className="grow">{t('intro.open')}</span>
              <ArrowRight size={20} aria-hidden="true" />
            </button>
          )}
        </div>
      )}
    </>
  );
}
