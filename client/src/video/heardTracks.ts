const heard = new WeakSet<MediaStreamTrack>();

/** Something came out of this microphone, however quiet. */
export const noteHeard = (track: MediaStreamTrack): void => void heard.add(track);
export const wasHeard = (track: MediaStreamTrack): boolean => heard.has(track);
