import type { VideoService } from '@enishi/shared/signal';
import { useLoad } from './useLoad.ts';

/** How this server brings faces together; null until it is known. */
export const useVideoService = (): VideoService | null => useLoad('GET /api/video').value;
