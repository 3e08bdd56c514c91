import type { PartnerPresence } from '@enishi/shared/views';
import { useEffect } from 'react';
import { useLanguage } from '../i18n/useLanguage.ts';
import { request } from '../net/currentMixer.ts';
import { useCaptionsStore } from '../stores/captions.ts';
import { useSettingsStore } from '../stores/settings.ts';
import { listen } from '../video/captions/listen.ts';
import { paced } from '../video/captions/paced.ts';
import { useDevices } from './useDevices.ts';
import { useMine } from './useViews.ts';

export const reads = (presence: PartnerPresence): boolean =>
  presence.state === 'here' && presence.readsCaptions === true;

/**
 * While I agreed, my microphone is on and somebody in my room wishes to read: writes what I say for them. A muted
 * microphone is not listened to.
 */
export function useCaptionMyself(): void {
  const { agreed, tell } = useCaptionsStore();
  const { micTrack, presence } = useDevices();
  const room = useMine().room;
  const roomId = room?.roomId;
  const shown = useLanguage();
  const language = useSettingsStore((now) => now.speaks) ?? shown;
  const wished = room?.partners.some((partner) => reads(partner.presence)) ?? false;
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
