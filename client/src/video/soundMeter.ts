import { levelOf } from './level.ts';

const readMs = 60;
let shared: AudioContext | null = null;

/** Tells how loud a track is, some sixteen times a second, until it is stopped. */
export function watchSound(track: MediaStreamTrack, heard: (level: number) => void): () => void {
  const context = runningContext();
  const source = context.createMediaStreamSource(new MediaStream([track]));
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    heard(levelOf(samples));
  }, readMs);
  return () => {
    clearInterval(timer);
    source.disconnect();
  };
}

/** One a page: phones allow only few. It starts at the person's next touch where a touch is asked for. */
function runningContext(): AudioContext {
  shared ??= new AudioContext();
  const context = shared;
  if (context.state !== 'running') {
    const resume = () => void context.resume();
    resume();
    window.addEventListener('pointerdown', resume, { once: true });
    window.addEventListener('keydown', resume, { once: true });
  }
  return context;
}
