// What is sent while a room is prepared, so that the way stands when the talk begins: darkness and silence that
// are made here. The person's own devices have no part in it.

/** as large as the person's picture: the ways are laid out for its size */
export function darkness(picture: MediaStreamTrack): MediaStreamTrack | null {
  const { width = 640, height = 480 } = picture.getSettings();
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  const [track] = canvas.captureStream().getVideoTracks();
  const timer = setInterval(() => {
    pen?.fillRect(0, 0, width, height); // a frame is only sent when something is drawn
    if (track?.readyState !== 'live') clearInterval(timer);
  }, 200);
  return track ?? null;
}

let source: MediaStreamTrack | undefined;

/** One source for all: the browser keeps each as long as the page. */
export function silence(): MediaStreamTrack | null {
  source ??= new AudioContext().createMediaStreamDestination().stream.getAudioTracks()[0];
  return source?.clone() ?? null;
}
