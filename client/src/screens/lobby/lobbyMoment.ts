import type { Instant } from '@enishi/shared/ids';
import type { MineView, SharedView, Waiting } from '@enishi/shared/views';

/** What a person outside of a room is waiting for; each has its words in lobby.json. */
export type LobbyMoment = {
  readonly kind:
    | 'paused'
    | 'break'
    | 'few'
    | 'gathering'
    | 'searching'
    | 'sittingOut'
    | 'starting'
    | 'between';
  /** why I have no room in the running round */
  readonly because: Waiting['because'] | null;
  /** a partner may still be found in the running round, or no longer; null: that is not what one waits for */
  readonly hope: 'searching' | 'late' | null;
  /**
   * timed: a round starts at `at` · byHand: when the host starts it · last: no round follows · closes: nobody is left
   * whom people have not met · none: not told
   */
  readonly next: 'timed' | 'byHand' | 'last' | 'closes' | 'none';
  readonly at: Instant | null;
};

type Views = {
  readonly shared: Pick<SharedView, 'phase' | 'paused' | 'rounds'>;
  readonly mine: Pick<MineView, 'status' | 'waiting'>;
};

const few: LobbyMoment = { kind: 'few', because: null, hope: null, next: 'none', at: null };

export function lobbyMoment({ shared, mine }: Views): LobbyMoment {
  const { phase, paused } = shared;
  const soon = nextStart({ shared, mine });
  const moment = (kind: LobbyMoment['kind']) => ({ kind, because: null, hope: null, ...soon });
  if (paused) return { ...few, kind: 'paused' };
  if (mine.status === 'break') return moment('break');
  switch (phase.kind) {
    case 'round': {
      if (!mine.waiting) return moment('starting');
      const { because, searching } = mine.waiting;
      const looks = searching && (because === 'came_late' || because === 'partner_left');
      const hope = because === 'skipped' ? null : searching ? 'searching' : 'late';
      return { ...moment(looks ? 'searching' : 'sittingOut'), because, hope };
    }
    case 'intermission':
      return phase.waitingForPeople ? few : moment('between');
    case 'lobby':
      return phase.waitingForPeople ? few : moment('gathering');
    default:
      return moment('gathering');
  }
}

function nextStart({ shared: { phase, rounds }, mine }: Views): Pick<LobbyMoment, 'next' | 'at'> {
  if (phase.kind === 'intermission' && phase.closesAt !== null) return { next: 'closes', at: phase.closesAt };
  const at = startOf(phase, mine);
  if (at !== null) return { next: 'timed', at };
  if (phase.kind === 'round' && phase.round >= rounds) return { next: 'last', at: phase.endsAt };
  return { next: 'byHand', at: null };
}

function startOf(phase: SharedView['phase'], mine: Views['mine']): Instant | null {
  switch (phase.kind) {
    case 'scheduled':
    case 'lobby':
      return phase.startsAt;
    case 'intermission':
      return phase.nextStartsAt;
    case 'round':
      return mine.waiting?.nextStartsAt ?? null;
    default:
      return null;
  }
}
