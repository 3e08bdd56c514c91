import { lazy, type ReactNode, Suspense } from 'react';
import { useSpeaksHere } from '../../hooks/useSpeaksHere.ts';
import { useMine, useShared } from '../../hooks/useViews.ts';

const StageStrip = lazy(async () => ({ default: (await import('./StageStrip.tsx')).StageStrip }));

/** Puts who speaks to everybody above a live screen; its code is fetched when somebody does. */
export function StageFrame({ pictures, children }: { pictures: boolean; children: ReactNode }) {
  const { stage } = useShared();
  const { stageInvited } = useMine();
  useSpeaksHere(); // also after the strip is gone
  const shown = stageInvited === true || (stage?.length ?? 0) > 0;
  return (
    <div className={shown ? 'staged' : 'contents'}>
      {shown && (
        <Suspense fallback={null}>
          <StageStrip pictures={pictures} />
        </Suspense>
      )}
      {children}
    </div>
  );
}
