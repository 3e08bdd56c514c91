import { levelOf } from './level.ts';

const readMs = 60;
/** A touch, or being looked at again: what a browser may start a sound for. */
const chances = ['pointerdown', 'keydown', 'click', 'pageshow'] as const;
let shared: AudioContext | null = null;

/**
 * Tells how loud a track is, some sixteen times a second, until it is stopped. While the browser holds all sound
 * back there is nothing to tell, which is not silence.
 */
export function watchSound(track: MediaStreamTrack, heard: (level: number) => void): () => void {
  const context = sharedContext();
  const source = context.createMediaStreamSource(new MediaStream([track]));
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    if (context.state !== 'running') return;
    analyser.getFloatTimeDomainData(samples);
    heard(levelOf(samples));
  }, readMs);
  return () => {
    clearInterval(timer);
    source.disconnect();
  };
}

/** One a page: phones allow only few. A telephone call or sleep stops it at any time, and it is started again. */
function sharedContext(): AudioContext {
  if (shared) return shared;
  const context = new AudioContext();
  shared = context;
  const resume = () => {
    if (context.state !== 'running') context.resume().catch(() => {}); // at the next chance
  };
  resume();
  context.addEventListener('statechange', resume);
  document.addEventListener('visibilitychange', resume);
  for (const chance of chances) window.addEventListener(chance, resume);
  return context;
}
