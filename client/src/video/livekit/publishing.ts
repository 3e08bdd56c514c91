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

/**
 * Carries the person's tracks into a room. Until `publish` only placeholders go out, muted; a device that is off
 * is muted, so that it comes back without a new agreement.
 */
export function createPublishing(participant: LocalParticipant, local: LocalTracks) {
  const inTurn = createTurns((error) => console.warn('a track could not be sent', error));
  const placeholders = new Map<Kind, MediaStreamTrack>();
  let published = false;
  let begun = false;

  const sentAs = (kind: Kind) => participant.getTrackPublication(options[kind].source)?.track;

  async function prepare(kind: Kind, track: MediaStreamTrack | null): Promise<void> {
    if (!track || sentAs(kind)) return;
    const stand = kind === 'camera' ? darkness(track) : silence();
    if (!stand) return;
    placeholders.set(kind, stand);
    await (await participant.publishTrack(stand, options[kind])).mute();
  }
  async function carry(kind: Kind, track: MediaStreamTrack | null, on: boolean): Promise<void> {
    const sent = sentAs(kind);
    if (!sent) {
      if (!track) return;
      const publication = await participant.publishTrack(track, options[kind]);
      if (!on) await publication.mute();
      return;
    }
    if (track && sent.mediaStreamTrack !== track) {
      await sent.replaceTrack(track, true);
      letGo(kind);
    }
    if (on === sent.isMuted) await (on ? sent.unmute() : sent.mute());
  }
  function letGo(kind: Kind): void {
    placeholders.get(kind)?.stop();
    placeholders.delete(kind);
  }
  const settle = () =>
    void inTurn(async () => {
      if (!begun) return;
      const [mic, camera] = [local.audio(), local.video()];
      await (published
        ? Promise.all([carry('mic', mic, local.audible()), carry('camera', camera, camera !== null)])
        : Promise.all([prepare('mic', mic), prepare('camera', camera)]));
    });
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
      letGo('mic');
      letGo('camera');
    },
  };
}
