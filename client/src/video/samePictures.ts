import type { RemotePicture } from './provider.ts';

/** Nothing has changed that a screen would draw otherwise. */
export function samePictures(a: readonly RemotePicture[], b: readonly RemotePicture[]): boolean {
  return a.length === b.length && a.every((picture, index) => samePicture(picture, b[index]));
}

function samePicture(a: RemotePicture, b: RemotePicture | undefined): boolean {
  return (
    b !== undefined &&
    a.personId === b.personId &&
    a.stream === b.stream &&
    a.state === b.state &&
    a.hasVideo === b.hasVideo &&
    a.hasAudio === b.hasAudio &&
    a.quality === b.quality
  );
}
