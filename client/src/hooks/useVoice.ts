import { useVoiceStore } from '../stores/voice.ts';

const enoughMs = 30_000;

export const useOwnSpeaking = (): boolean => useVoiceStore((now) => now.speaking);
export const useMicIsSilent = (): boolean => useVoiceStore((now) => now.silentMic);

/** How much of what was said in this room I said, in percent; null until half a minute has been spoken. */
export function useTalkShare(roomId: string): number | null {
  const { mineMs, theirsMs, roomId: of } = useVoiceStore();
  const all = mineMs + theirsMs;
  return of !== roomId || all < enoughMs ? null : Math.round((mineMs / all) * 100);
}
