import { lazy, type ReactNode, Suspense } from 'react';
import { useMine } from '../../hooks/useViews.ts';

const HostBar = lazy(async () => ({ default: (await import('./HostBar.tsx')).HostBar }));

/** Puts the host bar above a live screen for whoever hosts; its code is fetched only for them. */
export function HostFrame({ shown, children }: { shown: boolean; children: ReactNode }) {
  const bar = useMine().host && shown;
  return (
    <div className={bar ? 'hosted' : 'contents'}>
      {bar && (
        <Suspense fallback={null}>
          <HostBar />
        </Suspense>
      )}
      {children}
    </div>
  );
}
