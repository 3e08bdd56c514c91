import { type LocalParticipant, Track, type TrackPublishOptions } from 'livekit-client';
import { createTurns } from '../inTurn.ts';
import type { LocalTracks } from '../provider.ts';
import { darkness, silence } from './placeholders.ts';

type Kind = 'camera' | 'mic';

// On a bad line the voice goes before the picture.
const options = {
  mic: {
    source: Track.Source.Microphone,
    dtx: true,
    red: true,
    audioPreset: { maxBitrate: 32_000, priority: 'high' },
  },
  camera: {
    source: Track.Source.Camera,
    simulcast: true,
    videoEncoding: { maxBitrate: 1_500_000, maxFramerate: 30, priority: 'low' },
  },
} as const satisfies Record<Kind, TrackPublishOptions>;

/** What goes out for one kind: a copy of the person's track, or (`of` null) a placeholder. */
type Copy = { readonly of: MediaStreamTrack | null; readonly track: MediaStreamTrack };

/**
 * Carries the person's tracks into a room. Until `publish` only placeholders go out; a device that is off
 * is muted, so that it comes back without a new agreement. Copies are sent: LiveKit listens to a track until it
 * stops, and the person's own go on into the next room.
 */
export function createPublishing(participant: LocalParticipant, local: LocalTracks) {
  const inTurn = createTurns((error) => console.warn('a track could not be sent', error));
  const copies = new Map<Kind, Copy>();
  let begun = false;
  let published = false;
  let closed = false;

  const sentAs = (kind: Kind) => participant.getTrackPublication(options[kind].source)?.track;

  /** Sends this instead of what was sent before, which then ends. */
  async function send(kind: Kind, copy: Copy): Promise<void> {
    const before = copies.get(kind);
    copies.set(kind, copy);
    try {
      const sent = sentAs(kind);
      if (sent) await sent.replaceTrack(copy.track, true);
      else await participant.publishTrack(copy.track, options[kind]);
    } finally {
      before?.track.stop();
      if (closed) copy.track.stop();
    }
  }
  /** Not muted, or the server would wait for a whole picture when the talk begins. */
  async function prepare(kind: Kind, of: MediaStreamTrack | null, on: boolean): Promise<void> {
    if (!of || copies.has(kind)) return;
    const track = kind === 'camera' ? darkness(of) : silence();
    if (!track) return;
    await send(kind, { of: null, track });
    if (!on) await sentAs(kind)?.mute();
  }
  async function carry(kind: Kind, of: MediaStreamTrack | null, on: boolean): Promise<void> {
    if (of && copies.get(kind)?.of !== of) await send(kind, { of, track: of.clone() });
    const sent = sentAs(kind);
    if (sent && on === sent.isMuted) await (on ? sent.unmute() : sent.mute());
  }
  function settle(): void {
    // A device's light does not wait for its turn.
    if (!local.audio()) copies.get('mic')?.track.stop();
    if (!local.video()) copies.get('camera')?.track.stop();
    void inTurn(async () => {
      if (!begun || closed) return;
      const [mic, camera] = [local.audio(), local.video()];
      const bring = published ? carry : prepare;
      await Promise.all([bring('mic', mic, local.audible()), bring('camera', camera, camera !== null)]);
    });
  }
  return {
    /** Brings what is sent in line with the person's devices, once it was asked for. */
    settle,
    prepare(): void {
      begun = true;
      settle();
    },
    publish(): void {
      begun = true;
      published = true;
      settle();
    },
    close(): void {
      closed = true;
      for (const { track } of copies.values()) track.stop();
    },
  };
}
