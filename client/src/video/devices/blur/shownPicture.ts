import type { DevicesState } from '../../../stores/devices.ts';

type Camera = Pick<DevicesState, 'blur' | 'cameraTrack' | 'blurredTrack'>;

/** What others may see of this camera: who wishes a blurred background is never shown without. */
export const shownPicture = ({ blur, cameraTrack, blurredTrack }: Camera): MediaStreamTrack | null =>
  blur ? blurredTrack : cameraTrack;
