import type { Network, NetworkPlane, NetworkPoint } from '@enishi/shared/growth';
import { INDUSTRY_FAMILIES } from '@enishi/shared/industries';

export const picture = { size: 640, middle: 320, inner: 56, reach: 296 };

export type Placed = NetworkPoint & { readonly x: number; readonly y: number; readonly radius: number };

/**
 * Me in the middle, each family of industries in its own part of the circle, as wide as it has people; who was met
 * first lies inside. A point keeps its place while time goes on, since all of them are laid at once.
 */
export function layNetwork(points: readonly NetworkPoint[]): Placed[] {
  const families = [...INDUSTRY_FAMILIES, null]
    .map((family) => points.filter((point) => point.family === family))
    .filter((group) => group.length > 0);
  const weights = families.map((group) => Math.sqrt(group.length) + 1);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const radius = Math.max(3.5, Math.min(9, 70 / Math.sqrt(points.length + 1)));
  let from = -Math.PI / 2;
  return families.flatMap((group, nr) => {
    const width = (2 * Math.PI * (weights[nr] ?? 1)) / whole;
    const start = from;
    from += width;
    return group.map((point, at) => {
      // Rings by the square root: as many per area inside as outside. The golden ratio spreads them over the width.
      const out =
        picture.inner + (picture.reach - picture.inner) * Math.sqrt((at + 0.6) / (group.length + 0.4));
      const spread = (at * 0.618034 + 0.5) % 1;
      const margin = Math.min(0.12, width * 0.1);
      const angle = start + margin + spread * (width - 2 * margin);
      return {
        ...point,
        radius,
        x: picture.middle + Math.cos(angle) * out,
        y: picture.middle + Math.sin(angle) * out,
      };
    });
  });
}

/** What stood at that moment: points met by then, with their line if met again by then, and the planes. */
export function networkAt({ points, planes }: Network, at: number) {
  const there = new Set(points.filter(({ metAt }) => metAt <= at).map(({ personId }) => personId));
  return {
    there,
    again: new Set(
      points.filter(({ againAt }) => againAt !== null && againAt <= at).map(({ personId }) => personId),
    ),
    planes: planes.filter((plane) => plane.at <= at && there.has(plane.one) && there.has(plane.other)),
  };
}

export type Shown = ReturnType<typeof networkAt>;

/** Who of the others each was with me in threes, in the order in which it came about. */
export function togetherIn(planes: readonly NetworkPlane[]): ReadonlyMap<string, readonly NetworkPlane[]> {
  const of = new Map<string, NetworkPlane[]>();
  for (const plane of planes)
    for (const id of [plane.one, plane.other]) {
      const known = of.get(id);
      if (known) known.push(plane);
      else of.set(id, [plane]);
    }
  return of;
}
