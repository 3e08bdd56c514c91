import { picture } from './layNetwork.ts';

type Point = { readonly x: number; readonly y: number };

/** Half a degree: at the rim of the picture less than three of its 640 units. */
const STEPS = 720;
const STEP = (2 * Math.PI) / STEPS;
const WAYS = Array.from(
  { length: STEPS },
  (_, step) => [Math.cos(step * STEP), Math.sin(step * STEP)] as const,
);

/**
 * The outline of triangles that all have one corner in the middle, given by their other two in the sense of turning.
 * Together they are star-shaped, so the farthest reach in each direction is all there is to draw. O(triangles × steps).
 */
export function outlineOf(triangles: Iterable<readonly [Point, Point]>): string {
  const { middle } = picture;
  const reach = new Float64Array(STEPS);
  for (const [one, other] of triangles) {
    const [ax, ay, bx, by] = [one.x - middle, one.y - middle, other.x - middle, other.y - middle];
    const turn = ax * by - ay * bx;
    const from = Math.atan2(ay, ax);
    const to = from + Math.atan2(turn, ax * bx + ay * by);
    const most = Math.max(Math.hypot(ax, ay), Math.hypot(bx, by));
    for (let step = Math.round(from / STEP); step <= Math.round(to / STEP); step += 1) {
      const place = (step + STEPS) % STEPS;
      const [x, y] = WAYS[place] ?? [1, 0];
      // Where the ray meets the far side; past its ends, by rounding, no farther than the corners.
      const far = Math.min(most, turn / Math.max((by - ay) * x - (bx - ax) * y, 1e-9));
      reach[place] = Math.max(reach[place] ?? 0, far);
    }
  }
  const corners = WAYS.map(([x, y], step) => {
    const far = reach[step] ?? 0;
    return `${(middle + far * x).toFixed(1)} ${(middle + far * y).toFixed(1)}`;
  });
  return `M${corners.join('L')}Z`;
}
