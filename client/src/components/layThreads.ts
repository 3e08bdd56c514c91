import { INDUSTRY_FAMILIES, type IndustryFamily } from '@enishi/shared/industries';

export const fan = { width: 600, row: 44, height: 44 * INDUSTRY_FAMILIES.length };

/** Above this many people one thread stands for five. */
const MOST_THREADS = 60;
const SHARE = 5;

export type Thread = { family: IndustryFamily; own: boolean; path: string; x: number; y: number };

/** Threads start bundled at their family's row and lean to each other; their ends stay loose. */
export function layThreads(
  counts: Readonly<Record<string, number>>,
  own: IndustryFamily | null,
): { threads: Thread[]; perThread: number } {
  const total = INDUSTRY_FAMILIES.reduce((sum, family) => sum + (counts[family] ?? 0), 0);
  const perThread = total > MOST_THREADS ? SHARE : 1;
  const starts = INDUSTRY_FAMILIES.flatMap((family, row) => {
    const threads = Math.ceil((counts[family] ?? 0) / perThread);
    const gap = Math.min(3.2, 30 / threads);
    return Array.from({ length: threads }, (_, at) => ({
      family,
      own: family === own && at === threads - 1,
      y: (row + 0.5) * fan.row + (at - (threads - 1) / 2) * gap,
    }));
  });
  const threads = starts.map((start, at): Thread => {
    const along = starts.length === 1 ? 0.5 : at / (starts.length - 1);
    const spread = Math.min(1, starts.length / 12);
    const y =
      fan.height * (0.5 + (along - 0.5) * 0.8 * spread + (1 - spread) * (start.y / fan.height - 0.5) * 0.5);
    const bulge = 1 - (2 * along - 1) ** 2;
    const x = start.own ? 570 : 395 + 115 * bulge + jitter(at) * 40;
    const path = `M0 ${one(start.y)}C${one(x * 0.44)} ${one(start.y)} ${one(x - 180)} ${one(y)} ${one(x)} ${one(y)}`;
    return { family: start.family, own: start.own, path, x, y };
  });
  return { threads, perThread };
}

const one = (value: number) => Math.round(value * 10) / 10;

/** The same for every visit: 0 to 1, by place. */
const jitter = (place: number) => (place * 0.618_034) % 1;
