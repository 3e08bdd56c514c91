import type { NetworkPlane } from '@enishi/shared/growth';
import { type Placed, picture } from './layNetwork.ts';

/** Paths of the planes: one area, and the edges between the two others by how they came about. */
export type Surface = { readonly area: string; readonly together: string; readonly introduced: string };

/**
 * All planes as one area: hundreds of them lie over each other without darkening. The triangles turn the same way,
 * so that none cuts a hole into another.
 */
export function surfaceOf(planes: readonly NetworkPlane[], placeOf: ReadonlyMap<string, Placed>): Surface {
  const area: string[] = [];
  const edges = { together: [] as string[], introduced: [] as string[] };
  const { middle } = picture;
  for (const { one, other, how } of planes) {
    const [a, b] = [placeOf.get(one), placeOf.get(other)];
    if (!a || !b) continue;
    const turns = (a.x - middle) * (b.y - middle) - (a.y - middle) * (b.x - middle);
    const [first, second] = turns < 0 ? [b, a] : [a, b];
    area.push(`M${middle} ${middle}L${at(first)}L${at(second)}Z`);
    edges[how].push(`M${at(a)}L${at(b)}`);
  }
  return { area: area.join(''), together: edges.together.join(''), introduced: edges.introduced.join('') };
}

const at = ({ x, y }: Placed) => `${x.toFixed(1)} ${y.toFixed(1)}`;
