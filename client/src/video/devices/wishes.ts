import type { Presence } from '@enishi/shared/signal';
import type { DeviceKind, DeviceStatus, DevicesState } from '../../stores/devices.ts';

type Wishes = Pick<DevicesState, 'media' | 'mic' | 'camera'>;
type Standing = Wishes & Pick<DevicesState, 'status'>;

const failures: readonly DeviceStatus[] = ['denied', 'busy', 'none', 'insecure', 'unsupported'];
export const hasFailed = (status: DeviceStatus): boolean => failures.includes(status);

/** The way of taking part has a place for this device. */
export const allows = ({ media }: Pick<Wishes, 'media'>, kind: DeviceKind): boolean =>
  media === 'video' || (media === 'audio' && kind === 'mic');

/** The person wants it on. */
export const wants = (wishes: Wishes, kind: DeviceKind): boolean => allows(wishes, kind) && wishes[kind];

/** It is on: the person wants it and the browser gave it. */
export const isOn = (state: Standing, kind: DeviceKind): boolean =>
  wants(state, kind) && state.status[kind] === 'ready';

/** What others may expect of this person, whatever was wished for: without a camera, video is audio. */
export function presenceOf(state: Standing): Omit<Presence, 'speaking'> {
  const usable = (kind: DeviceKind) => allows(state, kind) && !hasFailed(state.status[kind]);
  const media = usable('camera') ? 'video' : usable('mic') ? 'audio' : 'text';
  return { media, mic: isOn(state, 'mic'), camera: isOn(state, 'camera') };
}
