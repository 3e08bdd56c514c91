import type { VideoRoom } from '../../../client/src/video/provider.ts';

/** The moment at which a frame is drawn whose pixels have this hue. */
export function firstFrameOf(hue: number, room: Pick<VideoRoom, 'pictures' | 'subscribe'>): Promise<number> {
  const video = document.createElement('video');
  Object.assign(video, { muted: true, autoplay: true, playsInline: true, width: 320, height: 240 });
  document.body.append(video);
  const canvas = Object.assign(document.createElement('canvas'), { width: 8, height: 6 });
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  let unwatch: (() => void) | undefined;
  const show = () => {
    const [picture] = room.pictures();
    if (!picture?.stream || video.srcObject === picture.stream) return;
    video.srcObject = picture.stream;
    unwatch?.();
    unwatch = picture.watch?.(video);
    video.muted = true;
    void video.play().catch(() => {});
  };
  const off = room.subscribe(show);
  show();
  return new Promise((resolve) => {
    const look = () => {
      pen?.drawImage(video, 0, 0, 8, 6);
      const [r = 0, g = 0, b = 0] = pen?.getImageData(4, 3, 1, 1).data ?? [];
      if (Math.max(r, g, b) < 60 || distance(hueOf(r, g, b), hue) > 30) {
        video.requestVideoFrameCallback(look);
        return;
      }
      const at = performance.now();
      off();
      unwatch?.();
      video.srcObject = null;
      video.remove();
      resolve(at);
    };
    video.requestVideoFrameCallback(look);
  });
}

const distance = (one: number, other: number) => {
  const apart = Math.abs(one - other) % 360;
  return Math.min(apart, 360 - apart);
};

function hueOf(r: number, g: number, b: number): number {
  const high = Math.max(r, g, b);
  const span = high - Math.min(r, g, b) || 1;
  if (high === r) return (60 * ((g - b) / span) + 360) % 360;
  return high === g ? 60 * ((b - r) / span) + 120 : 60 * ((r - g) / span) + 240;
}
