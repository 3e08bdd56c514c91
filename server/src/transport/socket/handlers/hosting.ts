import type { Handlers } from '../bind.ts';
import type { Run } from './commands.ts';

type HostHandlers = Pick<
  Handlers,
  | 'round:start'
  | 'round:end'
  | 'round:extend'
  | 'run:pause'
  | 'run:resume'
  | 'run:auto'
  | 'run:repeats'
  | 'run:mode'
  | 'mixer:close'
  | 'mixer:end'
  | 'person:remove'
  | 'host:share'
  | 'host:resign'
  | 'room:visit'
  | 'room:leave'
  | 'stage:invite'
>;

/** A host's controls. Whether the person hosts is the core's to decide. */
export function hostHandlers(run: Run): HostHandlers {
  return {
    'round:start': ({ commandId, round }, who) =>
      run(who, commandId, { type: 'StartRound', by: who.personId, round }),
    'round:end': ({ commandId, round }, who) =>
      run(who, commandId, { type: 'EndRound', by: who.personId, round }),
    'round:extend': ({ commandId, ...more }, who) =>
      run(who, commandId, { type: 'ExtendRound', by: who.personId, ...more }),
    'run:pause': ({ commandId, round }, who) =>
      run(who, commandId, { type: 'Pause', by: who.personId, round }),
    'run:resume': ({ commandId, round }, who) =>
      run(who, commandId, { type: 'Resume', by: who.personId, round }),
    'run:auto': ({ commandId, ...auto }, who) =>
      run(who, commandId, { type: 'SetAuto', by: who.personId, ...auto }),
    'run:repeats': ({ commandId, ...repeats }, who) =>
      run(who, commandId, { type: 'AllowRepeats', by: who.personId, ...repeats }),
    'run:mode': ({ commandId, ...mode }, who) =>
      run(who, commandId, { type: 'SetMode', by: who.personId, ...mode }),
    'mixer:close': ({ commandId, round }, who) =>
      run(who, commandId, { type: 'StartClosing', by: who.personId, round }),
    'mixer:end': ({ commandId, round }, who) =>
      run(who, commandId, { type: 'EndMixer', by: who.personId, round }),
    'person:remove': ({ commandId, person }, who) =>
      run(who, commandId, { type: 'RemovePerson', by: who.personId, person }),
    'host:share': ({ commandId, ...share }, who) =>
      run(who, commandId, { type: 'ShareHosting', by: who.personId, ...share }),
    'host:resign': ({ commandId }, who) => run(who, commandId, { type: 'ResignHosting', by: who.personId }),
    'room:visit': ({ commandId, roomId }, who) =>
      run(who, commandId, { type: 'VisitRoom', by: who.personId, roomId }),
    'stage:invite': ({ commandId, ...asked }, who) =>
      run(who, commandId, { type: 'InviteToStage', by: who.personId, ...asked }),
    'room:leave': ({ commandId }, who) => run(who, commandId, { type: 'LeaveVisit', by: who.personId }),
  };
}
