import type { MixerId, PersonId, RoomId } from '@enishi/shared/ids';
import type { Pass } from '@enishi/shared/signal';
import { roomWith } from '../mixer/questions.ts';
import type { Video, VideoSign } from '../ports/video.ts';
import type { LiveMixer } from './liveMixers.ts';

/** a mixer as it stands now */
type Present = Pick<LiveMixer, 'id' | 'state'>;

export type Passes = {
  give(live: Present, roomId: RoomId, me: PersonId, others: readonly PersonId[]): Pass;
  /** Whoever could be in a room's video without sitting there is taken out; a room that is over is closed. */
  settle(live: Present): void;
  /** The media server says who came: perhaps with a pass that should not be good any more. */
  hear(sign: VideoSign, live: Present | null): void;
  forget(id: MixerId): void;
};

/** Knows who got a pass for which room, so that nobody stays whose place is no longer there. */
export function createPasses({ video }: { video: Video }): Passes {
  const given = new Map<MixerId, Map<RoomId, Set<PersonId>>>();
  const { server } = video;

  function note(mixerId: MixerId, roomId: RoomId, person: PersonId): void {
    const rooms = given.get(mixerId) ?? new Map<RoomId, Set<PersonId>>();
    given.set(mixerId, rooms);
    rooms.set(roomId, (rooms.get(roomId) ?? new Set()).add(person));
  }
  function settle({ id: mixerId, state }: Present): void {
    const rooms = given.get(mixerId);
    if (!server || !rooms) return;
    for (const [roomId, people] of rooms) {
      const room = state.rooms.get(roomId);
      if (room && !room.closed) {
        for (const person of people) {
          if (roomWith(state, person)?.id === roomId) continue;
          people.delete(person);
          server.remove({ mixerId, roomId }, person);
        }
      } else {
        rooms.delete(roomId);
        server.closeRoom({ mixerId, roomId });
      }
    }
  }
  return {
    give(live, roomId, me, others) {
      if (server) note(live.id, roomId, me);
      return video.pass(me, { mixerId: live.id, roomId }, others);
    },
    settle,
    hear({ what, person, mixerId, roomId }, live) {
      if (what === 'went') return;
      if (!live) return server?.closeRoom({ mixerId, roomId });
      note(mixerId, roomId, person);
      settle(live);
    },
    forget: (id) => void given.delete(id),
  };
}
