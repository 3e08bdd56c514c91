import type { MixerId, PersonId, RoomId } from '@enishi/shared/ids';
import type { Pass } from '@enishi/shared/signal';
import { roomWith } from '../mixer/questions.ts';
import { stageRole } from '../mixer/viewFor.ts';
import type { Clock } from '../ports/clock.ts';
import type { StageRole, Video, VideoSign } from '../ports/video.ts';
import type { LiveMixer } from './liveMixers.ts';

/** a mixer as it stands now */
type Present = Pick<LiveMixer, 'id' | 'state'>;

export type Passes = {
  give(live: Present, roomId: RoomId, me: PersonId, others: readonly PersonId[]): Pass;
  giveStage(live: Present, me: PersonId, role: StageRole, others: readonly PersonId[]): Pass;
  /** Whoever could be in a room's video without sitting there is taken out; a room that is over is closed. */
  settle(live: Present): void;
  /** The media server says who came: perhaps with a pass that should not be good any more. */
  hear(sign: VideoSign, live: Present | null): void;
  /** Who sits in this room since a while and never came to its video, as far as the media server tells. */
  neverCame(live: Present, roomId: RoomId): PersonId[];
  forget(id: MixerId): void;
};

/** longer than a slow connection takes, and a webhook after it */
const COMES_WITHIN_MS = 15_000;

/** Knows who got a pass for which room, so that nobody stays whose place is no longer there. */
export function createPasses({ video, clock }: { video: Video; clock: Pick<Clock, 'now'> }): Passes {
  const bootedAt = clock.now();
  /** whom the media server told of, room by room; null until it has told of anybody, as without webhooks */
  let came: Map<RoomId, Set<PersonId>> | null = null;
  const given = new Map<MixerId, Map<RoomId, Set<PersonId>>>();
  const stages = new Map<MixerId, { roomId: RoomId; people: Map<PersonId, Set<StageRole>> }>();
  const { server } = video;

  function note(mixerId: MixerId, roomId: RoomId, person: PersonId): void {
    const rooms = given.get(mixerId) ?? new Map<RoomId, Set<PersonId>>();
    given.set(mixerId, rooms);
    rooms.set(roomId, (rooms.get(roomId) ?? new Set()).add(person));
  }
  function noteOnStage(mixerId: MixerId, roomId: RoomId, person: PersonId, role: StageRole): void {
    const now = stages.get(mixerId);
    if (now && now.roomId !== roomId) server?.closeRoom({ mixerId, roomId: now.roomId });
    const of = now?.roomId === roomId ? now.people : new Map<PersonId, Set<StageRole>>();
    stages.set(mixerId, { roomId, people: of });
    of.set(person, (of.get(person) ?? new Set()).add(role));
  }
  function settleStage({ id: mixerId, state }: Present): void {
    const stage = stages.get(mixerId);
    if (!server || !stage) return;
    const { roomId, people } = stage;
    if (state.stage.id !== roomId) {
      stages.delete(mixerId);
      server.closeRoom({ mixerId, roomId });
      return;
    }
    for (const [person, roles] of people)
      for (const role of roles) {
        if (stageRole(state, person) === role) continue;
        roles.delete(role);
        server.removeFromStage({ mixerId, roomId }, person, role);
      }
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
        came?.delete(roomId);
        server.closeRoom({ mixerId, roomId });
      }
    }
  }
  return {
    give(live, roomId, me, others) {
      if (server) note(live.id, roomId, me);
      return video.pass(me, { mixerId: live.id, roomId }, others);
    },
    giveStage(live, me, role, others) {
      const roomId = live.state.stage.id;
      if (roomId === null) throw new Error('there is no stage');
      if (server) noteOnStage(live.id, roomId, me, role);
      return video.stage.pass(me, { mixerId: live.id, roomId }, role, others);
    },
    settle(live) {
      settleStage(live);
      settle(live);
    },
    hear({ what, person, role, mixerId, roomId }, live) {
      if (what === 'went') return;
      came ??= new Map();
      came.set(roomId, (came.get(roomId) ?? new Set()).add(person));
      if (!live) return server?.closeRoom({ mixerId, roomId });
      if (roomId === live.state.stage.id) {
        noteOnStage(mixerId, roomId, person, role);
        return settleStage(live);
      }
      note(mixerId, roomId, person);
      settle(live);
    },
    neverCame({ id, state }, roomId) {
      const room = state.rooms.get(roomId);
      const since = Math.max(room?.startsAt ?? 0, bootedAt) + COMES_WITHIN_MS;
      // Of a room that began before this server did nobody can say.
      if (!room || !came || room.startsAt < bootedAt || clock.now() < since) return [];
      const here = came.get(roomId);
      return room.people.filter((person) => given.get(id)?.get(roomId)?.has(person) && !here?.has(person));
    },
    forget(id) {
      given.delete(id);
      stages.delete(id);
    },
  };
}
