import type { RoomId } from '@enishi/shared/ids';
import { useEffect } from 'react';
import { useMixerStore } from '../stores/mixer.ts';
import { useVoiceStore } from '../stores/voice.ts';

const stepMs = 500;

/** Counts who speaks in the room, in this browser and for its person alone. */
export function useCountTalk(roomId: RoomId): void {
  useEffect(() => {
    const timer = setInterval(() => {
      const others = useMixerStore.getState().speaking.size > 0;
      const { speaking, spoke } = useVoiceStore.getState();
      if (speaking || others) spoke(roomId, speaking ? stepMs : 0, others ? stepMs : 0);
    }, stepMs);
    return () => clearInterval(timer);
  }, [roomId]);
}
