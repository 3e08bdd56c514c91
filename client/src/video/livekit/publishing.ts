import { type LocalParticipant, Track, type TrackPublishOptions } from 'livekit-client';
import { createTurns } from '../inTurn.ts';
import type { LocalTracks } from '../provider.ts';

const { Camera, Microphone } = Track.Source;

// On a bad line the voice goes before the picture.
const options: Record<'camera' | 'mic', TrackPublishOptions> = {
  mic: { source: Microphone, dtx: true, red: true, audioPreset: { maxBitrate: 32_000, priority: 'high' } },
  camera: {
    source: Camera,
    simulcast: true,
    videoEncoding: { maxBitrate: 1_500_000, maxFramerate: 30, priority: 'low' },
  },
};

/** Carries the person's tracks into a room; a device that is off is muted, so that it comes back without a new agreement. */
export function createPublishing(participant: LocalParticipant, local: LocalTracks) {
  const inTurn = createTurns((error) => console.warn('a track could not be sent', error));

  async function carry(kind: 'camera' | 'mic', track: MediaStreamTrack | null, on: boolean): Promise<void> {
    const { source } = options[kind];
    const sent = source && participant.getTrackPublication(source)?.track;
    if (!sent) {
      if (!track) return;
      const publication = await participant.publishTrack(track, options[kind]);
      if (!on) await publication.mute();
      return;
    }
    if (track && sent.mediaStreamTrack !== track) await sent.replaceTrack(track, true);
    if (on === sent.isMuted) await (on ? sent.unmute() : sent.mute());
  }
  return {
    /** Brings what is sent in line with the person's devices. */
    settle(): void {
      void inTurn(async () => {
        await Promise.all([
          carry('mic', local.audio(), local.audible()),
          carry('camera', local.video(), local.video() !== null),
        ]);
      });
    },
  };
}
