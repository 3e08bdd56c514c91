import type { Instant } from '@enishi/shared/ids';

export type Clock = {
  now(): Instant;
  /** Calls once, not before `at`; a late or missed call must do no harm. Returns how to call it off. */
  wake(at: Instant, call: () => void): () => void;
};
