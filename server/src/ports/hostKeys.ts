import type { Instant, MixerId } from '@enishi/shared/ids';

/** The key of a mixer's host link, kept as a hash only. */
export type HostKeys = {
  /** The former key, if any, opens nothing from now on. */
  replace(mixerId: MixerId, key: string, at: Instant): Promise<void>;
  fits(mixerId: MixerId, key: string): Promise<boolean>;
};
