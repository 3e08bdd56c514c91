import type { Reports } from '../../../ports/bonds.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Connections } from '../../../runtime/connections.ts';
import type { Conversation } from '../../../runtime/conversation.ts';
import type { Handlers } from '../bind.ts';
import type { Who } from '../types.ts';
import type { Run } from './commands.ts';

type WordHandlers = Pick<
  Handlers,
  'chat:send' | 'message:send' | 'help:call' | 'help:answer' | 'report:send'
>;
type Deps = { conversation: Conversation; connections: Connections; reports: Reports; clock: Clock };

/** Requests that carry words: the words are stored in tables first, the journal gets ids. */
export function wordHandlers(run: Run, { conversation, connections, reports, clock }: Deps): WordHandlers {
  const key = (who: Who, commandId: string) => ({ person: who.personId, commandId });
  return {
    'chat:send': ({ commandId, to, text }, who) =>
      conversation.chat(who.mixerId, key(who, commandId), to, text),
    'message:send': ({ commandId, to, text }, who) =>
      conversation.announce(who.mixerId, key(who, commandId), to, text),
    async 'help:call'({ commandId, text }, who) {
      const callId = `${who.personId}-${commandId}`;
      await conversation.withCall(who.mixerId, key(who, commandId), { callId, text });
      return run(who, commandId, { type: 'CallHelp', by: who.personId, callId });
    },
    async 'help:answer'({ commandId, callId, text }, who) {
      await conversation.withAnswer(who.mixerId, key(who, commandId), { callId, text });
      return run(who, commandId, { type: 'AnswerHelp', by: who.personId, callId });
    },
    async 'report:send'({ commandId, roomId, about, kind, text }, who) {
      if (!(await connections.satTogether(who.mixerId, who.personId, about)))
        return { ok: false, code: 'not_together' };
      const { mixerId, personId: by } = who;
      await reports.save({ mixerId, commandId, by, about, kind, text, at: clock.now() });
      return run(who, commandId, { type: 'LeaveRoom', by, roomId });
    },
  };
}
