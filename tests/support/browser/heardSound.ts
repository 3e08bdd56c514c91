import { expect } from 'vitest';
import type { Visitor } from './visitor.ts';

/** A sound comes out of the picture of this name: it plays, it is not muted, and its stream is not silence. */
export async function hearsSoundOf({ page, name, say }: Visitor, speaker: string): Promise<void> {
  const video = page.getByLabel(say('video:pictureOf', { name: speaker }), { exact: true }).first();
  await expect
    .poll(
      () =>
        video
          .evaluate(async (element) => {
            if (!(element instanceof HTMLVideoElement) || element.muted || element.paused) return 0;
            const stream = element.srcObject;
            if (!(stream instanceof MediaStream) || stream.getAudioTracks().length === 0) return 0;
            const context = new AudioContext();
            const analyser = context.createAnalyser();
            context.createMediaStreamSource(new MediaStream(stream.getAudioTracks())).connect(analyser);
            const samples = new Float32Array(analyser.fftSize);
            let loudest = 0;
            // The made-up microphone beeps once a second.
            for (const end = performance.now() + 1_200; performance.now() < end; ) {
              analyser.getFloatTimeDomainData(samples);
              loudest = Math.max(loudest, ...samples);
              await new Promise((next) => setTimeout(next, 20));
            }
            await context.close();
            return loudest;
          })
          .catch(() => 0),
      { timeout: 40_000, message: `${name} hears ${speaker}` },
    )
    .toBeGreaterThan(0.01);
}
