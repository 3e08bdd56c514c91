import type { Message } from '@enishi/shared/views';
import { type ReactNode, useRef } from 'react';
import { formatTime } from '../i18n/format.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useText } from '../i18n/useText.ts';
import { Avatar } from './Avatar.tsx';
import { LinkedText } from './LinkedText.tsx';
import { useStickToEnd } from './useStickToEnd.ts';

/** mine, on its way or refused */
export type WaitingLine = { id: string; text: string; state: 'sending' | 'notSent' };
export type ChatListProps = {
  messages: readonly Message[];
  waiting?: { from: Message['from']; lines: readonly WaitingLine[] };
  /** shown as "you" */
  ownId?: string | undefined;
  /** while nothing is written */
  empty?: ReactNode;
  label?: string;
};

type Line = Pick<Message, 'from' | 'text'> & {
  key: string;
  at?: Message['at'];
  state?: WaitingLine['state'];
};

/** New lines are read out as they come; in a scrolling box the newest stays in view. */
export function ChatList({ messages, waiting, ownId, empty, label }: ChatListProps) {
  const t = useText('common');
  const language = useLanguage();
  const log = useRef<HTMLDivElement>(null);
  const lines: readonly Line[] = [
    // One keeps its place when it is sent.
    ...messages.map((message) => ({ ...message, key: message.id.replace(`${ownId}.`, '') })),
    ...(waiting ? waiting.lines.map(({ id, ...line }) => ({ ...line, key: id, from: waiting.from })) : []),
  ];
  useStickToEnd(log, lines.length);
  return (
    <div ref={log} role="log" aria-label={label ?? t('chat')}>
      {lines.length === 0 && <p className="muted text-14">{empty}</p>}
      <ol className="chat">
        {lines.map(({ key, from, text, at, state }) => (
          <li className="chat-line" key={key} data-state={state}>
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
                {at !== undefined && (
                  <time dateTime={new Date(at).toISOString()}>{formatTime(at, language)}</time>
                )}
                {state && <span>{t(state)}</span>}
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
