import type { Instant, MixerId } from '@enishi/shared/ids';

/** What a mixer leaves behind, for as long as its host chose. */
export type Retention = {
  /** Mixers whose time is over. */
  over(now: Instant): Promise<readonly MixerId[]>;
  /**
   * Removes its run, chat, reports and host link, in one. What is people's own stays: whom they met and when, their
   * notes, thanks, cards given to them, and that two never sit together again. Safe to repeat.
   */
  remove(id: MixerId): Promise<void>;
};
