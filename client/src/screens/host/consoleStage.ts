import type { Instant } from '@enishi/shared/ids';
import type { Phase, SharedView } from '@enishi/shared/views';

export type Stage = {
  /** before · next (people see whom they meet) · talking · break · closing · ended */
  readonly kind: 'before' | 'next' | 'talking' | 'break' | 'closing' | 'ended';
  /** rounds started so far: what a control is pressed for */
  readonly round: number;
  readonly paused: boolean;
  /** what the clock runs down to; null: nothing is timed */
  readonly until: Instant | null;
  /** why the next start does not come by itself */
  readonly held: 'people' | 'pairs' | 'host' | null;
};

/** Rounds started so far. */
export function roundOf(phase: Phase): number {
  return 'round' in phase ? phase.round : 0;
}

/** Where the run stands, as a host reads it. `now`: the server's clock, standing still in a pause. */
export function stageOf({ phase, paused }: SharedView, now: Instant): Stage {
  const round = roundOf(phase);
  const stage = (kind: Stage['kind'], until: Instant | null, held: Stage['held'] = null): Stage => ({
    kind,
    round,
    paused: paused !== null,
    until,
    held,
  });
  switch (phase.kind) {
    case 'scheduled':
      return stage('before', phase.startsAt, phase.startsAt === null ? 'host' : null);
    case 'lobby':
      if (phase.waitingForPeople) return stage('before', null, 'people');
      return stage('before', phase.startsAt, phase.startsAt === null ? 'host' : null);
    case 'round':
      return now < phase.startsAt ? stage('next', phase.startsAt) : stage('talking', phase.endsAt);
    case 'intermission':
      if (phase.waitingForPeople) return stage('break', null, 'people');
      if (phase.closesAt !== null) return stage('break', phase.closesAt, 'pairs');
      return stage('break', phase.nextStartsAt, phase.nextStartsAt === null ? 'host' : null);
    case 'closing':
      return stage('closing', phase.endsAt);
    case 'ended':
      return stage('ended', null);
  }
}
