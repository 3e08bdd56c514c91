import type { PersonId } from '@enishi/shared/ids';
import type { LiveKitPass, Pass } from '@enishi/shared/signal';
import { loadLiveKit } from '../livekit/loadLiveKit.ts';
import type { LiveKitTalk } from '../livekit/openLiveKit.ts';
import type { LocalTracks, RemotePicture, Signalling, VideoRoom } from '../provider.ts';
import { awaited, createTalkFace } from '../talkFace.ts';
import { createDirectFew } from './directFew.ts';

const retryMs = 4_000;

/**
 * The stage on the media server. A crowd has no way round it, only the first few have: what cannot be reached is
 * tried again, with the latest pass, until it is closed.
 */
export function openStageRoom(
  pass: LiveKitPass,
  me: PersonId,
  local: LocalTracks,
  signalling: Signalling,
  load: typeof loadLiveKit = loadLiveKit,
): VideoRoom {
  const { face, show, forget } = createTalkFace();
  const direct = createDirectFew({ me, local, signalling, reached, changed });
  let current: Pass = pass;
  let talk: LiveKitTalk | null = null;
  let away = false;
  let elsewhere = false;
  let published = false;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function changed(): void {
    const apart = away ? (direct.serves() ? 'fell_back' : 'unreachable') : 'as_planned';
    show(current.others.map(pictureOf), elsewhere ? 'elsewhere' : apart);
  }
  function reached(person: PersonId): boolean {
    return talk?.picture(person).state === 'connected';
  }
  function pictureOf({ personId }: { personId: PersonId }): RemotePicture {
    const straight = direct.pictureOf(personId);
    if (straight && (away || straight.state === 'connected')) return straight;
    return { personId, ...(talk?.picture(personId) ?? awaited) };
  }
  function stand(isAway: boolean): void {
    away = isAway;
    direct.update(current, away);
    changed();
  }
  function lost(because: 'unreachable' | 'elsewhere'): void {
    if (closed) return;
    talk = null;
    elsewhere = because === 'elsewhere';
    stand(!elsewhere);
    if (!elsewhere) timer = setTimeout(() => void start(), retryMs);
  }
  async function start(): Promise<void> {
    try {
      const { openLiveKit } = await load();
      if (closed || current.engine !== 'livekit') return;
      talk = openLiveKit(current, { local, changed, arrived: () => stand(false), lost });
      if (published) talk.publish();
      changed();
    } catch (error) {
      console.warn('the stage cannot be reached', error);
      lost('unreachable');
    }
  }
  void start();
  stand(false);

  return {
    ...face,
    update(next) {
      current = next;
      stand(away);
    },
    publish() {
      published = true;
      talk?.publish();
      direct.publish();
    },
    close() {
      closed = true;
      clearTimeout(timer);
      talk?.close();
      talk = null;
      direct.close();
      forget();
    },
  };
}
