/** Raised when an older client can no longer take part; it is then told `old_client`. */
export const PROTOCOL_VERSION = 1;
