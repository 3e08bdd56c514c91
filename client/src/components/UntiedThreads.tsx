/** Two thread ends that are not tied yet: nobody is there, nothing was found. */
export function UntiedThreads({ width = 120 }: { width?: number }) {
  return (
    <svg className="knot" width={width} height={width * 0.4} viewBox="0 0 120 48" aria-hidden="true">
      <path
        className="vermilion"
        d="M0 16c18 0 22 12 36 14 5 1 9 0 13-3"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path
        className="indigo"
        d="M120 12c-16 0-22 16-36 14-6-1-9-4-13-2"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </svg>
  );
}
