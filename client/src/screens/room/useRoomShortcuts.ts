import { useDevices } from '../../hooks/useDevices.ts';
import { useShortcuts } from '../../hooks/useShortcuts.ts';
import type { RoomPanel } from '../../stores/room.ts';
import type { DrawTopic } from './useDrawTopic.ts';

/** M, V, C, N, K, T and ? */
export function useRoomShortcuts(toggle: (panel: RoomPanel) => void, draw: DrawTopic | null): void {
  const { toggle: toggleDevice } = useDevices();
  useShortcuts({
    m: () => void toggleDevice('mic'),
    v: () => void toggleDevice('camera'),
    c: () => toggle('chat'),
    n: () => toggle('notes'),
    k: () => toggle('card'),
    t: () => draw?.next(),
    '?': () => toggle('shortcuts'),
  });
}
