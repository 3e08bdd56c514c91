import type { PersonTag } from '@enishi/shared/personTag';
import type { MineView } from '@enishi/shared/views';
import { useEffect } from 'react';
import { useLanguage } from '../i18n/useLanguage.ts';
import { request } from '../net/currentMixer.ts';
import { useCaptionsStore } from '../stores/captions.ts';
import { useSettingsStore } from '../stores/settings.ts';
import { listen } from '../video/captions/listen.ts';
import { paced } from '../video/captions/paced.ts';
import { useDevices } from './useDevices.ts';
import { useMine } from './useViews.ts';

/** Who of my room wishes to read what I say, a visiting host too. */
export function readersOf({ personId, room }: MineView): PersonTag[] {
  if (!room) return [];
  const partners = room.partners.filter(
    ({ presence }) => presence.state === 'here' && presence.readsCaptions,
  );
  const visitors = room.visitors.filter((one) => one.readsCaptions && one.personId !== personId);
  return [...partners.map(({ person }) => person), ...visitors];
}

/**
 * While I agreed, my microphone is on and somebody in my room wishes to read: writes what I say for them. A muted
 * microphone is not listened to.
 */
export function useCaptionMyself(): void {
  const { agreed, tell } = useCaptionsStore();
  const { micTrack, presence } = useDevices();
  const mine = useMine();
  const roomId = mine.room?.roomId;
  const shown = useLanguage();
  const language = useSettingsStore((now) => now.speaks) ?? shown;
  const wished = readersOf(mine).length > 0;
  const track = agreed && wished && presence.mic ? micTrack : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing said in one room is written in the next
  useEffect(() => {
    if (!track) return;
    tell('listening');
    const pace = paced(({ line, text }) => void request('caption:send', { line, text, language }));
    const stop = listen(track, language, { said: pace.said, failed: () => tell('failed') });
    return () => {
      stop();
      pace.stop();
      tell('off');
    };
  }, [track, language, roomId, tell]);
}
