import { WebhookReceiver } from 'livekit-server-sdk';
import type { Clock } from '../../ports/clock.ts';
import type { VideoSign } from '../../ports/video.ts';
import { type LiveKitKey, readIdentity } from './joinToken.ts';
import { readRoomName } from './roomName.ts';

const SECOND_MS = 1_000;
/** LiveKit repeats what it could not deliver for some minutes; what is older is somebody else's repetition. */
const FRESH_MS = 300_000;
const signs = { participant_joined: 'came', participant_left: 'went' } as const;

export type Heard = { readonly genuine: boolean; readonly sign: VideoSign | null };
const refused: Heard = { genuine: false, sign: null };
const meaningless: Heard = { genuine: true, sign: null };

/** Reads what the LiveKit server posts: signed by it, of now, and each only once. */
export function createWebhookReader({ key, secret }: LiveKitKey, clock: Pick<Clock, 'now'>) {
  const receiver = new WebhookReceiver(key, secret);
  const seen = new Map<string, number>();

  function isNew(id: string, now: number): boolean {
    for (const [old, at] of seen) {
      if (now - at <= 2 * FRESH_MS) break;
      seen.delete(old);
    }
    if (seen.has(id)) return false;
    seen.set(id, now);
    return true;
  }
  return async (body: string, authorization: string | undefined): Promise<Heard> => {
    const event = await receiver.receive(body, authorization).catch(() => null);
    if (!event) return refused;
    const now = clock.now();
    if (Math.abs(now - Number(event.createdAt) * SECOND_MS) > FRESH_MS) return refused;
    if (!isNew(event.id, now)) return meaningless;
    const what = event.event in signs ? signs[event.event as keyof typeof signs] : null;
    const room = readRoomName(event.room?.name ?? '');
    const identity = event.participant?.identity;
    return what && room && identity
      ? { genuine: true, sign: { what, ...readIdentity(identity), ...room } }
      : meaningless;
  };
}
