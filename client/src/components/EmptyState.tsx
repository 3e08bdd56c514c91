import type { ReactNode } from 'react';
import { UntiedThreads } from './UntiedThreads.tsx';

/** One sentence, one action, two thread ends that are not tied yet. */
export function EmptyState({ text, action }: { text: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <UntiedThreads />
      <p className="measure">{text}</p>
      {action}
    </div>
  );
}
