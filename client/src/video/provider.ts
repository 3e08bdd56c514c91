import type { PersonId } from '@enishi/shared/ids';
import type { Pass, RtcSignal } from '@enishi/shared/signal';

/** Carries signals between people who now share a room; ordered, may lose some. Given by the app. */
export type Signalling = {
  send(to: PersonId, signal: RtcSignal): void;
  on(listener: (from: PersonId, signal: RtcSignal) => void): () => void;
  /** Tells when signals get through again after a time in which they did not. */
  onBack?(listener: () => void): () => void;
};

/** What this person has to show and say right now; null: nothing. */
export type LocalTracks = {
  /** a muted microphone stays, with `enabled` false */
  audio(): MediaStreamTrack | null;
  video(): MediaStreamTrack | null;
  /** the microphone is there and not muted */
  audible(): boolean;
  subscribe(listener: () => void): () => void;
};

export type RemotePicture = {
  personId: PersonId;
  stream: MediaStream | null;
  /** failed: twenty seconds without a connection; trying goes on */
  state: 'connecting' | 'connected' | 'failed';
  hasVideo: boolean;
  hasAudio: boolean;
  /** poor: they are hard to follow, for the line's sake */
  quality?: 'good' | 'poor' | undefined;
  /** Tells who sends it how large it is drawn here; answers how to take that back. */
  watch?: ((element: HTMLVideoElement) => () => void) | undefined;
};

/**
 * fell_back: the media server could not be reached, so browsers talk directly · unreachable: the same, where there
 * is no other way · elsewhere: another tab has this room
 */
export type Standing = 'as_planned' | 'fell_back' | 'unreachable' | 'elsewhere';

/** One room's video. Nothing of the person leaves the browser before `publish`. */
export type VideoRoom = {
  /** The same array until something changes. */
  pictures(): readonly RemotePicture[];
  subscribe(listener: () => void): () => void;
  /** Someone joined or left, or the ICE servers are new; who stays keeps the connection. */
  update(pass: Pass): void;
  publish(): void;
  standing(): Standing;
  close(): void;
};

export interface VideoProvider {
  /** Throws where the browser has no WebRTC. */
  open(pass: Pass, local: LocalTracks, signalling: Signalling): VideoRoom;
}
