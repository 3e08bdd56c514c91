import type { MediaMode } from '@enishi/shared/signal';
import { DEVICE_KINDS, type DeviceKind, useDevicesStore } from '../../stores/devices.ts';
import { createTurns } from '../inTurn.ts';
import { followBlur } from './blur/blurControl.ts';
import { permissionFor } from './permission.ts';
import { letGo, settle } from './settle.ts';
import { dropTrack, patchStatus, trackOf } from './tracks.ts';
import { watchDevices } from './watchDevices.ts';
import { hasFailed, isOn, wants } from './wishes.ts';

// Every act is a wish written down, then `settle` brings the devices in line; a wish is never lost
// because a browser's question was still open.
const { getState, setState } = useDevicesStore;
const inTurn = createTurns((error) => console.warn('the devices could not be set', error));
let stopWatching: (() => void) | null = null;

/**
 * Opens what was chosen and is decided already; never makes the browser ask. In the preview, where nobody
 * else sees it, what the browser allows is as good as chosen.
 */
export async function startDevices({ preview = false } = {}): Promise<void> {
  const [mic, camera] = await Promise.all([permissionFor('mic'), permissionFor('camera')]);
  if (preview && getState().media === null && mic === 'granted' && camera !== 'prompt') {
    setState({ media: camera === 'granted' ? 'video' : 'audio' });
  }
  const permissions = { mic, camera };
  const wanted = DEVICE_KINDS.filter((kind) => wants(getState(), kind));
  const decided = wanted.every((kind) => permissions[kind] === 'granted' || permissions[kind] === 'denied');
  if (decided && wanted.length > 0) await settleDevices();
}

/** The person chose how to take part; the browser may ask now. */
export function chooseMedia(media: MediaMode): Promise<void> {
  setState({ media });
  forgetFailures(DEVICE_KINDS);
  return settleDevices();
}

/** Off when it is on, else on: also when it had been refused, or the way chosen had no place for it. */
export function toggleDevice(kind: DeviceKind): Promise<void> {
  const state = getState();
  if (isOn(state, kind)) {
    setState({ [kind]: false });
  } else {
    setState({ [kind]: true, media: kind === 'camera' || state.media === 'video' ? 'video' : 'audio' });
    forgetFailures([kind]);
  }
  return settleDevices();
}

/** To speak to everybody: a voice at least, and the picture unless it was switched off. */
export function openForStage(): Promise<void> {
  const { media } = getState();
  setState({ mic: true, media: media === null ? 'video' : media === 'text' ? 'audio' : media });
  forgetFailures(DEVICE_KINDS);
  return settleDevices();
}

export function selectDevice(kind: DeviceKind, id: string): Promise<void> {
  setState(kind === 'mic' ? { micId: id } : { cameraId: id });
  return reopen(kind);
}

export function selectSpeaker(id: string): void {
  setState({ speakerId: id });
}

export function retryDevices(): Promise<void> {
  forgetFailures(DEVICE_KINDS);
  return settleDevices();
}

/** Lets go of everything; the choices stay. */
export function releaseDevices(): void {
  stopWatching?.();
  stopWatching = null;
  for (const kind of DEVICE_KINDS) dropTrack(kind, 'idle');
  setState({ stream: null });
}

function settleDevices(): Promise<void> {
  followBlur();
  stopWatching ??= watchDevices({ settle: settleDevices, plugged, release: releaseDevices });
  letGo(); // silence does not wait for its turn
  return inTurn(() => settle(reopen));
}

/** A phone opens its second camera only when the first is closed. */
function reopen(kind: DeviceKind): Promise<void> {
  if (trackOf(kind)) dropTrack(kind, 'idle');
  forgetFailures([kind]);
  return settleDevices();
}

/** Something was plugged in: what was missing may be there, and the chosen device goes before its stand-in. */
function plugged(kind: DeviceKind, present: readonly string[]): void {
  const chosen = kind === 'mic' ? getState().micId : getState().cameraId;
  const used = trackOf(kind)?.getSettings().deviceId;
  if (used && chosen && used !== chosen && present.includes(chosen)) dropTrack(kind, 'idle');
  if (getState().status[kind] === 'none') patchStatus({ [kind]: 'idle' });
}

function forgetFailures(kinds: readonly DeviceKind[]): void {
  for (const kind of kinds) if (hasFailed(getState().status[kind])) patchStatus({ [kind]: 'idle' });
}
