import type { MediaMode } from '@enishi/shared/signal';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

export const DEVICE_KINDS = ['mic', 'camera'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** idle: not asked for, or off · the rest of the list: why there is nothing to see or hear */
export type DeviceStatus =
  | 'idle'
  | 'asking'
  | 'ready'
  | 'denied'
  | 'busy'
  | 'none'
  | 'insecure'
  | 'unsupported';
/** slow, failed: it ended by itself */
export type BlurState = 'off' | 'starting' | 'on' | 'slow' | 'failed';
export type Device = { id: string; label: string };

/** Kept in this browser: who chose off is not asked again. */
type Choices = {
  /** null: nothing chosen yet */
  media: MediaMode | null;
  mic: boolean;
  camera: boolean;
  micId: string | null;
  cameraId: string | null;
  speakerId: string | null;
  /** the background blurred, or no picture at all */
  blur: boolean;
};
type Live = {
  status: Readonly<Record<DeviceKind, DeviceStatus>>;
  /** One stream a visit; its tracks come and go. */
  stream: MediaStream | null;
  micTrack: MediaStreamTrack | null;
  cameraTrack: MediaStreamTrack | null;
  blurredTrack: MediaStreamTrack | null;
  blurState: BlurState;
  /** nothing uses the devices but the person's own preview */
  onlyPreview: boolean;
  mics: readonly Device[];
  cameras: readonly Device[];
  speakers: readonly Device[];
};
export type DevicesState = Choices & Live;

const untouched: DevicesState = {
  media: null,
  mic: true,
  camera: true,
  micId: null,
  cameraId: null,
  speakerId: null,
  blur: false,
  status: { mic: 'idle', camera: 'idle' },
  stream: null,
  micTrack: null,
  cameraTrack: null,
  blurredTrack: null,
  blurState: 'off',
  onlyPreview: false,
  mics: [],
  cameras: [],
  speakers: [],
};

// Above the store, which reads its storage while it is made.
const ways: readonly MediaMode[] = ['video', 'audio', 'text'];

/** What is known of this person's devices; `video/devices` moves it. */
export const useDevicesStore = create<DevicesState>()(
  persist(() => untouched, {
    name: 'enishi.devices',
    storage: createJSONStorage(() => localStorage),
    partialize: ({ media, mic, camera, micId, cameraId, speakerId, blur }): Choices => ({
      media,
      mic,
      camera,
      micId,
      cameraId,
      speakerId,
      blur,
    }),
    merge: (stored, current) => ({ ...current, ...readChoices(stored) }),
  }),
);

/** What stands in the storage may be older than this code, or written by hand. */
function readChoices(stored: unknown): Partial<Choices> {
  if (typeof stored !== 'object' || stored === null) return {};
  const { media, mic, camera, micId, cameraId, speakerId, blur } = stored as Record<keyof Choices, unknown>;
  const mode = ways.find((one) => one === media);
  return {
    ...(mode && { media: mode }),
    ...(typeof mic === 'boolean' && { mic }),
    ...(typeof camera === 'boolean' && { camera }),
    ...(typeof micId === 'string' && { micId }),
    ...(typeof cameraId === 'string' && { cameraId }),
    ...(typeof speakerId === 'string' && { speakerId }),
    ...(typeof blur === 'boolean' && { blur }),
  };
}
