import { knotMarkPaths } from './knotMarkPaths.ts';

/** The knot as a sign in a line of text. */
export function KnotMark({ width = 44 }: { width?: number }) {
  return (
    <svg
      className="knot"
      width={width}
      height={(width * 84) / 190}
      viewBox="-95 -42 190 84"
      aria-hidden="true"
    >
      <path className="vermilion" d={knotMarkPaths.vermilion} strokeWidth="8" />
      <path className="indigo" d={knotMarkPaths.indigo} strokeWidth="8" />
    </svg>
  );
}
