import { useMixerNow } from '../../hooks/useNow.ts';
import { useShared } from '../../hooks/useViews.ts';
import { type Stage, stageOf } from './consoleStage.ts';

/** Renews each second: keep it low in the tree. */
export function useStage(): Stage & { readonly leftMs: number | null } {
  const shared = useShared();
  const now = useMixerNow();
  const stage = stageOf(shared, now);
  return { ...stage, leftMs: stage.until === null ? null : Math.max(0, stage.until - now) };
}
