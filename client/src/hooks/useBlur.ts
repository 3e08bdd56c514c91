import { type BlurState, useDevicesStore } from '../stores/devices.ts';
import { turnBlur } from '../video/devices/blur/blurControl.ts';
import { cameraBlurs } from '../video/devices/blur/cameraBlur.ts';
import { canProcess } from '../video/devices/blur/canProcess.ts';

export type Blur = {
  wished: boolean;
  state: BlurState;
  /** it ended by itself while others see the camera, which shows nothing until the person says so */
  held: boolean;
  /** our own way, which has to be fetched first */
  fetches: boolean;
  turn(on: boolean): void;
};

/** The blurred background; null where there is no camera, or no way to blur what it shows. */
export function useBlur(): Blur | null {
  const { cameraTrack, blur, blurState } = useDevicesStore();
  if (!cameraTrack) return null;
  const fetches = !cameraBlurs(cameraTrack);
  if (fetches && !canProcess()) return null;
  const ended = blurState === 'slow' || blurState === 'failed';
  return { wished: blur, state: blurState, held: blur && ended, fetches, turn: turnBlur };
}
