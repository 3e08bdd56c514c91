import type { MixerId } from '@enishi/shared/ids';
import { keptHostLink } from '../net/hostLinks.ts';

/** The host link of a mixer that this tab has made; null: made elsewhere. */
export const useHostLink = (mixerId: MixerId): string | null => keptHostLink(mixerId);
