import { type DeviceKind, useDevicesStore } from '../../../client/src/stores/devices.ts';
import { releaseDevices } from '../../../client/src/video/devices/deviceControl.ts';

/** Stands in for the browser's devices: what is plugged in, what is allowed, and every question asked. */
export class FakeDevices extends EventTarget {
  plugged = { mic: ['mic-1'], camera: ['camera-1'] };
  permission: Record<DeviceKind, PermissionState> = { mic: 'prompt', camera: 'prompt' };
  /** how the person answers, or the error's name with which a device refuses */
  answer: Record<DeviceKind, 'allow' | string> = { mic: 'allow', camera: 'allow' };
  readonly asked: string[] = [];
  readonly tracks: FakeTrack[] = [];
  #held: Promise<void> | null = null;

  /** The browser's question stays open until the returned function is called. */
  hold(): () => void {
    let answer = () => {};
    this.#held = new Promise((resolve) => {
      answer = resolve;
    });
    return answer;
  }
  async getUserMedia({ audio, video }: MediaStreamConstraints): Promise<FakeStream> {
    const kinds: DeviceKind[] = [...(audio ? ['mic' as const] : []), ...(video ? ['camera' as const] : [])];
    this.asked.push(kinds.join('+'));
    await this.#held;
    for (const kind of kinds) {
      const answer = this.plugged[kind].length === 0 ? 'NotFoundError' : this.answer[kind];
      if (answer !== 'allow') throw new DOMException('made up', answer);
    }
    const opened = kinds.map(
      (kind) => new FakeTrack(kind, this.#choose(kind, kind === 'mic' ? audio : video)),
    );
    this.tracks.push(...opened);
    return new FakeStream(opened);
  }
  #choose(kind: DeviceKind, wish: boolean | MediaTrackConstraints | undefined): string {
    const ideal = typeof wish === 'object' ? wish.deviceId : undefined;
    const id = typeof ideal === 'object' && 'ideal' in ideal ? String(ideal.ideal) : '';
    return this.plugged[kind].includes(id) ? id : (this.plugged[kind][0] ?? '');
  }
  async enumerateDevices() {
    const list = (kind: MediaDeviceKind, ids: string[]) =>
      ids.map((deviceId) => ({ kind, deviceId, label: deviceId }));
    return [...list('audioinput', this.plugged.mic), ...list('videoinput', this.plugged.camera)];
  }
  plug(kind: DeviceKind, ...ids: string[]): void {
    this.plugged[kind] = ids;
    for (const track of this.tracks) if (track.of === kind && !ids.includes(track.deviceId)) track.unplug();
    this.dispatchEvent(new Event('devicechange'));
  }
  open = (kind: DeviceKind) =>
    this.tracks.filter((track) => track.of === kind && track.readyState === 'live');
}

export class FakeTrack {
  enabled = true;
  readyState: 'live' | 'ended' = 'live';
  onended: (() => void) | null = null;
  readonly id = crypto.randomUUID();
  constructor(
    readonly of: DeviceKind,
    readonly deviceId: string,
  ) {}
  get kind() {
    return this.of === 'mic' ? 'audio' : 'video';
  }
  getSettings = () => ({ deviceId: this.deviceId });
  stop() {
    this.readyState = 'ended';
  }
  unplug() {
    if (this.readyState === 'ended') return;
    this.readyState = 'ended';
    this.onended?.();
  }
}

/** A real one for the video element that is given it, with tracks of our own. */
class FakeStream extends MediaStream {
  readonly #tracks: Set<FakeTrack>;
  constructor(tracks: FakeTrack[] = []) {
    super();
    this.#tracks = new Set(tracks);
  }
  override getTracks = () => [...this.#tracks] as unknown as MediaStreamTrack[];
  override addTrack = (track: unknown) => void (track instanceof FakeTrack && this.#tracks.add(track));
  override removeTrack = (track: unknown) => void (track instanceof FakeTrack && this.#tracks.delete(track));
}

/** A browser in which nothing has been chosen yet; call it before each test. */
export function freshBrowser(): FakeDevices {
  releaseDevices();
  localStorage.clear();
  useDevicesStore.setState(useDevicesStore.getInitialState(), true);
  const devices = new FakeDevices();
  const permissions = {
    query: async ({ name }: { name: string }) =>
      Object.assign(new EventTarget(), { state: devices.permission[name === 'camera' ? 'camera' : 'mic'] }),
  };
  Object.assign(globalThis, { MediaStream: FakeStream });
  Object.defineProperty(window, 'isSecureContext', { value: true, configurable: true });
  Object.defineProperty(navigator, 'mediaDevices', { value: devices, configurable: true });
  Object.defineProperty(navigator, 'permissions', { value: permissions, configurable: true });
  return devices;
}
