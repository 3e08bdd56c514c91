import type { MineView, SharedView } from '@enishi/shared/views';
import { useReleaseDevices } from '../hooks/useReleaseDevices.ts';
import { useMine, useShared } from '../hooks/useViews.ts';
import { TellPresence } from './TellPresence.tsx';

/** Camera and microphone are open as long as there can be another talk; after that their lights go off at once. */
export function OpenDevices() {
  const over = isOver(useShared(), useMine());
  useReleaseDevices(over);
  return over ? null : <TellPresence />;
}

function isOver({ phase }: SharedView, { status, room, visiting }: MineView): boolean {
  if (room !== null || visiting) return false;
  return status === 'left' || status === 'removed' || phase.kind === 'closing' || phase.kind === 'ended';
}
