import { BackgroundProcessor } from '@livekit/track-processors';
import { Track } from 'livekit-client';

/** The folder that the build puts them in. */
declare const __BLUR_ASSETS__: string;

export type Blurring = {
  readonly track: MediaStreamTrack;
  /** The camera's own track goes on. */
  stop(): void;
};
export type BlurOutside = {
  /** after each picture */
  took(ms: number): void;
};

const blurRadius = 14;
/** The library sends its first picture on as it came, and the second may still be on its way. */
const picturesBefore = 3;
const startMs = 30_000;

/** Resolves when only blurred pictures leave it; rejects where this browser cannot. */
export async function blurCamera(camera: MediaStreamTrack, { took }: BlurOutside): Promise<Blurring> {
  const element = document.createElement('video');
  Object.assign(element, { muted: true, playsInline: true, srcObject: new MediaStream([camera]) });
  let pictures = 0;
  let begun = () => {};
  const blurred = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const processor = BackgroundProcessor({
    mode: 'background-blur',
    blurRadius,
    assetPaths: {
      tasksVisionFileSet: __BLUR_ASSETS__,
      modelAssetPath: `${__BLUR_ASSETS__}/selfie_segmentation.tflite`,
    },
    onFrameProcessed({ segmentationTimeMs, filterTimeMs }) {
      pictures += 1;
      if (pictures >= picturesBefore) begun();
      // `filterTimeMs` runs over the whole picture, the segmentation included where that is synchronous.
      took(Math.max(segmentationTimeMs, filterTimeMs));
    },
  });
  const stop = () => {
    element.srcObject = null;
    processor.processedTrack?.stop();
    processor.destroy().catch(() => {}); // its streams may be closed already
  };
  try {
    await element.play();
    await processor.init({ kind: Track.Kind.Video, track: camera, element });
    await inTime(blurred);
  } catch (error) {
    stop();
    throw error;
  }
  const { processedTrack } = processor;
  if (!processedTrack) throw new Error('the processor gives no track');
  return { track: processedTrack, stop };
}

function inTime(promise: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no blurred picture came')), startMs);
    void promise.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
