import type { MineView, SharedView } from '@enishi/shared/views';

export type LiveScreen = 'lobby' | 'next' | 'room' | 'between' | 'closing';

/** Which screen stands for what the server says; `roomOpen`: my room's start is reached. */
export function screenFor(shared: SharedView, mine: MineView, roomOpen: boolean): LiveScreen {
  if (mine.room) return roomOpen || mine.visiting ? 'room' : 'next';
  const { phase } = shared;
  switch (phase.kind) {
    case 'scheduled':
    case 'lobby':
    case 'round':
      return 'lobby';
    case 'intermission':
      return mine.status === 'ready' && mine.met.some((met) => met.round === phase.round)
        ? 'between'
        : 'lobby';
    case 'closing':
    case 'ended':
      return 'closing';
  }
}
