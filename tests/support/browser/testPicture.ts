import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const HUES = ['blue', 'red', 'green', 'yellow'] as const;
export type Hue = (typeof HUES)[number];

/** Where a hue lies on the plane of the two colour differences; each in a quarter of its own. */
export const chroma = {
  blue: { cb: 188, cr: 88 },
  red: { cb: 88, cr: 188 },
  green: { cb: 78, cr: 78 },
  yellow: { cb: 48, cr: 138 },
} satisfies Record<Hue, { cb: number; cr: number }>;

const width = 160;
const height = 120;
const frames = 8;
const bar = width / frames;
let folder: string | undefined;

/** A moment of film for Chromium's made-up camera: one colour, over which a lighter bar travels. Answers its path. */
export function writeTestPicture(hue: Hue): string {
  folder ??= mkdtempSync(join(tmpdir(), 'enishi-pictures-'));
  const path = join(folder, `${hue}.y4m`);
  const { cb, cr } = chroma[hue];
  const parts = [Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)];
  for (let frame = 0; frame < frames; frame += 1) {
    const luma = Buffer.alloc(width * height, 110);
    const left = (frame * width) / frames;
    for (let row = 0; row < height; row += 1) luma.fill(170, row * width + left, row * width + left + bar);
    const quarter = (width * height) / 4;
    parts.push(Buffer.from('FRAME\n'), luma, Buffer.alloc(quarter, cb), Buffer.alloc(quarter, cr));
  }
  writeFileSync(path, Buffer.concat(parts));
  return path;
}
