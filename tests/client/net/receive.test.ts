import { describe, expect, it } from 'vitest';
import {
  nothingReceived,
  onNewConnection,
  type Received,
  receive,
  STALE_LIMIT,
} from '../../../client/src/net/receive.ts';

const at = (version: number, tick = 0) => ({ version, tick });
const shown = (version: number): Received => receive(nothingReceived, at(version)).received;

describe('receive', () => {
  it('[N60] the first view of all is taken, whatever its version', () => {
    expect(receive(nothingReceived, at(7)).verdict).toBe('take');
  });

  it('[N61] on one connection every view is taken in order, an equal or lower version too', () => {
    let received = shown(7);
    for (const stamp of [at(7, 1), at(8), at(6)]) {
      const next = receive(received, stamp);
      expect(next.verdict).toBe('take');
      received = next.received;
    }
  });

  it('[N62] on a new connection a view below the one shown is not taken: it syncs again', () => {
    const again = onNewConnection(shown(7));
    const first = receive(again, at(6));
    expect(first.verdict).toBe('sync');
    expect(receive(first.received, at(7)).verdict).toBe('take');
  });

  it('[N63] a server that keeps answering below the version shown is believed at last', () => {
    let received = onNewConnection(shown(7));
    for (let turn = 0; turn < STALE_LIMIT; turn += 1) {
      const next = receive(received, at(3));
      expect(next.verdict).toBe('sync');
      received = next.received;
    }
    expect(receive(received, at(3)).verdict).toBe('take');
  });
});
