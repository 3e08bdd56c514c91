import type { MixerEvent } from './event.ts';
import { cardOffered, cardPutOff, cardRevoked, cardsExchanged, thanksGiven } from './evolve/cards.ts';
import { created } from './evolve/created.ts';
import { helpCalled, helpEnded, hostAdded, hostRemoved, settingsChanged } from './evolve/hosting.ts';
import {
  cameBack,
  participantJoined,
  participantLeft,
  participantRemoved,
  readySet,
  seatHeld,
  seatSkipped,
  wentMissing,
} from './evolve/people.ts';
import {
  poolSeated,
  roomClosed,
  roomExtended,
  sitOutAgreed,
  sitOutWished,
  thirdAnnounced,
  thirdSeated,
  timeWished,
  topicDrawn,
  visitStarted,
} from './evolve/rooms.ts';
import {
  autoSet,
  closingStarted,
  mixerEnded,
  pairsUsedUp,
  repeatsSet,
  resumed,
  roundEnded,
  roundExtended,
  roundStarted,
} from './evolve/rounds.ts';
import { endVisit, room } from './evolve/seats.ts';
import { leaveStage, stageTaken } from './evolve/stage.ts';
import type { Mixer } from './state.ts';

/** Folds a journal. Throws when it is not one: it begins with `MixerCreated`. */
export function fold(events: readonly MixerEvent[]): Mixer {
  const [first, ...rest] = events;
  if (first?.type !== 'MixerCreated') throw new Error('a journal begins with MixerCreated');
  const mixer = created(first);
  for (const event of rest) evolve(mixer, event);
  return mixer;
}

/** A mixer with none of these for long is one that nobody leads any more. */
const KEEPS_AWAKE: ReadonlySet<MixerEvent['type']> = new Set([
  'SettingsChanged',
  'HostAdded',
  'HostRemoved',
  'ParticipantRemoved',
  'RoundStarted',
  'RoundExtended',
  'RoundEnded',
  'Paused',
  'Resumed',
  'AutoSet',
  'RepeatsSet',
  'ModeSet',
  'ClosingStarted',
  'HelpEnded',
  'VisitStarted',
  'StageTaken',
]);

/** Writes what happened into the state. Never asks for time, chance or anything outside its arguments. */
export function evolve(mixer: Mixer, event: MixerEvent): void {
  if (KEEPS_AWAKE.has(event.type)) mixer.idleSince = event.at;
  switch (event.type) {
    case 'MixerCreated':
      throw new Error('MixerCreated comes once');
    case 'SettingsChanged':
      return settingsChanged(mixer, event);
    case 'HostAdded':
      return hostAdded(mixer, event);
    case 'HostRemoved':
      return hostRemoved(mixer, event);
    case 'HostingOffered':
      mixer.hostingOfferedTo = event.to;
      return;
    case 'LobbyOpened':
      mixer.phase = { kind: 'lobby' };
      return;
    case 'ParticipantJoined':
      return participantJoined(mixer, event);
    case 'ParticipantLeft':
      return participantLeft(mixer, event);
    case 'ParticipantRemoved':
      return participantRemoved(mixer, event);
    case 'ReadySet':
      return readySet(mixer, event);
    case 'SeatSkipped':
      return seatSkipped(mixer, event);
    case 'SeatHeld':
      return seatHeld(mixer, event);
    case 'WentMissing':
      return wentMissing(mixer, event);
    case 'CameBack':
      return cameBack(mixer, event);
    case 'RoundStarted':
      return roundStarted(mixer, event);
    case 'StartDelayed':
      mixer.startDelayed = true;
      return;
    case 'PairsUsedUp':
      return pairsUsedUp(mixer, event);
    case 'PoolSeated':
      return poolSeated(mixer, event);
    case 'ThirdAnnounced':
      return thirdAnnounced(mixer, event);
    case 'ThirdSeated':
      return thirdSeated(mixer, event);
    case 'ThirdCancelled':
      room(mixer, event.roomId).third = null;
      return;
    case 'TopicDrawn':
      return topicDrawn(mixer, event);
    case 'TimeWished':
      return timeWished(mixer, event);
    case 'RoomExtended':
      return roomExtended(mixer, event);
    case 'SitOutWished':
      return sitOutWished(mixer, event);
    case 'SitOutAgreed':
      return sitOutAgreed(mixer, event);
    case 'RoomClosed':
      return roomClosed(mixer, event);
    case 'RoundExtended':
      return roundExtended(mixer, event);
    case 'RoundEnded':
      return roundEnded(mixer, event);
    case 'Paused':
      mixer.paused = { since: event.at };
      return;
    case 'Resumed':
      return resumed(mixer, event);
    case 'AutoSet':
      return autoSet(mixer, event);
    case 'RepeatsSet':
      return repeatsSet(mixer, event);
    case 'ModeSet':
      mixer.settings = { ...mixer.settings, mode: event.mode };
      return;
    case 'ClosingStarted':
      return closingStarted(mixer, event.at);
    case 'MixerEnded':
      return mixerEnded(mixer, event.at);
    case 'CardOffered':
      return cardOffered(mixer, event);
    case 'CardPutOff':
      return cardPutOff(mixer, event);
    case 'CardsExchanged':
      return cardsExchanged(mixer, event);
    case 'CardRevoked':
      return cardRevoked(mixer, event);
    case 'ThanksGiven':
      return thanksGiven(mixer, event);
    case 'HelpCalled':
      return helpCalled(mixer, event);
    case 'HelpEnded':
      return helpEnded(mixer, event);
    case 'VisitStarted':
      return visitStarted(mixer, event);
    case 'VisitEnded':
      return endVisit(mixer, event.host);
    case 'StageInvited':
      mixer.stage.invited.add(event.person);
      return;
    case 'StageTaken':
      return stageTaken(mixer, event);
    case 'StageLeft':
      return leaveStage(mixer, event.person);
  }
}
