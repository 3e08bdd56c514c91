import type { NetworkPlane } from '@enishi/shared/growth';
import { type Placed, picture } from './layNetwork.ts';
import { outlineOf } from './outlineOf.ts';

/** Paths of the planes: one area, and the edges between the two others by how they came about. */
export type Surface = { readonly area: string; readonly together: string; readonly introduced: string };

/**
 * From so many on nobody can tell one plane from the next: the area is drawn by its outline, and edges of a room only
 * for the person who is pointed at. Thousands of crossing lines took a browser without a graphics card three frames.
 */
const MANY = 200;

/**
 * All planes as one area: hundreds of them lie over each other without darkening. The triangles turn the same way,
 * so that none cuts a hole into another.
 */
export function surfaceOf(planes: readonly NetworkPlane[], placeOf: ReadonlyMap<string, Placed>): Surface {
  const many = planes.length > MANY;
  const triangles: (readonly [Placed, Placed])[] = [];
  const edges = { together: [] as string[], introduced: [] as string[] };
  const { middle } = picture;
  for (const { one, other, how } of planes) {
    const [a, b] = [placeOf.get(one), placeOf.get(other)];
    if (!a || !b) continue;
    const turns = (a.x - middle) * (b.y - middle) - (a.y - middle) * (b.x - middle);
    triangles.push(turns < 0 ? [b, a] : [a, b]);
    if (!many || how === 'introduced') edges[how].push(`M${at(a)}L${at(b)}`);
  }
  const area = many
    ? outlineOf(triangles)
    : triangles.map(([first, second]) => `M${middle} ${middle}L${at(first)}L${at(second)}Z`).join('');
  return { area, together: edges.together.join(''), introduced: edges.introduced.join('') };
}

const at = ({ x, y }: Placed) => `${x.toFixed(1)} ${y.toFixed(1)}`;
