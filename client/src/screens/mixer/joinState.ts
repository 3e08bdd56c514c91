import type { MixerPage } from '@enishi/shared/http';

/** open · running (join now) · joined (the place is kept) · full · ended */
export type JoinState = 'open' | 'running' | 'joined' | 'full' | 'ended';

export function joinState({ phase, full, mine }: MixerPage): JoinState {
  if (phase === 'ended') return 'ended';
  if (mine.joined) return 'joined';
  if (full) return 'full';
  return phase === 'scheduled' || phase === 'lobby' ? 'open' : 'running';
}

export const isRunning = ({ phase }: MixerPage): boolean =>
  phase === 'round' || phase === 'intermission' || phase === 'closing';
