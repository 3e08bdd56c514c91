import type { PersonId } from '@enishi/shared/ids';
import {
  ConnectionQuality,
  ConnectionState,
  type RemoteTrackPublication,
  type Room,
  RoomEvent,
  Track,
} from 'livekit-client';
import type { RemotePicture } from '../provider.ts';
import { createDrawnSizes } from './drawnSizes.ts';

const weak = [ConnectionQuality.Poor, ConnectionQuality.Lost];

/** What comes from the others of a room: for each person one stream, whose tracks come and go. */
export function createFaces(room: Room, changed: () => void) {
  const streams = new Map<PersonId, MediaStream>();
  const sizes = createDrawnSizes(cameraOf);

  function streamOf(person: PersonId): MediaStream {
    const known = streams.get(person) ?? new MediaStream();
    streams.set(person, known);
    return known;
  }
  function cameraOf(person: PersonId): RemoteTrackPublication | undefined {
    return room.remoteParticipants.get(person)?.getTrackPublication(Track.Source.Camera);
  }
  room
    .on(RoomEvent.TrackSubscribed, ({ mediaStreamTrack }, _, { identity }) => {
      const stream = streamOf(identity);
      for (const old of stream.getTracks())
        if (old.kind === mediaStreamTrack.kind && old !== mediaStreamTrack) stream.removeTrack(old);
      stream.addTrack(mediaStreamTrack);
      sizes.came(identity);
      changed();
    })
    .on(RoomEvent.TrackUnsubscribed, ({ mediaStreamTrack }, _, { identity }) => {
      streams.get(identity)?.removeTrack(mediaStreamTrack);
      changed();
    });
  const told = [
    RoomEvent.ConnectionStateChanged,
    RoomEvent.ParticipantConnected,
    RoomEvent.ParticipantDisconnected,
    RoomEvent.TrackMuted,
    RoomEvent.TrackUnmuted,
    RoomEvent.ConnectionQualityChanged,
  ] as const;
  for (const event of told) room.on(event, changed);

  return {
    picture(person: PersonId): Omit<RemotePicture, 'personId'> {
      const participant = room.remoteParticipants.get(person);
      const isOn = (source: Track.Source) => {
        const publication = participant?.getTrackPublication(source);
        return publication?.track !== undefined && !publication.isMuted;
      };
      return {
        stream: streamOf(person),
        state: participant && room.state === ConnectionState.Connected ? 'connected' : 'connecting',
        hasVideo: isOn(Track.Source.Camera),
        hasAudio: isOn(Track.Source.Microphone),
        quality: weak.includes(participant?.connectionQuality ?? ConnectionQuality.Unknown) ? 'poor' : 'good',
        watch: (element) => sizes.watch(person, element),
      };
    },
    keepComing: sizes.keepComing,
    close(): void {
      sizes.close();
      streams.clear();
    },
  };
}
