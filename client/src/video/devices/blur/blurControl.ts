import { type DevicesState, useDevicesStore } from '../../../stores/devices.ts';
import { cameraBlurs, setCameraBlur } from './cameraBlur.ts';
import { loadProcessor } from './loadProcessor.ts';
import { addPicture, isTooSlow, unhurried } from './pace.ts';
import { shownPicture } from './shownPicture.ts';

type Load = typeof loadProcessor;

const { getState, setState } = useDevicesStore;
let following: { load: Load; end(): void } | null = null;
let current: { of: MediaStreamTrack; stop(): void } | null = null;

export function turnBlur(on: boolean): void {
  setState({ blur: on });
}

/** Keeps the blurred picture in line with the wish and the camera from now on; again changes nothing. */
export function followBlur(load: Load = following?.load ?? loadProcessor): void {
  if (following?.load === load) return;
  following?.end();
  follow(getState(), load);
  const end = useDevicesStore.subscribe((now, before) => {
    if (now.blur !== before.blur || now.cameraTrack !== before.cameraTrack) follow(now, load);
    if (shownPicture(now) !== shownPicture(before) || now.stream !== before.stream) showInStream();
  });
  following = { load, end };
}

function follow({ blur, cameraTrack }: DevicesState, load: Load): void {
  const wanted = blur ? cameraTrack : null;
  if ((current?.of ?? null) === wanted) return;
  current?.stop();
  current = null;
  // Why it ended stays to be read until it is wished for again.
  setState((now) => ({
    blurredTrack: null,
    blurState: wanted ? 'starting' : isTrouble(now.blurState) && !blur ? now.blurState : 'off',
  }));
  if (wanted) start(wanted, load);
}

const isTrouble = (state: DevicesState['blurState']) => state === 'slow' || state === 'failed';

function start(camera: MediaStreamTrack, load: Load): void {
  let over = false;
  let stopBlurring = () => {};
  const mine = {
    of: camera,
    stop() {
      over = true;
      stopBlurring();
    },
  };
  current = mine;
  const giveUp = (why: 'slow' | 'failed') => {
    if (over) return;
    mine.stop();
    // Before others can see it the plain picture is better than none; later it is the person's to say.
    setState((now) => ({ blurredTrack: null, blurState: why, blur: !now.onlyPreview }));
  };
  const begin = async () => {
    if (cameraBlurs(camera)) {
      stopBlurring = () => void setCameraBlur(camera, false).catch(() => {});
      await setCameraBlur(camera, true);
      return camera;
    }
    let pace = unhurried;
    const { blurCamera } = await load();
    if (over) return null;
    const blurring = await blurCamera(camera, {
      took(ms) {
        pace = addPicture(pace, ms, performance.now());
        if (isTooSlow(pace)) giveUp('slow');
      },
    });
    if (over) blurring.stop();
    else stopBlurring = blurring.stop;
    return blurring.track;
  };
  begin().then(
    (blurredTrack) => {
      if (!over) setState({ blurredTrack, blurState: 'on' });
    },
    (error: unknown) => {
      console.warn('the background cannot be blurred', error);
      giveUp('failed');
    },
  );
}

/** One's own picture shows what the others see. */
function showInStream(): void {
  const state = getState();
  const shown = shownPicture(state);
  const videos = (state.stream?.getTracks() ?? []).filter(({ kind }) => kind === 'video');
  for (const track of videos) if (track !== shown) state.stream?.removeTrack(track);
  if (shown) state.stream?.addTrack(shown);
}
