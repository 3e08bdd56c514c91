import type { Reply } from '@enishi/shared/errors';
import type { Command } from '../../../mixer/command.ts';
import type { Execute } from '../../../runtime/execute.ts';
import type { Handlers } from '../bind.ts';
import type { Who } from '../types.ts';

type Empty = Record<never, never>;
type CommandHandlers = Pick<
  Handlers,
  | 'mixer:join'
  | 'mixer:leave'
  | 'ready:set'
  | 'seat:skip'
  | 'seat:hold'
  | 'topic:draw'
  | 'time:wish'
  | 'sitOut:wish'
  | 'thanks:give'
  | 'help:cancel'
  | 'host:accept'
  | 'stage:take'
  | 'stage:leave'
>;

/** Runs a command for the person of the socket; the reply carries nothing but yes or why not. */
export function createRun(execute: Execute) {
  return async ({ mixerId, personId }: Who, commandId: string, command: Command): Promise<Reply<Empty>> => {
    const reply = await execute.run(mixerId, command, { person: personId, commandId });
    return reply.ok ? { ok: true, value: {} } : reply;
  };
}
export type Run = ReturnType<typeof createRun>;

/** What participants ask for: a request becomes a command, nothing more. */
export function commandHandlers(run: Run): CommandHandlers {
  return {
    'mixer:join': ({ commandId, pledge }, who) =>
      run(who, commandId, { type: 'JoinMixer', by: who.personId, pledge }),
    'mixer:leave': ({ commandId }, who) => run(who, commandId, { type: 'LeaveMixer', by: who.personId }),
    'ready:set': ({ commandId, ready }, who) =>
      run(who, commandId, { type: 'SetReady', by: who.personId, ready }),
    'seat:skip': ({ commandId, round }, who) =>
      run(who, commandId, { type: 'SkipSeat', by: who.personId, round }),
    'seat:hold': ({ commandId, ...seat }, who) =>
      run(who, commandId, { type: 'HoldSeat', by: who.personId, ...seat }),
    'topic:draw': ({ commandId, ...draw }, who) =>
      run(who, commandId, { type: 'DrawTopic', by: who.personId, ...draw }),
    'time:wish': ({ commandId, ...wish }, who) =>
      run(who, commandId, { type: 'WishTime', by: who.personId, ...wish }),
    'sitOut:wish': ({ commandId, ...wish }, who) =>
      run(who, commandId, { type: 'WishSitOut', by: who.personId, ...wish }),
    'thanks:give': ({ commandId, ...thanks }, who) =>
      run(who, commandId, { type: 'GiveThanks', by: who.personId, ...thanks }),
    'help:cancel': ({ commandId }, who) => run(who, commandId, { type: 'CancelHelp', by: who.personId }),
    'stage:take': ({ commandId }, who) => run(who, commandId, { type: 'TakeStage', by: who.personId }),
    'stage:leave': ({ commandId }, who) => run(who, commandId, { type: 'LeaveStage', by: who.personId }),
    'host:accept': ({ commandId }, who) => run(who, commandId, { type: 'AcceptHosting', by: who.personId }),
  };
}
