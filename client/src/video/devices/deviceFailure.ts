import type { DeviceStatus } from '../../stores/devices.ts';

/** What stands in the way, in the words our help is written for. */
export function deviceFailure(error: unknown): DeviceStatus {
  switch (error instanceof Error || error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none';
    case 'SecurityError':
    case 'TypeError':
      return 'unsupported';
    // NotReadableError, AbortError, InvalidStateError: it is there and does not start.
    default:
      return 'busy';
  }
}
