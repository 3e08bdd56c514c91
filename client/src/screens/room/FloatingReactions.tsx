import { REACTIONS, type Reaction } from '@enishi/shared/vocabulary';
import Ear from 'lucide-react/icons/ear';
import Handshake from 'lucide-react/icons/handshake';
import Lightbulb from 'lucide-react/icons/lightbulb';
import MessageCircleCheck from 'lucide-react/icons/message-circle-check';
import { useEffect, useRef } from 'react';
import { useAnnouncer } from '../../hooks/useAnnouncer.ts';
import type { ShownReaction } from '../../hooks/useReactions.ts';
import { useText } from '../../i18n/useText.ts';
import { useRoom } from './useRoom.ts';

export const reactionIcons = {
  iSee: MessageCircleCheck,
  tellMeMore: Ear,
  meToo: Handshake,
  learned: Lightbulb,
} as const satisfies Record<Reaction, unknown>;

export const isReaction = (kind: string): kind is Reaction => REACTIONS.some(({ code }) => code === kind);

/** A word that rises and goes; the others' are said aloud too. */
export function FloatingReactions({ shown }: { shown: readonly ShownReaction[] }) {
  const t = useText('room');
  const words = useText('vocabulary');
  const { room, mine } = useRoom();
  const announce = useAnnouncer();
  const told = useRef(0);
  const nameOf = (from: string) =>
    room.partners.find(({ person }) => person.personId === from)?.person.name ??
    (from === mine.personId ? t('stage.you') : '');
  const latest = shown.findLast(({ from }) => from !== mine.personId);
  useEffect(() => {
    if (!latest || !isReaction(latest.kind) || told.current >= latest.id) return;
    told.current = latest.id;
    announce(t('reaction', { name: nameOf(latest.from), word: words(`reactions.${latest.kind}`) }));
  });
  return (
    <div className="room-reactions" aria-hidden="true">
      {shown.map(({ id, from, kind }) => {
        if (!isReaction(kind)) return null;
        const Icon = reactionIcons[kind];
        return (
          <span key={id} className="room-reaction" data-own={from === mine.personId || undefined}>
            <Icon size={20} />
            {words(`reactions.${kind}`)}
          </span>
        );
      })}
    </div>
  );
}
