import { isHost, roundIn } from './questions.ts';
import type { ReadonlyMixer } from './state.ts';
import type { ConsoleRef, PersonRef } from './view.ts';

const listed = (person: string): PersonRef => ({ person, shows: 'list' });

/** Not any more: whoever found a seat, takes a break or is gone. */
const sitsOut = (mixer: ReadonlyMixer, person: string): boolean => {
  const participant = mixer.participants.get(person);
  return participant?.status === 'ready' && participant.roomId === null;
};

/** The host's live picture: rooms, people, calls. No card, note or chat of a room is in it. */
export function consoleView(mixer: ReadonlyMixer): ConsoleRef {
  const open = [...mixer.openRooms].flatMap((id) => mixer.rooms.get(id) ?? []);
  const calls = [...mixer.calls.values()].filter((call) => call.state === 'open');
  return {
    rooms: open.map((room) => ({
      roomId: room.id,
      number: room.number,
      round: roundIn(mixer, room),
      sitsOut: room.lastRound > room.round,
      people: room.people.map(listed),
      calling: calls.some((call) => call.roomId === room.id),
      alone: room.people.length < 2,
      startsAt: room.startsAt,
      endsAt: room.endsAt,
      topic: room.topics.at(-1)?.id ?? '',
    })),
    people: [...mixer.participants.values()].map((participant) => ({
      person: listed(participant.id),
      status: participant.status,
      roomId: participant.roomId,
      host: isHost(mixer, participant.id),
      met: participant.met.size,
    })),
    calls: calls.map(({ id, roomId, person, at }) => ({ callId: id, roomId, from: listed(person), at })),
    unseated: mixer.unseated
      .filter(({ person }) => sitsOut(mixer, person))
      .map(({ person, because }) => ({ person: listed(person), because })),
  };
}
