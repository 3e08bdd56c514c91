import type { LiveKitPass, Pass } from '@enishi/shared/signal';
import { loadLiveKit } from './livekit/loadLiveKit.ts';
import type { LiveKitTalk } from './livekit/openLiveKit.ts';
import { openRoom } from './p2p/room.ts';
import type { LocalTracks, RemotePicture, Signalling, Standing, VideoRoom } from './provider.ts';
import { samePictures } from './samePictures.ts';

/**
 * A room on the media server that goes on from browser to browser when the server cannot be reached. Whoever
 * falls back greets the others, as browsers do that connect directly; who is greeted falls back too.
 */
export function openWithFallback(
  pass: LiveKitPass,
  local: LocalTracks,
  signalling: Signalling,
  load: typeof loadLiveKit = loadLiveKit,
): VideoRoom {
  const listeners = new Set<() => void>();
  let current: Pass = pass;
  let talk: LiveKitTalk | null = null;
  let direct: VideoRoom | null = null;
  let standing: Standing = 'as_planned';
  let published = false;
  let closed = false;
  let shown: readonly RemotePicture[] = [];

  const none = { stream: null, state: 'connecting', hasVideo: false, hasAudio: false } as const;
  function changed(): void {
    const now = direct
      ? direct.pictures()
      : current.others.map(({ personId }) => ({ personId, ...(talk?.picture(personId) ?? none) }));
    if (samePictures(now, shown)) return;
    shown = now;
    tell();
  }
  function tell(): void {
    for (const listener of listeners) listener();
  }
  function fallBack(): void {
    if (closed || direct || standing === 'elsewhere') return;
    talk?.close();
    talk = null;
    standing = 'fell_back';
    direct = openRoom(current, local, signalling);
    direct.subscribe(changed);
    if (published) direct.publish();
    changed();
    tell();
  }
  function lost(because: 'unreachable' | 'elsewhere'): void {
    talk = null;
    if (because === 'unreachable') return fallBack();
    standing = 'elsewhere';
    changed();
    tell();
  }

  async function start(): Promise<void> {
    try {
      const { openLiveKit } = await load();
      if (closed || direct) return;
      const opened = await openLiveKit(pass, { local, changed, lost });
      if (closed || direct) return opened.close();
      talk = opened;
      if (published) talk.publish();
      else talk.prepare();
      changed();
    } catch (error) {
      console.warn('the media server cannot be reached', error);
      fallBack();
    }
  }
  const offSignals = signalling.on(fallBack);
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
      direct?.update(next);
      changed();
    },
    publish() {
      published = true;
      talk?.publish();
      direct?.publish();
    },
    standing: () => standing,
    close() {
      closed = true;
      offSignals();
      talk?.close();
      direct?.close();
      listeners.clear();
    },
  };
}
