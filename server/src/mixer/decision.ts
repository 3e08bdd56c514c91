import type { ErrorCode } from '@enishi/shared/errors';
import type { MixerEvent } from './event.ts';

/** Events without their instant: `decide` stamps them with `ambient.now`. */
export type Fact = MixerEvent extends infer E ? (E extends MixerEvent ? Omit<E, 'at'> : never) : never;

export type Decision =
  | { readonly kind: 'accepted'; readonly facts: readonly Fact[] }
  | { readonly kind: 'refused'; readonly code: ErrorCode };

export const accept = (...facts: readonly Fact[]): Decision => ({ kind: 'accepted', facts });
export const refuse = (code: ErrorCode): Decision => ({ kind: 'refused', code });
/** Pressed twice, or nothing to do: fine, and nothing happens. */
export const nothing: Decision = { kind: 'accepted', facts: [] };
