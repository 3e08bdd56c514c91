import { isHostDeck } from '@enishi/shared/hostDecks';
import { COMMON_TOPICS, topicsOfDeck } from '@enishi/shared/topics';
import type { MixerEvent, OpenedRoom } from '../../../../server/src/mixer/event.ts';
import { nextDeadline } from '../../../../server/src/mixer/nextDeadline.ts';
import { type ReadonlyRoom, sitsNextOut } from '../../../../server/src/mixer/questions.ts';
import type { ReadonlyMixer } from '../../../../server/src/mixer/state.ts';
import { nameOf, pairsOf, type Talks } from './talks.ts';

/** Thousands of these run each second: plainer and quicker than `expect`. */
export function holds(rule: boolean, otherwise: string): void {
  if (!rule) throw new Error(`broken: ${otherwise}`);
}

/** What holds in every state, whatever happened. */
export function expectSoundState(mixer: ReadonlyMixer): void {
  for (const { id, status, roomId, waiting } of mixer.participants.values()) {
    if (roomId === null) continue;
    holds(mixer.openRooms.has(roomId), `${id} sits in an open room`);
    holds(mixer.rooms.get(roomId)?.people.includes(id) === true, `${id} is among the people of their room`);
    holds(status === 'ready' && waiting === null, `${id} sits because they are ready and found somebody`);
  }
  for (const room of mixer.rooms.values()) expectSoundRoom(room, mixer);
  for (const [host, { roomId }] of mixer.visits) {
    holds(mixer.rooms.get(roomId)?.visitors.includes(host) === true, 'a visit is seen');
    holds(!mixer.participants.get(host)?.roomId, 'a visitor sits nowhere');
    holds(mixer.hosts.includes(host), 'only hosts visit');
  }
  holds(mixer.hosts.length > 0, 'somebody hosts');
  const ended = mixer.phase.kind === 'ended';
  if (ended) holds(mixer.openRooms.size === 0, 'no room outlives its mixer');
  if (ended || mixer.paused)
    holds(nextDeadline(mixer) === null, 'nothing is due after the end or in a pause');
}

function expectSoundRoom(room: ReadonlyRoom, mixer: ReadonlyMixer): void {
  holds(room.closed !== mixer.openRooms.has(room.id), 'a room is open or closed');
  holds(room.topics.length > 0, 'every room has a topic');
  holds(new Set(room.people).size === room.people.length, 'nobody sits twice');
  holds(room.lastRound <= room.round + 1, 'two sit one round out at most');
  if (room.closed) return holds(room.visitors.length === 0, 'nobody visits a closed room');
  holds(room.people.length > 0, 'an open room has people');
  for (const id of room.people) {
    holds(room.seated.includes(id), 'who sits has sat');
    holds(mixer.participants.get(id)?.roomId === room.id, `${id} sits where the room says`);
  }
  if (mixer.phase.kind === 'round') {
    holds(room.lastRound >= mixer.phase.round, 'a room is over with its round');
    if (room.round < mixer.phase.round)
      holds(room.agreed || room.endsAt === mixer.phase.endsAt, 'who sits a round out stops with it');
  }
  for (const id of room.visitors)
    holds(mixer.visits.get(id)?.roomId === room.id, 'a visitor visits this room');
  if (room.third) holds(!room.people.includes(room.third.person), 'a third is not yet there');
}

/** What holds of a single event, told by the state before it. */
export function expectSoundEvent(event: MixerEvent, before: ReadonlyMixer, talks: Talks): void {
  switch (event.type) {
    case 'RoundStarted':
    case 'PoolSeated': {
      const people = event.rooms.flatMap((room) => room.people);
      holds(new Set(people).size === people.length, 'nobody is seated twice');
      for (const id of people)
        holds(!sitsNextOut(before, id), `${id} sits the next round out and is not seated`);
      const mayMeetAgain = event.type === 'RoundStarted' && before.settings.mode === 'reunion';
      for (const room of event.rooms)
        expectSoundOpening(room, before, talks, mayMeetAgain && room.people.length === 2);
      return;
    }
    case 'ThirdSeated': {
      const pair = before.rooms.get(event.roomId)?.people ?? [];
      return expectFreshPairs(
        pair.map((one) => [one, event.person] as const),
        before,
        event.roomId,
        talks,
      );
    }
    case 'TopicDrawn': {
      const seated = before.rooms.get(event.roomId)?.seated ?? [];
      return expectUnseen(event.topic, event.seenBefore, seated, before);
    }
    default:
  }
}

function expectSoundOpening(
  room: OpenedRoom,
  before: ReadonlyMixer,
  talks: Talks,
  mayMeetAgain: boolean,
): void {
  holds(room.people.length > 1, 'a room is for two at least');
  holds(room.people.includes(room.opener), 'somebody in it opens the talk');
  for (const id of room.people) holds(before.participants.get(id)?.status === 'ready', `${id} is ready`);
  const [one = '', other = ''] = room.people;
  if (mayMeetAgain)
    holds(
      before.settings.allowRepeats || (talks.get(nameOf(one, other))?.size ?? 0) < 2,
      `${one} and ${other} meet again once`,
    );
  else expectFreshPairs(pairsOf(room.people), before, room.id, talks);
  expectUnseen(room.topic, room.topicSeenBefore, room.people, before);
}

function expectFreshPairs(
  pairs: readonly (readonly [string, string])[],
  { settings }: ReadonlyMixer,
  roomId: string,
  talks: Talks,
): void {
  if (settings.allowRepeats) return;
  for (const [one, other] of pairs) {
    const again = talks.get(nameOf(one, other));
    holds(!again || (again.size === 1 && again.has(roomId)), `${one} and ${other} sit together anew`);
  }
}

function expectUnseen(topic: string, again: boolean, people: readonly string[], before: ReadonlyMixer): void {
  const { deck } = before.settings;
  const cards: readonly string[] = (
    deck === 'all' || isHostDeck(deck) ? COMMON_TOPICS : topicsOfDeck(deck)
  ).map(({ id }) => id);
  const seen = new Set<string>(
    people.flatMap((id) => [...(before.participants.get(id)?.topics.keys() ?? [])]),
  );
  holds(cards.includes(topic), `${topic} is in the deck`);
  holds(seen.has(topic) === again, `${topic} says rightly whether somebody had it`);
  if (again)
    holds(
      cards.every((id) => seen.has(id)),
      'no unseen card was left',
    );
}
