import { type RefObject, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { forgetSound, holdSound, onHeldSound, releaseSounds, showsButton } from './heldSound.ts';

export type Playback = {
  /** the browser wants a touch before it lets sound out; true for one of all that are held back */
  blocked: boolean;
  /** of all that are held back */
  unblock(): void;
  /** a frame of this stream has been drawn */
  drawn: boolean;
  /** higher than wide, as from a phone */
  upright: boolean;
};

export type PlaybackOptions = {
  mute: boolean;
  speakerId: string | null;
  volume?: number;
  /** whoever sends the picture wants to know how large it is drawn */
  watch?: ((element: HTMLVideoElement) => () => void) | undefined;
};

/** Plays a stream in a video element; where sound is held back the picture runs all the same. */
export function usePlayback(
  video: RefObject<HTMLVideoElement | null>,
  stream: MediaStream | null,
  { mute, speakerId, volume = 1, watch }: PlaybackOptions,
): Playback {
  const blocked = useSyncExternalStore(onHeldSound, () => showsButton(video.current));
  const [drawn, setDrawn] = useState(false);
  const [upright, setUpright] = useState(false);
  const watched = useEffectEvent((element: HTMLVideoElement) => watch?.(element));

  useEffect(() => {
    const element = video.current;
    if (!element) return;
    setDrawn(false);
    const measure = () => {
      setDrawn(element.videoWidth > 0);
      setUpright(element.videoHeight > element.videoWidth);
    };
    element.addEventListener('resize', measure);
    element.srcObject = stream;
    element.muted = mute;
    let over = false;
    const start = () => {
      element.muted = mute;
      play(element, () => {
        if (over) return;
        if (mute) onNextTouch(start);
        else holdSound(element, start);
      });
    };
    // A telephone call, a locked screen and the page's own sleep pause it, and nothing of that is the person's wish.
    const goOn = () => {
      const ended = stream?.active === false;
      if (element.paused && !ended && document.visibilityState === 'visible') start();
    };
    if (stream) {
      start();
      element.addEventListener('pause', goOn);
      document.addEventListener('visibilitychange', goOn);
    }
    const unwatch = watched(element);
    return () => {
      over = true;
      unwatch?.();
      element.removeEventListener('resize', measure);
      element.removeEventListener('pause', goOn);
      document.removeEventListener('visibilitychange', goOn);
      window.removeEventListener('pointerdown', start);
      element.srcObject = null;
      forgetSound(element);
    };
  }, [video, stream, mute]);

  useEffect(() => {
    const element = video.current;
    if (mute || !element || !('setSinkId' in element)) return;
    // A speaker that is gone: the system's own goes on.
    element.setSinkId(speakerId ?? '').catch(() => {});
  }, [video, mute, speakerId]);

  useEffect(() => {
    if (video.current) video.current.volume = volume;
  }, [video, volume]);

  return { blocked, unblock: releaseSounds, drawn, upright };
}

/** A phone that saves power plays nothing by itself, not even in silence. */
function onNextTouch(start: () => void): void {
  window.addEventListener('pointerdown', start, { once: true });
}

function play(element: HTMLVideoElement, held: () => void): void {
  element.play().catch((error: unknown) => {
    if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return;
    held();
    element.muted = true;
    element.play().catch(() => {});
  });
}
