import type { RoomId } from '@enishi/shared/ids';
import { create } from 'zustand';

/** My own voice in the room I am in; told to nobody but me. */
type Voice = {
  readonly speaking: boolean;
  /** the microphone is on and nothing has ever come out of it */
  readonly silentMic: boolean;
  readonly roomId: RoomId | null;
  /** while nobody or everybody spoke counts for nobody, or for each */
  readonly mineMs: number;
  readonly theirsMs: number;
  hear(heard: { speaking: boolean; silentMic: boolean }): void;
  /** Adds what was spoken since; another room begins anew. */
  spoke(roomId: RoomId, mineMs: number, theirsMs: number): void;
};

export const useVoiceStore = create<Voice>((set) => ({
  speaking: false,
  silentMic: false,
  roomId: null,
  mineMs: 0,
  theirsMs: 0,
  hear: (heard) => set(heard),
  spoke: (roomId, mineMs, theirsMs) =>
    set((now) =>
      now.roomId === roomId
        ? { mineMs: now.mineMs + mineMs, theirsMs: now.theirsMs + theirsMs }
        : { roomId, mineMs, theirsMs },
    ),
}));
