import type { LiveKitPass, Pass } from '@enishi/shared/signal';
import { loadLiveKit } from '../livekit/loadLiveKit.ts';
import type { LiveKitTalk } from '../livekit/openLiveKit.ts';
import type { LocalTracks, RemotePicture, Standing, VideoRoom } from '../provider.ts';
import { samePictures } from '../samePictures.ts';

const retryMs = 4_000;
const none = { stream: null, state: 'connecting', hasVideo: false, hasAudio: false } as const;

/**
 * The stage on the media server. A crowd has no way round it: what cannot be reached is tried again, with the
 * latest pass, until it is closed.
 */
export function openStageRoom(
  pass: LiveKitPass,
  local: LocalTracks,
  load: typeof loadLiveKit = loadLiveKit,
): VideoRoom {
  const listeners = new Set<() => void>();
  let current: Pass = pass;
  let talk: LiveKitTalk | null = null;
  let standing: Standing = 'as_planned';
  let published = false;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: readonly RemotePicture[] = [];

  function changed(): void {
    const now = current.others.map(({ personId }) => ({ personId, ...(talk?.picture(personId) ?? none) }));
    if (samePictures(now, shown)) return;
    shown = now;
    tell();
  }
  function tell(): void {
    for (const listener of listeners) listener();
  }
  function stand(now: Standing): void {
    if (standing === now) return;
    standing = now;
    tell();
  }
  function lost(because: 'unreachable' | 'elsewhere'): void {
    if (closed) return;
    talk = null;
    stand(because);
    changed();
    if (because === 'unreachable') timer = setTimeout(() => void start(), retryMs);
  }
  async function start(): Promise<void> {
    try {
      const { openLiveKit } = await load();
      if (closed || current.engine !== 'livekit') return;
      const opened = await openLiveKit(current, { local, changed, lost });
      if (closed) return opened.close();
      talk = opened;
      if (published) talk.publish();
      stand('as_planned');
      changed();
    } catch (error) {
      console.warn('the stage cannot be reached', error);
      lost('unreachable');
    }
  }
  void start();
  changed();

  return {
    pictures: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update(next) {
      current = next;
      changed();
    },
    publish() {
      published = true;
      talk?.publish();
    },
    standing: () => standing,
    close() {
      closed = true;
      clearTimeout(timer);
      talk?.close();
      listeners.clear();
    },
  };
}
