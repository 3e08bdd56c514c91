import { useEffect, useState } from 'react';
import { noteHeard } from '../video/heardTracks.ts';
import { hearSpeech, silent } from '../video/level.ts';
import { watchSound } from '../video/soundMeter.ts';

export type SoundLevel = {
  /** 0 to 1, in twenty steps: a finer one would draw without a visible change */
  level: number;
  speaking: boolean;
  /** the browser has let something be heard at all: until then a level of 0 says nothing */
  measured: boolean;
};
const nothing: SoundLevel = { level: 0, speaking: false, measured: false };
const steps = 20;

/** How loud a track is and whether someone speaks. Send `speaking` on only when it changes. */
export function useLevel(track: MediaStreamTrack | null): SoundLevel {
  const [sound, setSound] = useState(nothing);
  useEffect(() => {
    if (track?.kind !== 'audio') return;
    let speech = silent;
    const stop = watchSound(track, (exact) => {
      if (exact > 0) noteHeard(track);
      speech = hearSpeech(speech, exact, performance.now());
      const { speaking } = speech;
      const level = Math.round(exact * steps) / steps;
      setSound((now) =>
        now.measured && now.level === level && now.speaking === speaking
          ? now
          : { level, speaking, measured: true },
      );
    });
    return () => {
      stop();
      setSound(nothing);
    };
  }, [track]);
  return sound;
}
