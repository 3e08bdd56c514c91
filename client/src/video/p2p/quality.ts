export type SendingLimits = { maxBitrate: number; scaleResolutionDownBy: number };

const pairBitsPerSecond = 1_500_000;
const meshBitsPerSecond = 500_000;
const meshLines = 360;

/** Two people get what the camera gives; from three on everybody sends several times, hence 360p. */
export function sendingLimits(
  people: number,
  { width, height }: Pick<MediaTrackSettings, 'width' | 'height'>,
): SendingLimits {
  if (people <= 2) return { maxBitrate: pairBitsPerSecond, scaleResolutionDownBy: 1 };
  // A phone held upright is higher than wide: its shorter side is what people call the lines.
  const lines = Math.min(width ?? meshLines, height ?? meshLines);
  return { maxBitrate: meshBitsPerSecond, scaleResolutionDownBy: Math.max(1, lines / meshLines) };
}

/** What a line is believed to carry until it is measured, which takes some seconds: enough for the first picture. */
export const startingKbit = (people: number): number => (people <= 2 ? 800 : 400);
