import type { ErrorCode } from '@enishi/shared/errors';
import type { CommandId } from '@enishi/shared/ids';
import type { Message } from '@enishi/shared/views';
import { useEffect } from 'react';
import type { ChatListProps } from '../components/ChatList.tsx';
import { newCommandId } from '../net/commandId.ts';
import { request } from '../net/currentMixer.ts';
import { useMixerStore } from '../stores/mixer.ts';
import { type Outgoing, useRoomStore } from '../stores/room.ts';
import { useSessionStore } from '../stores/session.ts';

/** Stands in the chat at once, and is sent as soon as there is a connection; again with the same id it is one message. */
export async function sayInChat(
  to: Outgoing['to'],
  text: string,
  commandId: CommandId = newCommandId(),
): Promise<void> {
  const { keepOutgoing } = useRoomStore.getState();
  const line = { commandId, mixerId: useMixerStore.getState().mixerId, to, text };
  keepOutgoing({ ...line, state: 'sending' });
  const reply = await request('chat:send', { to, text, commandId });
  keepOutgoing({ ...line, state: reply.ok ? 'sent' : reply.code });
}

type OwnLines = {
  readonly waiting: NonNullable<ChatListProps['waiting']>;
  /** why the first of those that were refused was; null: none was */
  readonly refusal: ErrorCode | null;
  sendAgain(): void;
};

/** What I wrote there and its chat does not show yet. */
export function useOwnLines(to: Outgoing['to'], chat: readonly Message[], personId: string): OwnLines {
  const mixerId = useMixerStore((now) => now.mixerId);
  const profile = useSessionStore((now) => now.me?.profile);
  const outgoing = useRoomStore((now) => now.outgoing);
  const forgetOutgoing = useRoomStore((now) => now.forgetOutgoing);
  const here = outgoing.filter((one) => one.to === to && one.mixerId === mixerId);
  // The server's id of a message ends with that of its command.
  const shown = ({ commandId }: Outgoing) => chat.some(({ id }) => id.endsWith(`.${commandId}`));
  const lines = here.filter((one) => !shown(one));
  useEffect(() => {
    // A long chat lets go of its first lines: one that was seen is on its way no more.
    const seen = here.filter(shown).map(({ commandId }) => commandId);
    if (seen.length > 0) forgetOutgoing(seen);
  });
  const refused = lines.flatMap(({ state, ...line }) =>
    state === 'sending' || state === 'sent' ? [] : [{ ...line, code: state }],
  );
  return {
    waiting: {
      from: {
        personId,
        name: profile?.name ?? '',
        industry: profile?.industry ?? null,
        simulated: false,
      },
      lines: lines.map(({ commandId, text, state }) => ({
        id: commandId,
        text,
        state: state === 'sending' || state === 'sent' ? 'sending' : 'notSent',
      })),
    },
    refusal: refused[0]?.code ?? null,
    sendAgain: () => {
      for (const { text, commandId } of refused) void sayInChat(to, text, commandId);
    },
  };
}
