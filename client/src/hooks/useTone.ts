import { useCallback } from 'react';
import { useSettingsStore } from '../stores/settings.ts';

export type Tone = 'found' | 'soon';
// Two soft notes each, in hertz: up for a meeting, down for an end that comes near.
const notes: { readonly [T in Tone]: readonly number[] } = {
  found: [523.25, 783.99],
  soon: [659.25, 493.88],
};
const NOTE_S = 0.22;
let audio: AudioContext | null = null;

/** Plays a soft tone unless tones are off. Silent where the browser allows no sound yet. */
export function useTone(): (tone: Tone) => void {
  return useCallback((tone: Tone) => {
    if (!useSettingsStore.getState().tones) return;
    try {
      audio ??= new AudioContext();
      void audio.resume();
      const start = audio.currentTime + 0.02;
      notes[tone].forEach((pitch, index) => {
        if (audio) playNote(audio, pitch, start + index * NOTE_S);
      });
    } catch {
      // No audio device: the title and the screen tell it too.
    }
  }, []);
}

function playNote(context: AudioContext, pitch: number, at: number) {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.08, at + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + NOTE_S * 2);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + NOTE_S * 2);
}
