import { useEffect } from 'react';
import { useDevices } from '../hooks/useDevices.ts';
import { useLevel } from '../hooks/useLevel.ts';
import { useInRoom } from '../hooks/useMixer.ts';
import { useRequest } from '../hooks/useRequest.ts';
import { useRoomVideo } from '../hooks/useRoomVideo.ts';
import { useSilentMic } from '../hooks/useSilentMic.ts';
import { useCaptionsStore } from '../stores/captions.ts';
import { useSettingsStore } from '../stores/settings.ts';
import { useVoiceStore } from '../stores/voice.ts';

/** Tells the server how this browser takes part, each time it changes; in a room also whether its person speaks. */
export function TellPresence() {
  const { presence, micTrack, started } = useDevices();
  const { media, mic, camera } = presence;
  const inRoom = useInRoom();
  const { fellBack } = useRoomVideo();
  const readsCaptions = useSettingsStore((now) => now.captions);
  const captioned = useCaptionsStore((now) => now.agreed);
  const listened = inRoom && mic ? micTrack : null;
  const { speaking, level, measured } = useLevel(listened);
  const silentMic = useSilentMic(measured ? listened : null, level);
  useEffect(() => useVoiceStore.getState().hear({ speaking, silentMic }), [speaking, silentMic]);
  const [send] = useRequest('presence:set');
  useEffect(() => {
    if (started) void send({ media, mic, camera, speaking, fellBack, readsCaptions, captioned });
  }, [started, send, media, mic, camera, speaking, fellBack, readsCaptions, captioned]);
  return null;
}
