import type { LocalTracks, Signalling } from '../../../client/src/video/provider.ts';

type Listener = Parameters<Signalling['on']>[0];
type Someone = { hue: number; tracks: LocalTracks; signalling: Signalling };

/** People with a moving picture of one colour and a tone each, who live in one page and hear each other's signals. */
export function createPeople(count: number) {
  const ears = new Map<string, Set<Listener>>();
  const following = new Set<() => void>();
  const all = new Map<string, Someone>();
  for (let index = 0; index < count; index += 1) {
    const name = `person-${index}`;
    const hue = (index * 360) / count;
    const [video, audio] = [colour(hue), tone(220 * (index + 1))];
    const mine = new Set<Listener>();
    ears.set(name, mine);
    all.set(name, {
      hue,
      tracks: {
        audio: () => audio,
        video: () => video,
        audible: () => true,
        subscribe(listener) {
          following.add(listener);
          return () => following.delete(listener);
        },
      },
      signalling: {
        // As over a network: later, and a copy.
        send: (to, signal) =>
          void setTimeout(() => {
            for (const hear of ears.get(to) ?? []) hear(name, structuredClone(signal));
          }, 0),
        on(listener) {
          mine.add(listener);
          return () => mine.delete(listener);
        },
      },
    });
  }
  return {
    of(name: string): Someone {
      const someone = all.get(name);
      if (!someone) throw new Error(`${name} is nobody`);
      return someone;
    },
    /** what rooms still listen to: their people's devices and each other's signals */
    listeners: () => following.size + [...ears.values()].reduce((sum, { size }) => sum + size, 0),
  };
}

function colour(hue: number): MediaStreamTrack {
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
  const pen = canvas.getContext('2d');
  let step = 0;
  setInterval(() => {
    if (!pen) return;
    pen.fillStyle = `hsl(${hue} 90% 45%)`;
    pen.fillRect(0, 0, 640, 480);
    pen.fillStyle = `hsl(${hue} 90% 60%)`;
    pen.fillRect((step * 16) % 640, 0, 40, 480);
    step += 1;
  }, 33);
  const [track] = canvas.captureStream(30).getVideoTracks();
  if (!track) throw new Error('no picture');
  return track;
}

function tone(hz: number): MediaStreamTrack {
  const context = new AudioContext();
  const target = context.createMediaStreamDestination();
  const source = new OscillatorNode(context, { frequency: hz });
  source.connect(target);
  source.start();
  const [track] = target.stream.getAudioTracks();
  if (!track) throw new Error('no tone');
  return track;
}
