import type { ErrorCode } from '@enishi/shared/errors';
import { useStageStore } from '../stores/stage.ts';
import { openForStage } from '../video/devices/deviceControl.ts';
import { useRequest } from './useRequest.ts';
import { useShared } from './useViews.ts';

export type SpeakToAll = {
  /** Opens the devices in this window and takes the stage; true when it was given. */
  start(): Promise<boolean>;
  readonly pending: boolean;
  readonly refusal: ErrorCode | null;
};

/** Speaking to everybody from this window. */
export function useSpeakToAll(): SpeakToAll {
  const { mixerId } = useShared();
  const speakIn = useStageStore((now) => now.speakIn);
  const [take, { pending, refusal }] = useRequest('stage:take');
  async function start(): Promise<boolean> {
    const opened = openForStage();
    const reply = await take({});
    if (!reply.ok) return false;
    speakIn(mixerId);
    await opened;
    return true;
  }
  return { start, pending, refusal };
}
