import { knotPaths } from './knotPaths.ts';

// Each thread is three cords: a wide stroke, the ground cut into it, a thin core.
const cords = [
  { width: 9, className: undefined },
  { width: 5.4, className: 'gap' },
  { width: 2.2, className: undefined },
] as const;

export type KnotProps = {
  /** the threads come from both sides and tie, once, in 400 ms (a fade under reduced motion) */
  animate?: boolean;
  height?: number;
};

/** The awaji knot, large. On anything but paper set `--knot-ground` to the ground's colour. */
export function Knot({ animate = false, height = 88 }: KnotProps) {
  return (
    <svg
      className="knot"
      data-animate={animate || undefined}
      viewBox="-130 -44 260 88"
      width="100%"
      height={height}
      aria-hidden="true"
    >
      {(['vermilion', 'indigo'] as const).map((thread) => (
        <g className={thread} key={thread}>
          {cords.map(({ width, className }) => (
            <path key={width} d={knotPaths[thread]} strokeWidth={width} className={className} />
          ))}
        </g>
      ))}
    </svg>
  );
}
