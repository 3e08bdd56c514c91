import type { CardField } from '@enishi/shared/contactCard';
import type { CardVersionId, Instant, OfferId, PersonId, RoomId } from '@enishi/shared/ids';
import type { MixerEvent } from './event.ts';
import type { ReadonlyMixer } from './state.ts';

/** What has to be done outside after an event is in the journal. Each may be done twice without harm. */
export type Effect =
  | { readonly type: 'list_mixer' }
  | {
      readonly type: 'record_participation';
      readonly person: PersonId;
      readonly role: 'participant' | 'host';
      readonly at: Instant;
    }
  | { readonly type: 'record_encounter'; readonly roomId: RoomId }
  | {
      readonly type: 'give_card';
      readonly offerId: OfferId;
      readonly from: PersonId;
      readonly to: PersonId;
      readonly fields: readonly CardField[];
      /** left out: the main card */
      readonly version?: CardVersionId | undefined;
      readonly at: Instant;
    }
  | {
      readonly type: 'take_card_back';
      readonly offerId: OfferId;
      readonly from: PersonId;
      readonly at: Instant;
    }
  | { readonly type: 'record_thanks'; readonly from: PersonId; readonly to: PersonId; readonly at: Instant };

/** `mixer` is the state after all events of the batch. */
export function effectsOf(event: MixerEvent, mixer: ReadonlyMixer): Effect[] {
  const { at } = event;
  switch (event.type) {
    case 'MixerCreated':
      return [
        { type: 'list_mixer' },
        ...mixer.hosts
          .filter((person) => person === event.by)
          .map((person) => ({ type: 'record_participation', person, role: 'host', at }) as const),
      ];
    case 'HostAdded':
      return [{ type: 'record_participation', person: event.person, role: 'host', at }];
    case 'ParticipantJoined':
      return [{ type: 'record_participation', person: event.person, role: 'participant', at }];
    case 'SettingsChanged':
    case 'LobbyOpened':
    case 'ClosingStarted':
    // A lobby that was paused starts later.
    case 'Resumed':
      return [{ type: 'list_mixer' }];
    case 'MixerEnded':
      return [{ type: 'list_mixer' }, ...encountersOf(mixer, mixer.roundsStarted)];
    case 'RoundStarted':
      return event.round === 1 ? [{ type: 'list_mixer' }] : encountersOf(mixer, event.round - 1, 'extended');
    case 'RoundEnded':
      return encountersOf(mixer, event.round);
    case 'RoomClosed':
      return [{ type: 'record_encounter', roomId: event.roomId }];
    case 'CardsExchanged': {
      const { offerId, from, to, fieldsFrom, fieldsTo, versionFrom, versionTo } = event;
      return [
        { type: 'give_card', offerId, from, to, fields: fieldsFrom, version: versionFrom, at },
        { type: 'give_card', offerId, from: to, to: from, fields: fieldsTo, version: versionTo, at },
      ];
    }
    case 'CardRevoked':
      return [{ type: 'take_card_back', offerId: event.offerId, from: event.by, at }];
    case 'ThanksGiven':
      return [{ type: 'record_thanks', from: event.from, to: event.to, at }];
    default:
      return [];
  }
}

/** A start of a round ends the rooms that went on in the break: what was said there counts too. */
const encountersOf = (mixer: ReadonlyMixer, round: number, which: 'all' | 'extended' = 'all'): Effect[] =>
  [...mixer.rooms.values()]
    .filter((room) => (room.round === round || room.lastRound === round) && (which === 'all' || room.agreed))
    .map((room) => ({ type: 'record_encounter', roomId: room.id }));
