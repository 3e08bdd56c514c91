import { type RefObject, useEffect, useEffectEvent, useState } from 'react';

export type Playback = {
  /** the browser wants a touch before it lets sound out */
  blocked: boolean;
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
  const [blocked, setBlocked] = useState(false);
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
    if (stream) {
      play(element, () => {
        if (!mute) setBlocked(true);
      });
    }
    const unwatch = watched(element);
    return () => {
      unwatch?.();
      element.removeEventListener('resize', measure);
      element.srcObject = null;
      setBlocked(false);
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

  const unblock = () => {
    const element = video.current;
    if (!element) return;
    element.muted = mute;
    setBlocked(false);
    play(element, () => setBlocked(true));
  };
  return { blocked, unblock, drawn, upright };
}

function play(element: HTMLVideoElement, held: () => void): void {
  element.play().catch((error: unknown) => {
    if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return;
    held();
    element.muted = true;
    element.play().catch(() => {});
  });
}
