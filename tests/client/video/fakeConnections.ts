/** Stands in for the browser's connections: they keep the states and the order of the real ones, and no media. */
export class FakeNetwork {
  readonly open = new Set<FakeConnection>();

  install(): void {
    const network = this;
    class Connection extends FakeConnection {
      constructor() {
        super(network);
      }
    }
    Object.assign(globalThis, { RTCPeerConnection: Connection, MediaStream: FakeStream });
  }

  /** Two that took each other's descriptions are connected; who lost the other side is not. */
  settle(): void {
    for (const one of this.open) {
      const other = [...this.open].find(({ id }) => id === one.metId);
      const together =
        other?.metId === one.id && one.signalingState === 'stable' && one.pathsOf === other.pathsOf;
      if (together) one.become('connected');
      else if (one.connectionState === 'connected' && !other) one.become('disconnected');
    }
  }
}

class FakeStream {
  addTrack() {}
}

let made = 0;
const nextId = () => {
  made += 1;
  return `connection-${made}`;
};

export class FakeConnection {
  readonly id = nextId();
  readonly #network: FakeNetwork;
  readonly #transceivers: object[] = [];
  signalingState: RTCSignalingState = 'stable';
  connectionState: RTCPeerConnectionState = 'new';
  localDescription: RTCSessionDescriptionInit | null = null;
  remoteDescription: RTCSessionDescriptionInit | null = null;
  /** the other side's connection, as its description says */
  metId = '';
  /** the offer both agreed on: an answer to another offer leads nowhere */
  pathsOf = '';
  #offers = 0;
  #needed = false;
  onnegotiationneeded: (() => void) | null = null;
  onconnectionstatechange: (() => void) | null = null;

  constructor(network: FakeNetwork) {
    this.#network = network;
    network.open.add(this);
  }
  createDataChannel = () => ({ readyState: 'connecting', close() {} });
  addTransceiver() {
    this.#transceivers.push({ receiver: { track: { kind: 'video' } }, direction: 'sendrecv' });
    this.#need();
  }
  getTransceivers = () => this.#transceivers;
  restartIce = () => this.#need();
  addIceCandidate = async () => {};
  setConfiguration() {}

  async setLocalDescription(): Promise<void> {
    await null;
    this.#mustBeOpen();
    if (this.signalingState === 'have-remote-offer') {
      this.localDescription = { type: 'answer', sdp: `${this.id} ${this.remoteDescription?.sdp}` };
      this.signalingState = 'stable';
    } else {
      this.#needed = false;
      this.#offers += 1;
      this.localDescription = { type: 'offer', sdp: `${this.id} offer-${this.#offers}` };
      this.signalingState = 'have-local-offer';
    }
  }
  async setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
    await null;
    this.#mustBeOpen();
    const awaited = description.type === 'offer' ? 'stable' : 'have-local-offer';
    if (this.signalingState !== awaited) throw new Error(`${description.type} in ${this.signalingState}`);
    const [id = '', ...rest] = description.sdp?.split(' ') ?? [];
    this.metId = id;
    this.remoteDescription = description;
    this.signalingState = description.type === 'offer' ? 'have-remote-offer' : 'stable';
    this.pathsOf = description.type === 'offer' ? (description.sdp ?? '') : rest.join(' ');
    if (this.signalingState === 'stable' && this.#needed) this.onnegotiationneeded?.();
  }
  close() {
    this.connectionState = 'closed';
    this.#network.open.delete(this);
  }
  become(state: RTCPeerConnectionState): void {
    if (this.connectionState === state) return;
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }
  #need() {
    this.#needed = true;
    queueMicrotask(() => {
      if (this.#needed && this.signalingState === 'stable') this.onnegotiationneeded?.();
    });
  }
  /** A real one never settles its promises any more. */
  #mustBeOpen() {
    if (this.connectionState === 'closed') throw new Error('closed');
  }
}
