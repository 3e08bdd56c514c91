import type { PersonId } from '@enishi/shared/ids';
import type { Pass } from '@enishi/shared/signal';
import { openRoom } from '../p2p/room.ts';
import type { LocalTracks, RemotePicture, Signalling, VideoRoom } from '../provider.ts';

/** A speaker's picture goes out to each listener from their own line: as many as the server lets in without LiveKit. */
const mostGuests = 8;
export const mostWithPicture = mostGuests + 1;

type Outside = {
  readonly me: PersonId;
  readonly local: LocalTracks;
  readonly signalling: Signalling;
  /** they come through the media server */
  reached(person: PersonId): boolean;
  changed(): void;
};

/**
 * The way round a media server that cannot be reached, for few: who cannot reach it greets those on the stage, and
 * who is greeted there serves the first eight beside all that go through the media server.
 */
export function createDirectFew({ me, local, signalling, reached, changed }: Outside) {
  let pass: Pass | null = null;
  let away = false;
  let published = false;
  let room: VideoRoom | null = null;
  const guests = new Set<PersonId>();

  function settle(): void {
    if (!pass) return;
    const others = new Map(away ? pass.others.map((other) => [other.personId, other]) : []);
    for (const personId of guests) others.set(personId, { personId, polite: me < personId });
    const wanted = { ...pass, others: [...others.values()] };
    if (others.size === 0) close();
    else if (room) room.update(wanted);
    else {
      room = openRoom(wanted, local, signalling, { mostWithPicture });
      room.subscribe(looked);
      if (published) room.publish();
    }
  }
  /** Who was not met in all that time has gone: the place is free. */
  function looked(): void {
    const gone = pictures().filter(({ personId, state }) => state === 'failed' && guests.delete(personId));
    if (gone.length > 0) settle();
    changed();
  }
  const pictures = (): readonly RemotePicture[] => room?.pictures() ?? [];
  const pictureOf = (person: PersonId) => pictures().find(({ personId }) => personId === person);
  function close(): void {
    room?.close();
    room = null;
  }
  const offSignals = signalling.on((from, signal) => {
    const known = guests.has(from) || pictureOf(from) !== undefined;
    if (!published || signal.kind !== 'hello' || known || reached(from) || guests.size >= mostGuests) return;
    guests.add(from);
    settle();
  });

  return {
    /** `isAway`: the media server cannot be reached from here. */
    update(next: Pass, isAway: boolean): void {
      pass = next;
      away = isAway;
      settle();
    },
    publish(): void {
      published = true;
      room?.publish();
    },
    pictureOf,
    /** somebody is connected with us directly */
    serves: () => pictures().some(({ state }) => state === 'connected'),
    close(): void {
      offSignals();
      close();
    },
  };
}
