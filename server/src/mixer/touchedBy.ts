import type { PersonId, RoomId } from '@enishi/shared/ids';
import type { MixerEvent } from './event.ts';
import type { ReadonlyMixer } from './state.ts';

/** Whose own view an event may have changed; asked before and after it was written into the state. */
export function touchedBy(event: MixerEvent, mixer: ReadonlyMixer): 'all' | readonly PersonId[] {
  if (takesOffStage(event, mixer)) return 'all';
  switch (event.type) {
    case 'RoundStarted':
    case 'RoundEnded':
    case 'RoundExtended':
    case 'PairsUsedUp':
    case 'Resumed':
    case 'AutoSet':
    case 'RepeatsSet':
    case 'ClosingStarted':
    case 'MixerEnded':
    case 'SettingsChanged':
    case 'StageTaken':
    case 'StageLeft':
      return 'all';
    case 'PoolSeated':
      return event.rooms.flatMap(({ people }) => people.flatMap((person) => withRoommates(mixer, person)));
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
      return [...withRoommates(mixer, event.person), ...peopleIn(mixer, event.roomId)];
    case 'ThirdCancelled':
    case 'TopicDrawn':
    case 'RoomExtended':
    case 'SitOutAgreed':
    case 'RoomClosed':
      return peopleIn(mixer, event.roomId);
    case 'TimeWished':
    case 'SitOutWished':
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
    case 'StageInvited':
      return [event.person];
    case 'HelpEnded': {
      const call = mixer.calls.get(event.callId);
      return call ? [call.person, ...mixer.hosts] : mixer.hosts;
    }
    case 'HostAdded':
    case 'HostRemoved':
      return [...withRoommates(mixer, event.person), ...offeredTo(mixer)];
    case 'HostingOffered':
      return [event.to, ...offeredTo(mixer)];
    case 'VisitStarted':
      return [...withRoommates(mixer, event.host), ...peopleIn(mixer, event.roomId)];
    case 'VisitEnded':
      return withRoommates(mixer, event.host);
    default:
      return [];
  }
}

/** With whoever goes, a voice goes that all heard. */
const takesOffStage = (event: MixerEvent, { stage }: ReadonlyMixer): boolean =>
  (event.type === 'ParticipantLeft' || event.type === 'ParticipantRemoved' || event.type === 'HostRemoved') &&
  stage.speakers.has(event.person);

const offeredTo = ({ hostingOfferedTo }: ReadonlyMixer): PersonId[] =>
  hostingOfferedTo === null ? [] : [hostingOfferedTo];

/** With everybody in the room this person sits in or visits. */
function withRoommates(mixer: ReadonlyMixer, person: PersonId): PersonId[] {
  const seat = mixer.participants.get(person)?.roomId;
  const visited = mixer.visits.get(person)?.roomId;
  return [person, ...(seat ? peopleIn(mixer, seat) : []), ...(visited ? peopleIn(mixer, visited) : [])];
}

function peopleIn(mixer: ReadonlyMixer, roomId: RoomId): PersonId[] {
  const room = mixer.rooms.get(roomId);
  return room ? [...room.seated, ...room.visitors] : [];
}
