import type { EventOf } from '../event.ts';
import type { Mixer } from '../state.ts';
import {
  closeRoom,
  endVisit,
  extend,
  layTopic,
  leaveSeat,
  openRoom,
  participant,
  room,
  sit,
} from './seats.ts';

export function poolSeated(mixer: Mixer, event: EventOf<'PoolSeated'>): void {
  if (mixer.phase.kind !== 'round') return;
  const { round, endsAt } = mixer.phase;
  for (const opened of event.rooms)
    openRoom(mixer, opened, { round, startsAt: event.startsAt, endsAt, at: event.at });
  const seated = new Set(event.rooms.flatMap(({ people }) => people));
  mixer.unseated = mixer.unseated.filter(({ person }) => !seated.has(person));
}

export function thirdAnnounced(mixer: Mixer, { roomId, person, joinsAt }: EventOf<'ThirdAnnounced'>): void {
  room(mixer, roomId).third = { person, joinsAt };
}

export function thirdSeated(mixer: Mixer, { roomId, person, at }: EventOf<'ThirdSeated'>): void {
  const into = room(mixer, roomId);
  const who = participant(mixer, person);
  into.third = null;
  into.seats += 1;
  // Who sat here before comes back to their own talk.
  if (!into.seated.includes(person) && !into.latecomers.some((one) => one.person === person))
    into.latecomers.push({ person, since: at });
  leaveSeat(mixer, who, at);
  sit(mixer, who, into, at);
  for (const id of into.people) participant(mixer, id).trios += 1;
  for (const { id } of into.topics) who.topics.set(id, at);
  mixer.unseated = mixer.unseated.filter((one) => one.person !== person);
}

export function topicDrawn(mixer: Mixer, { roomId, topic, seenBefore, at }: EventOf<'TopicDrawn'>): void {
  layTopic(mixer, room(mixer, roomId), topic, seenBefore, at);
}

export function timeWished(mixer: Mixer, { roomId, person, wish }: EventOf<'TimeWished'>): void {
  const { wishes } = room(mixer, roomId);
  if (wish) wishes.add(person);
  else wishes.delete(person);
}

export function roomExtended(mixer: Mixer, { roomId, endsAt }: EventOf<'RoomExtended'>): void {
  extend(room(mixer, roomId), endsAt);
}

export function sitOutWished(mixer: Mixer, { roomId, person, wish }: EventOf<'SitOutWished'>): void {
  const { sitOutWishes } = room(mixer, roomId);
  if (wish) sitOutWishes.add(person);
  else sitOutWishes.delete(person);
}

export function sitOutAgreed(mixer: Mixer, { roomId, endsAt }: EventOf<'SitOutAgreed'>): void {
  const kept = room(mixer, roomId);
  kept.lastRound = mixer.roundsStarted + 1;
  kept.endsAt = endsAt;
}

export function roomClosed(mixer: Mixer, { roomId, at }: EventOf<'RoomClosed'>): void {
  closeRoom(mixer, room(mixer, roomId), at);
}

export function visitStarted(mixer: Mixer, { host, roomId, at }: EventOf<'VisitStarted'>): void {
  endVisit(mixer, host);
  mixer.visits.set(host, { roomId, since: at });
  room(mixer, roomId).visitors.push(host);
}
