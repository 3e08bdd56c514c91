import type { PersonId } from '@enishi/shared/ids';
import {
  ConnectionQuality,
  ConnectionState,
  type RemoteTrack,
  type Room,
  RoomEvent,
  Track,
} from 'livekit-client';
import type { RemotePicture } from '../provider.ts';

const weak = [ConnectionQuality.Poor, ConnectionQuality.Lost];

type Face = { readonly stream: MediaStream; readonly elements: Set<HTMLVideoElement> };

/** What comes from the others of a room: for each person one stream, whose tracks come and go. */
export function createFaces(room: Room, changed: () => void) {
  const faces = new Map<PersonId, Face>();

  function faceOf(person: PersonId): Face {
    const known = faces.get(person);
    if (known) return known;
    const face: Face = { stream: new MediaStream(), elements: new Set() };
    faces.set(person, face);
    return face;
  }
  const cameraOf = (person: PersonId): RemoteTrack | undefined =>
    room.remoteParticipants.get(person)?.getTrackPublication(Track.Source.Camera)?.track;

  /** LiveKit sends as large a picture as is drawn, and none where none is drawn. It may mute what it is shown. */
  function show(person: PersonId, element: HTMLVideoElement): void {
    const { muted } = element;
    const { stream } = faceOf(person);
    cameraOf(person)?.attach(element);
    // It takes the stream off with the last track, as when they reload; the voice would be lost with it.
    if (element.srcObject !== stream) element.srcObject = stream;
    element.muted = muted;
  }
  room
    .on(RoomEvent.TrackSubscribed, ({ mediaStreamTrack }, _, { identity }) => {
      const { stream, elements } = faceOf(identity);
      for (const old of stream.getTracks())
        if (old.kind === mediaStreamTrack.kind && old !== mediaStreamTrack) stream.removeTrack(old);
      stream.addTrack(mediaStreamTrack);
      for (const element of elements) show(identity, element);
      changed();
    })
    .on(RoomEvent.TrackUnsubscribed, ({ mediaStreamTrack }, _, { identity }) => {
      faces.get(identity)?.stream.removeTrack(mediaStreamTrack);
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
      const { stream, elements } = faceOf(person);
      const isOn = (source: Track.Source) => {
        const publication = participant?.getTrackPublication(source);
        return publication?.track !== undefined && !publication.isMuted;
      };
      return {
        stream,
        state: participant && room.state === ConnectionState.Connected ? 'connected' : 'connecting',
        hasVideo: isOn(Track.Source.Camera),
        hasAudio: isOn(Track.Source.Microphone),
        quality: weak.includes(participant?.connectionQuality ?? ConnectionQuality.Unknown) ? 'poor' : 'good',
        watch(element) {
          elements.add(element);
          show(person, element);
          return () => {
            elements.delete(element);
            cameraOf(person)?.detach(element);
          };
        },
      };
    },
    close: () => faces.clear(),
  };
}
