import type { ErrorCode } from '@enishi/shared/errors';

/** Numbers about the running server; never about a person. Times in milliseconds. */
export type Telemetry = {
  appended(ms: number, events: number): void;
  seated(ms: number, people: number): void;
  /** from the append to the last view handed to the sockets */
  published(ms: number, views: number): void;
  refused(code: ErrorCode): void;
  roundStarted(): void;
};
