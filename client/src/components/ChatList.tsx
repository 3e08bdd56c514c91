import type { Message } from '@enishi/shared/views';
import { type ReactNode, useRef } from 'react';
import { formatTime } from '../i18n/format.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useText } from '../i18n/useText.ts';
import { Avatar } from './Avatar.tsx';
import { LinkedText } from './LinkedText.tsx';
import { useStickToEnd } from './useStickToEnd.ts';

export type ChatListProps = {
  messages: readonly Message[];
  /** shown as "you" */
  ownId?: string | undefined;
  /** while nothing is written */
  empty?: ReactNode;
  label?: string;
};

/** New lines are read out as they come; in a scrolling box the newest stays in view. */
export function ChatList({ messages, ownId, empty, label }: ChatListProps) {
  const t = useText('common');
  const language = useLanguage();
  const log = useRef<HTMLDivElement>(null);
  useStickToEnd(log, messages.length);
  return (
    <div ref={log} role="log" aria-label={label ?? t('chat')}>
      {messages.length === 0 && <p className="muted text-14">{empty}</p>}
      <ol className="chat">
        {messages.map(({ id, from, text, at }) => (
          <li className="chat-line" key={id}>
            <Avatar
              size={32}
              name={from.name}
              industry={from.industry}
              portrait={from.simulated ? from.personId : undefined}
            />
            <div>
              <p className="chat-from">
                <b>{from.personId === ownId ? t('you') : from.name}</b>
                {from.simulated && <span>{t('simulated')}</span>}
                <time dateTime={new Date(at).toISOString()}>{formatTime(at, language)}</time>
              </p>
              <p>
                <LinkedText text={text} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
