import type { ErrorCode, Reply } from '@enishi/shared/errors';
import type { MixerId, OfferId, PersonId, RoomId } from '@enishi/shared/ids';
import { isEnded, isHost, isIn, offerBetween, roomWith } from '../mixer/questions.ts';
import type { ReadonlyMixer } from '../mixer/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { Messages, Place } from '../ports/messages.ts';
import type { CommandKey } from './execute.ts';
import type { LiveMixer, LiveMixers } from './liveMixers.ts';
import type { PresenceBook } from './presence.ts';
import type { Publish } from './publish.ts';

type Empty = Record<never, never>;
type Said = { readonly place: Place; readonly text: string };

/** People's words: stored first, then shown. The same key twice is one message and one answer. */
export type Conversation = {
  /** To the lobby, or to the room that the person sits in or visits. */
  chat(id: MixerId, key: CommandKey, to: 'lobby' | RoomId, text: string): Promise<Reply<Empty>>;
  /** A host to everybody, or to one room. */
  announce(id: MixerId, key: CommandKey, to: 'all' | RoomId, text: string): Promise<Reply<Empty>>;
  /** The words that go with a command are kept, if the command can have an effect. */
  withOffer(
    id: MixerId,
    key: CommandKey,
    offer: { offerId: OfferId; to: PersonId; reason: string },
  ): Promise<void>;
  withCall(id: MixerId, key: CommandKey, call: { callId: string; text: string }): Promise<void>;
  withAnswer(id: MixerId, key: CommandKey, answer: { callId: string; text: string }): Promise<void>;
};

export function createConversation(deps: {
  mixers: LiveMixers;
  messages: Messages;
  presence: PresenceBook;
  publish: Publish;
  clock: Clock;
}): Conversation {
  const { mixers, messages, presence, publish, clock } = deps;

  async function say(live: LiveMixer, key: CommandKey, { place, text }: Said): Promise<void> {
    const { id } = live;
    const { person: from } = key;
    const message = { id: idOf(key), mixerId: id, place, from, text, at: clock.now() };
    await messages.save(message);
    // The mixer may have been read anew meanwhile, without this message.
    const now = (await mixers.load(id)) ?? live;
    now.words.add(message);
    presence.heard(id, from);
    now.tick += 1;
    publish.changed(now, { touched: readersOf(now.state, place), urgent: place === 'all' });
  }

  async function saidUnless(
    whyNot: (mixer: ReadonlyMixer) => ErrorCode | null,
    { id, key, said }: { id: MixerId; key: CommandKey; said: Said },
  ): Promise<Reply<Empty>> {
    const live = await mixers.load(id);
    if (!live) return { ok: false, code: 'unknown_mixer' };
    // A replay after the room closed is answered as the first time.
    if (wasSaid(live, key, said.place)) return { ok: true, value: {} };
    const code = whyNot(live.state);
    if (code !== null) return { ok: false, code };
    await say(live, key, said);
    return { ok: true, value: {} };
  }

  async function keep(id: MixerId, key: CommandKey, said: Said, matters: (mixer: ReadonlyMixer) => boolean) {
    const live = await mixers.load(id);
    if (said.text !== '' && live && matters(live.state)) await say(live, key, said);
  }

  return {
    chat: (id, key, to, text) =>
      saidUnless((mixer) => whyNotChat(mixer, key.person, to), {
        id,
        key,
        said: { place: placeOf(to), text },
      }),
    announce: (id, key, to, text) =>
      saidUnless((mixer) => whyNotAnnounce(mixer, key.person, to), {
        id,
        key,
        said: { place: placeOf(to), text },
      }),
    withOffer: (id, key, { offerId, to, reason }) =>
      keep(id, key, { place: `offer:${offerId}`, text: reason }, (mixer) => {
        const met = mixer.participants.get(key.person)?.met.has(to) ?? false;
        return met && offerBetween(mixer, key.person, to)?.from !== key.person;
      }),
    withCall: (id, key, { callId, text }) =>
      keep(id, key, { place: `call:${callId}`, text }, (mixer) => {
        const calls = [...mixer.calls.values()];
        const waits = calls.some(({ person, state }) => person === key.person && state === 'open');
        return isIn(mixer, key.person) && !isEnded(mixer) && !waits;
      }),
    withAnswer: (id, key, { callId, text }) =>
      keep(
        id,
        key,
        { place: `answer:${callId}`, text },
        (mixer) => isHost(mixer, key.person) && mixer.calls.get(callId)?.state === 'open',
      ),
  };
}

const idOf = ({ person, commandId }: CommandKey) => `${person}.${commandId}`;
const placeOf = (to: 'lobby' | 'all' | RoomId): Place => (to === 'lobby' || to === 'all' ? to : `room:${to}`);

const wasSaid = ({ words }: LiveMixer, key: CommandKey, place: Place): boolean =>
  words.at(place).some(({ id }) => id === idOf(key));

function whyNotChat(mixer: ReadonlyMixer, person: PersonId, to: 'lobby' | RoomId): ErrorCode | null {
  if (isEnded(mixer)) return 'mixer_ended';
  if (to === 'lobby') return isIn(mixer, person) || isHost(mixer, person) ? null : 'not_joined';
  return roomWith(mixer, person)?.id === to ? null : 'not_in_room';
}

function whyNotAnnounce(mixer: ReadonlyMixer, person: PersonId, to: 'all' | RoomId): ErrorCode | null {
  if (!isHost(mixer, person)) return 'not_host';
  if (isEnded(mixer)) return 'mixer_ended';
  return to === 'all' || mixer.openRooms.has(to) ? null : 'room_over';
}

/** Whose own view these words are in; those of the lobby and to all are in everybody's. */
function readersOf(mixer: ReadonlyMixer, place: Place): readonly PersonId[] {
  if (!place.startsWith('room:')) return [];
  const room = mixer.rooms.get(place.slice('room:'.length));
  return room ? [...room.people, ...room.visitors] : [];
}
