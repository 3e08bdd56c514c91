import type { MixerId } from '@enishi/shared/ids';
import { create } from 'zustand';

/** Speaking to everybody, and hearing who does. */
type Stage = {
  /** in this window, which of several the same person may have open; outlives a reload */
  readonly speaksIn: MixerId | null;
  /** 0 to 1 */
  readonly volume: number;
  speakIn(mixerId: MixerId | null): void;
  setVolume(volume: number): void;
};

const KEY = 'enishi.speaksIn';

export const useStageStore = create<Stage>((set) => ({
  speaksIn: stored(),
  volume: 1,
  speakIn: (speaksIn) => {
    set({ speaksIn });
    try {
      if (speaksIn === null) sessionStorage.removeItem(KEY);
      else sessionStorage.setItem(KEY, speaksIn);
    } catch {
      // Storage is closed in some private windows: a reload then asks once more.
    }
  },
  setVolume: (volume) => set({ volume }),
}));

function stored(): MixerId | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
