import type { RequestInput, RequestName } from '@enishi/shared/requests';

/** What is known of the room of the two whose words are guarded. */
export type KnownRoom = {
  readonly roomId: string;
  readonly ana: string;
  readonly offerId: string;
  readonly cardId: string;
};

type Payload<N extends RequestName> = Omit<RequestInput<N>, 'commandId'>;
type Trials = { readonly [N in RequestName]: (known: KnownRoom) => Payload<N> };

const nothing = () => ({});
const round = () => ({ round: 1 });
const room = ({ roomId }: KnownRoom) => ({ roomId });
const toAna = ({ roomId, ana: to }: KnownRoom) => ({ roomId, to });
const ana = ({ ana: person }: KnownRoom) => ({ person });

/** How each request of the contract is tried on Ana's room. One without a trial does not compile. */
export const REQUEST_TRIALS: Trials = {
  'mixer:sync': nothing,
  'preview:get': nothing,
  'mixer:join': () => ({ pledge: true }),
  'ready:set': () => ({ ready: true }),
  'seat:hold': (known) => ({ ...room(known), hold: true }),
  'topic:draw': (known) => ({ ...room(known), drawn: 1 }),
  'time:wish': (known) => ({ ...room(known), wish: true }),
  'sitOut:wish': (known) => ({ ...room(known), wish: true }),
  'card:offer': (known) => ({ ...toAna(known), fields: [] }),
  'card:answer': ({ offerId, cardId }) => ({ offerId, answer: 'later', fields: ['email'], version: cardId }),
  'card:revoke': ({ offerId }) => ({ offerId }),
  'thanks:give': toAna,
  'help:call': () => ({ text: '' }),
  'help:cancel': nothing,
  'chat:send': ({ roomId: to }) => ({ to, text: 'hello' }),
  'presence:set': () => ({ media: 'text', mic: false, camera: false, speaking: false }),
  'caption:send': () => ({ line: 0, text: 'hello', language: 'en' }),
  'reaction:send': () => ({ kind: 'nod' }),
  'signal:send': ({ ana: to }) => ({ to, signal: { kind: 'hello', connection: 'x' } }),
  'round:start': round,
  'round:extend': () => ({ round: 1, byMs: 60_000 }),
  'run:pause': round,
  'run:resume': round,
  'run:auto': () => ({ round: 1, on: false }),
  'run:repeats': () => ({ round: 1, allow: true }),
  'run:mode': () => ({ round: 1, mode: 'diverse' }),
  'host:share': (known) => ({ ...ana(known), on: false }),
  'host:accept': nothing,
  'room:visit': room,
  'room:leave': nothing,
  'stage:take': nothing,
  'stage:invite': (known) => ({ ...ana(known), on: false }),
  'stage:leave': nothing,
  'help:answer': () => ({ callId: 'nobody-called', text: 'here' }),
  'message:send': () => ({ to: 'all', text: 'hello' }),
  // From here on something ends.
  'report:send': ({ roomId, ana: about }) => ({ roomId, about, kind: 'other', text: '' }),
  'seat:skip': round,
  'mixer:leave': nothing,
  'host:resign': nothing,
  'person:remove': ana,
  'round:end': round,
  'mixer:close': round,
  'mixer:end': round,
};
