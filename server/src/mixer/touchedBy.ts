import type { PersonId, RoomId } from '@enishi/shared/ids';
import type { MixerEvent } from './event.ts';
import type { ReadonlyMixer } from './state.ts';

/** Whose own view an event may have changed; asked before and after it was written into the state. */
export function touchedBy(event: MixerEvent, mixer: ReadonlyMixer): 'all' | readonly PersonId[] {
  switch (event.type) {
    case 'RoundStarted':
    case 'RoundEnded':
    case 'RoundExtended':
    case 'Resumed':
    case 'AutoSet':
    case 'RepeatsSet':
    case 'ClosingStarted':
    case 'MixerEnded':
    case 'SettingsChanged':
      return 'all';
    case 'PoolSeated':
      return event.rooms.flatMap(({ people }) => people);
    case 'ParticipantJoined':
    case 'ParticipantLeft':
    case 'ParticipantRemoved':
    case 'ReadySet':
    case 'SeatSkipped':
    case 'SeatHeld':
    case 'WentMissing':
    case 'CameBack':
      return withRoommates(mixer, event.person);
    case 'ThirdAnnounced':
    case 'ThirdSeated':
      return [event.person, ...peopleIn(mixer, event.roomId)];
    case 'ThirdCancelled':
    case 'TopicDrawn':
    case 'RoomExtended':
    case 'RoomClosed':
      return peopleIn(mixer, event.roomId);
    case 'TimeWished':
      return [event.person];
    case 'CardOffered':
    case 'CardsExchanged':
    case 'ThanksGiven':
      return [event.from, event.to];
    case 'CardPutOff':
    case 'CardRevoked': {
      const offer = mixer.offers.get(event.offerId);
      return offer ? [offer.from, offer.to] : [];
    }
    case 'HelpCalled':
      return [event.person, ...mixer.hosts];
    case 'HelpEnded':
      return [mixer.calls.get(event.callId)?.person ?? '', ...mixer.hosts];
    case 'HostAdded':
    case 'HostRemoved':
      return mixer.hostingOfferedTo === null ? [event.person] : [event.person, mixer.hostingOfferedTo];
    case 'HostingOffered':
      return [event.to];
    case 'VisitStarted':
      return [event.host, ...peopleIn(mixer, event.roomId)];
    case 'VisitEnded':
      return [event.host, ...peopleIn(mixer, mixer.visits.get(event.host) ?? '')];
    default:
      return [];
  }
}

function withRoommates(mixer: ReadonlyMixer, person: PersonId): PersonId[] {
  const roomId = mixer.participants.get(person)?.roomId;
  return roomId ? [person, ...peopleIn(mixer, roomId)] : [person];
}

function peopleIn(mixer: ReadonlyMixer, roomId: RoomId): PersonId[] {
  const room = mixer.rooms.get(roomId);
  return room ? [...room.seated, ...room.visitors] : [];
}
