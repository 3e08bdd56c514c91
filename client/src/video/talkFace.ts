import type { RemotePicture, Standing, VideoRoom } from './provider.ts';
import { samePictures } from './samePictures.ts';

/** before anybody is there */
export const awaited = { stream: null, state: 'connecting', hasVideo: false, hasAudio: false } as const;

/** What a talk shows of itself, whichever way its pictures come; told only when it is drawn otherwise. */
export function createTalkFace() {
  const listeners = new Set<() => void>();
  let shown: readonly RemotePicture[] = [];
  let standing: Standing = 'as_planned';
  return {
    face: {
      pictures: () => shown,
      standing: () => standing,
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    } satisfies Partial<VideoRoom>,
    show(pictures: readonly RemotePicture[], now: Standing): void {
      if (now === standing && samePictures(pictures, shown)) return;
      if (!samePictures(pictures, shown)) shown = pictures;
      standing = now;
      for (const listener of listeners) listener();
    },
    /** It is over: whoever still holds it holds no stream by it. */
    forget(): void {
      listeners.clear();
      shown = [];
    },
  };
}
