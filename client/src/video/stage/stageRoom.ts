import type { LiveKitPass, Pass } from '@enishi/shared/signal';
import { loadLiveKit } from '../livekit/loadLiveKit.ts';
import type { LiveKitTalk } from '../livekit/openLiveKit.ts';
import type { LocalTracks, Standing, VideoRoom } from '../provider.ts';
import { awaited, createTalkFace } from '../talkFace.ts';

const retryMs = 4_000;

/**
 * The stage on the media server. A crowd has no way round it: what cannot be reached is tried again, with the
 * latest pass, until it is closed.
 */
export function openStageRoom(
  pass: LiveKitPass,
  local: LocalTracks,
  load: typeof loadLiveKit = loadLiveKit,
): VideoRoom {
  const { face, show, forget } = createTalkFace();
  let current: Pass = pass;
  let talk: LiveKitTalk | null = null;
  let standing: Standing = 'as_planned';
  let published = false;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function changed(): void {
    const pictures = current.others.map(({ personId }) => ({
      personId,
      ...(talk?.picture(personId) ?? awaited),
    }));
    show(pictures, standing);
  }
  function arrived(): void {
    standing = 'as_planned';
    changed();
  }
  function lost(because: 'unreachable' | 'elsewhere'): void {
    if (closed) return;
    talk = null;
    standing = because;
    changed();
    if (because === 'unreachable') timer = setTimeout(() => void start(), retryMs);
  }
  async function start(): Promise<void> {
    try {
      const { openLiveKit } = await load();
      if (closed || current.engine !== 'livekit') return;
      talk = openLiveKit(current, { local, changed, arrived, lost });
      if (published) talk.publish();
      changed();
    } catch (error) {
      console.warn('the stage cannot be reached', error);
      lost('unreachable');
    }
  }
  void start();
  changed();

  return {
    ...face,
    update(next) {
      current = next;
      changed();
    },
    publish() {
      published = true;
      talk?.publish();
    },
    close() {
      closed = true;
      clearTimeout(timer);
      talk?.close();
      forget();
    },
  };
}
