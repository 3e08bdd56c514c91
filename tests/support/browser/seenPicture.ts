import type { Locator } from 'playwright-core';
import { chroma, HUES, type Hue } from './testPicture.ts';

export type SeenPicture = { readonly hue: Hue; readonly columns: string };

/** What a video element shows at this moment: whose test picture, and how bright its columns are. */
export async function seenPicture(video: Locator): Promise<SeenPicture | null> {
  const seen = await video.evaluate((element) => {
    if (!(element instanceof HTMLVideoElement) || element.readyState < 2) return null;
    const canvas = Object.assign(document.createElement('canvas'), { width: 20, height: 4 });
    const pen = canvas.getContext('2d');
    if (!pen) return null;
    pen.drawImage(element, 0, 0, 20, 4);
    return [...pen.getImageData(0, 0, 20, 4).data];
  });
  if (!seen) return null;
  const pixels = Array.from({ length: seen.length / 4 }, (_, at) => seen.slice(at * 4, at * 4 + 3));
  const mean = [0, 1, 2].map((part) => pixels.reduce((sum, pixel) => sum + (pixel[part] ?? 0), 0) / 80);
  const [r = 0, g = 0, b = 0] = mean;
  const cb = 128 - 0.169 * r - 0.331 * g + 0.5 * b;
  const cr = 128 + 0.5 * r - 0.419 * g - 0.081 * b;
  const distance = (hue: Hue) => Math.hypot(chroma[hue].cb - cb, chroma[hue].cr - cr);
  const [nearest] = [...HUES].sort((a, z) => distance(a) - distance(z));
  if (!nearest || distance(nearest) > 40) return null;
  return {
    hue: nearest,
    columns: pixels
      .slice(0, 20)
      .map(([red]) => Math.round((red ?? 0) / 16))
      .join(' '),
  };
}
