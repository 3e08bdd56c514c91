import type { ReactNode } from 'react';

/** What most people leave out, one press away. */
export function More({
  label,
  children,
  open = false,
}: {
  label: string;
  children: ReactNode;
  open?: boolean;
}) {
  return (
    <details className="group rounded-control border border-line" open={open}>
      <summary className="min-h-12 px-4 py-3 font-semibold text-ai">{label}</summary>
      <div className="grid gap-5 px-4 pb-5">{children}</div>
    </details>
  );
}
