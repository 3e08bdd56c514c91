import type { MixerPage } from '@enishi/shared/http';

/**
 * open · running (join now) · joined (the place is kept) · back (it runs with a place kept) · awaited (a partner
 * waits in the room) · left (was here, may come back) · removed (a host took them out) · full · closing (no more rounds) ·
 * ended
 */
export type JoinState =
  | 'open'
  | 'running'
  | 'joined'
  | 'back'
  | 'awaited'
  | 'left'
  | 'removed'
  | 'full'
  | 'closing'
  | 'ended';

export function joinState(mixer: MixerPage): JoinState {
  const { phase, full, mine } = mixer;
  if (phase === 'ended') return 'ended';
  if (mine.removed) return 'removed';
  if (mine.awaited) return 'awaited';
  if (mine.joined) return isRunning(mixer) ? 'back' : 'joined';
  if (phase === 'closing') return 'closing';
  if (full) return 'full';
  if (mine.left) return 'left';
  return isRunning(mixer) ? 'running' : 'open';
}

/** Who left has told who they are: they come back through the camera step alone. */
const RETURN = 'prepare?step=camera';

const targets: Readonly<Record<JoinState, 'prepare' | typeof RETURN | 'live' | 'recap' | null>> = {
  open: 'prepare',
  running: 'prepare',
  left: RETURN,
  joined: 'live',
  back: 'live',
  awaited: 'live',
  removed: null,
  full: null,
  closing: 'recap',
  ended: 'recap',
};

/** Where the page's one action leads; null: there is none. */
export function joinTarget(mixer: MixerPage): string | null {
  const target = targets[joinState(mixer)];
  return target === 'recap' && !mixer.mine.joined && !mixer.mine.left ? null : target;
}

export const isRunning = ({ phase }: MixerPage): boolean =>
  phase === 'round' || phase === 'intermission' || phase === 'closing';
