import { expect, it } from 'vitest';
import { hearSpeech, levelOf, type Speech, silent } from '../../../client/src/video/level.ts';

const voice = (loudness: number) =>
  Float32Array.from({ length: 1024 }, (_, at) => loudness * Math.sin(at / 5));

it('[U37] the meter stands at nothing in silence, in the middle for a voice, and never leaves its scale', () => {
  expect(levelOf(new Float32Array(1024))).toBe(0);
  expect(levelOf(new Float32Array(0))).toBe(0);
  expect(levelOf(voice(0.03))).toBeGreaterThan(0.4);
  expect(levelOf(voice(0.03))).toBeLessThan(0.7);
  expect(levelOf(voice(4))).toBe(1);
});

/** The level every 60 ms, and whether it counts as speech then. */
const follow = (levels: readonly number[]): boolean[] => {
  let speech: Speech = silent;
  return levels.map((level, index) => {
    speech = hearSpeech(speech, level, index * 60);
    return speech.speaking;
  });
};

it('[U37] a knock is no speech', () => {
  expect(follow([0, 0.9, 0.9, 0, 0])).not.toContain(true);
});

it('[U37] speech lasts through the gaps between words and ends with a pause', () => {
  const words = [0.6, 0.6, 0.6, 0.6];
  const gap = Array<number>(8).fill(0.1);
  const pause = Array<number>(20).fill(0.1);
  const heard = follow([...words, ...gap, ...words, ...pause]);
  expect(heard.indexOf(true)).toBe(2);
  expect(heard.slice(2, 16)).not.toContain(false);
  expect(heard.at(-1)).toBe(false);
});

it('[U37] a level between both lines changes nothing', () => {
  const between = Array<number>(40).fill(0.38);
  expect(follow(between)).not.toContain(true);
  expect(follow([0.6, 0.6, 0.6, ...between]).at(-1)).toBe(true);
});
