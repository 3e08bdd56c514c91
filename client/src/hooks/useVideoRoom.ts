import type { Instant } from '@enishi/shared/ids';
import type { Pass } from '@enishi/shared/signal';
import { useContext, useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react';
import { useSettingsStore } from '../stores/settings.ts';
import { localTracks } from '../video/devices/localTracks.ts';
import type { RemotePicture, Standing, VideoRoom } from '../video/provider.ts';
import { relayed } from '../video/relayed.ts';
import { VideoContext } from '../video/VideoContext.tsx';

/**
 * unsupported: this browser has no WebRTC · elsewhere: another tab has this room · blocked: nobody can be
 * reached, which is mostly the network's doing
 */
export type VideoFailure = 'unsupported' | 'elsewhere' | 'blocked';
export type VideoOfRoom = {
  pictures: readonly RemotePicture[];
  failedReason: VideoFailure | null;
  fellBack: boolean;
};

const none: readonly RemotePicture[] = [];
/** browsers take a longer one for none */
const longestTimerMs = 60_000;
const neverChanges = () => () => {};
const asPlanned = (): Standing => 'as_planned';

/**
 * The pictures of one room. `roomKey` names the room (null: none); the pass may be renewed at any time.
 * Connected at once, shown to the others from `startsAt` on (`now`: the server's clock).
 */
export function useVideoRoom(
  roomKey: string | null,
  given: Pass | null,
  startsAt: Instant | null,
  now: () => Instant,
): VideoOfRoom {
  const wiring = useContext(VideoContext);
  if (!wiring) throw new Error('useVideoRoom stands outside of VideoContext');
  const hideAddress = useSettingsStore((now) => now.hideAddress);
  const pass = useMemo(() => given && (hideAddress ? relayed(given) : given), [given, hideAddress]);
  const [room, setRoom] = useState<VideoRoom | null>(null);
  const [unsupported, setUnsupported] = useState(false);

  const open = useEffectEvent((): VideoRoom | null => {
    if (!pass) return null;
    try {
      return wiring.provider.open(pass, localTracks, wiring.signalling);
    } catch (error) {
      console.warn('no video in this browser', error);
      setUnsupported(true);
      return null;
    }
  });
  const isPass = pass !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another room is another connection
  useEffect(() => {
    const opened = isPass && roomKey !== null ? open() : null;
    setRoom(opened);
    return () => opened?.close();
  }, [roomKey, isPass, wiring]);

  useEffect(() => {
    if (pass) room?.update(pass);
  }, [room, pass]);

  const clock = useEffectEvent(now);
  useEffect(() => {
    if (!room || startsAt === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const publishWhenDue = () => {
      const waitMs = startsAt - clock();
      if (waitMs <= 0) room.publish();
      else timer = setTimeout(publishWhenDue, Math.min(waitMs, longestTimerMs));
    };
    publishWhenDue();
    return () => clearTimeout(timer);
  }, [room, startsAt]);

  const pictures = useSyncExternalStore(room?.subscribe ?? neverChanges, room?.pictures ?? (() => none));
  const standing = useSyncExternalStore(room?.subscribe ?? neverChanges, room?.standing ?? asPlanned);
  const blocked = pictures.length > 0 && pictures.every(({ state }) => state === 'failed');
  const failedReason = unsupported
    ? 'unsupported'
    : standing === 'elsewhere'
      ? 'elsewhere'
      : blocked
        ? 'blocked'
        : null;
  return { pictures, failedReason, fellBack: standing === 'fell_back' };
}
