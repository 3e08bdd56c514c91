import type { PersonId } from '@enishi/shared/ids';
import type { LiveKitPass, Pass } from '@enishi/shared/signal';
import { loadLiveKit } from './livekit/loadLiveKit.ts';
import type { LiveKitTalk } from './livekit/openLiveKit.ts';
import { openRoom } from './p2p/room.ts';
import type { LocalTracks, Signalling, Standing, VideoRoom } from './provider.ts';
import { awaited, createTalkFace } from './talkFace.ts';

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
  const { face, show, forget } = createTalkFace();
  let current: Pass = pass;
  let talk: LiveKitTalk | null = null;
  let direct: VideoRoom | null = null;
  let standing: Standing = 'as_planned';
  let published = false;
  let closed = false;

  function changed(): void {
    const through = ({ personId }: { personId: PersonId }) => ({
      personId,
      ...(talk?.picture(personId) ?? awaited),
    });
    show(direct ? direct.pictures() : current.others.map(through), standing);
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
  }
  function lost(because: 'unreachable' | 'elsewhere'): void {
    talk = null;
    if (because === 'unreachable') return fallBack();
    standing = 'elsewhere';
    changed();
  }

  async function start(): Promise<void> {
    try {
      const { openLiveKit } = await load();
      if (closed || direct) return;
      talk = openLiveKit(pass, { local, changed, lost });
      if (published) talk.publish();
      else talk.prepare();
      changed();
    } catch (error) {
      console.warn('the way through the media server is missing', error);
      fallBack();
    }
  }
  const offSignals = signalling.on(fallBack);
  void start();
  changed();

  return {
    ...face,
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
    close() {
      closed = true;
      offSignals();
      talk?.close();
      direct?.close();
      talk = null;
      direct = null;
      forget();
    },
  };
}
