import { memo } from 'react';
import type { Surface } from './surfaceOf.ts';

/** Hundreds of lines are drawn fainter than a few, so that the points stay to be seen. */
const faint = (path: string) => ({
  strokeOpacity: Math.max(0.2, Math.min(1, 5 / Math.sqrt(path.split('M').length))),
});

/** Planes and lines, below the points. `lit`: those of the person who is pointed at. */
export const NetworkGround = memo(function NetworkGround({
  area,
  together,
  introduced,
  lines,
  lit = false,
}: Surface & { lines: string; lit?: boolean }) {
  return (
    <g className="network-ground" data-lit={lit || undefined}>
      {area && <path className="network-plane" d={area} />}
      {together && <path className="network-edge" style={faint(together)} d={together} />}
      {introduced && (
        <path className="network-edge" data-introduced style={faint(introduced)} d={introduced} />
      )}
      {lines && <path className="network-line" style={faint(lines)} d={lines} />}
    </g>
  );
});
