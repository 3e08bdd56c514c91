import { meetingPaths, picture } from './meetingPaths.ts';

/** The idea as a picture: six people, three rounds, each time another two side by side. */
export function MeetingThreads({ label }: { label: string }) {
  return (
    <svg
      className="h-auto w-full"
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      role="img"
      aria-label={label}
      fill="none"
      strokeLinecap="round"
    >
      {meetingPaths.map(({ family, path, end: [x, y] }) => (
        <g key={family} data-family={family}>
          <path d={path} className="stroke-paper" strokeWidth="7" />
          <path d={path} className="stroke-(--c)" strokeWidth="2.5" />
          <path d={`M${x} ${y}h.01`} className="stroke-(--c)" strokeWidth="12" />
        </g>
      ))}
    </svg>
  );
}
