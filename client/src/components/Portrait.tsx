import { useId } from 'react';
import { grounds, hairColours, hairs, mouths, rooms, shirts, skins } from './portraitParts.ts';

export type PortraitProps = {
  /** the same seed is always the same face */
  seed: string;
  /** face: round pictures; scene: fills a video tile */
  crop?: 'face' | 'scene';
};

/** A drawn person for those who are simulated: nobody may take them for a camera's picture. */
export function Portrait({ seed, crop = 'scene' }: PortraitProps) {
  const id = useId();
  const pick = chooser(seed);
  const skin = pick(skins);
  const hair = pick(hairs);
  const hairColour = pick(hairColours);
  const shirt = pick(shirts);
  const [from, to] = pick(grounds);
  const room = pick(rooms);
  const mouth = pick(mouths);
  const glasses = pick([true, false, false]);
  return (
    <svg
      viewBox={crop === 'face' ? '110 26 180 180' : '0 0 400 250'}
      preserveAspectRatio="xMidYMid slice"
      width="100%"
      height="100%"
      aria-hidden="true"
    >
      <linearGradient id={id} x1="0" y1="0" x2=".5" y2="1">
        <stop stopColor={from} />
        <stop offset="1" stopColor={to} />
      </linearGradient>
      <rect width="400" height="250" fill={`url(#${id})`} />
      <path d={room.dark} fill="#000" opacity=".15" />
      <path d={room.light} fill="#fff" opacity=".12" />
      <path d={hair.back} fill={hairColour} />
      <path d="M92 262c2-48 34-66 78-74h60c44 8 76 26 78 74z" fill={shirt} />
      <path d="M178 160h44v28c-8 14-36 14-44 0z" fill={skin} />
      <path d="M178 168c12 12 32 12 44 0v12c-14 10-30 10-44 0z" opacity=".1" />
      <path d="M151 116c0-26 18-38 49-38s49 12 49 38c0 38-22 62-49 62s-49-24-49-62z" fill={skin} />
      <g fill="none" stroke="#2A1F18" strokeLinecap="round" strokeWidth="2.6" opacity=".72">
        <path d="M171 107q8-5 15-1M214 106q8-4 15 1" />
        <path d={mouth} />
        <path d="M199 128q-4 8 1 10" opacity=".55" />
      </g>
      <path d={hair.front} fill={hairColour} />
      <g fill="#2A1F18">
        <ellipse cx="179" cy="122" rx="3.4" ry="4.2" />
        <ellipse cx="221" cy="122" rx="3.4" ry="4.2" />
      </g>
      {glasses && (
        <g fill="none" stroke="#2A241D" strokeWidth="2.6">
          <rect x="163" y="110" width="30" height="24" rx="10" />
          <rect x="207" y="110" width="30" height="24" rx="10" />
          <path d="M193 119q7-4 14 0" />
        </g>
      )}
    </svg>
  );
}

// FNV-1a over the seed, stirred once for each choice.
function chooser(seed: string) {
  let state = 0x811c9dc5;
  const stir = (value: number) => {
    state = Math.imul(state ^ value, 0x01000193) >>> 0;
    state ^= state >>> 15;
  };
  for (const letter of seed) stir(letter.codePointAt(0) ?? 0);
  return <const T extends readonly [unknown, ...unknown[]]>(choices: T): T[number] => {
    stir(choices.length);
    return choices[(state >>> 3) % choices.length] ?? choices[0];
  };
}
