import type { ReactNode } from 'react';

/** One sentence, one action, two thread ends that are not tied yet. */
export function EmptyState({ text, action }: { text: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <svg className="knot" width="120" height="48" viewBox="0 0 120 48" aria-hidden="true">
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
      <p className="measure">{text}</p>
      {action}
    </div>
  );
}
