import * as z from 'zod/mini';
import { Preview } from './consoleView.ts';
import { CardField } from './contactCard.ts';
import { CardVersionId, CommandId, OfferId, PersonId, RoomId } from './ids.ts';
import { Language } from './language.ts';
import { line, someWords } from './line.ts';
import { PAIRING_MODES } from './settings.ts';
import { Presence, RtcSignal } from './signal.ts';
import { View } from './views.ts';
import { REPORT_KINDS } from './vocabulary.ts';

const commandId = CommandId;
const round = z.number().check(z.int(), z.gte(0), z.lte(1000));
const nothing = z.object({});
const fields = z.array(CardField).check(z.maxLength(4));
/** which of my cards; left out: the main one */
const version = z.optional(CardVersionId);

/** A request that becomes a command: safe to send again with the same commandId. */
const command = <T extends z.core.$ZodLooseShape>(shape: T) => ({
  payload: z.object({ commandId, ...shape }),
  reply: nothing,
});
/** A host's control names the round it was pressed for. */
const control = <T extends z.core.$ZodLooseShape>(shape: T) => command({ round, ...shape });

/** Every socket request with its payload and the value of an accepted reply. */
export const requests = {
  'mixer:sync': { payload: nothing, reply: View },
  'mixer:join': command({ pledge: z.boolean() }),
  'mixer:leave': command({}),
  'ready:set': command({ ready: z.boolean() }),
  'seat:skip': command({ round }),
  'seat:hold': command({ roomId: RoomId, hold: z.boolean() }),
  'topic:draw': command({ roomId: RoomId, drawn: z.number().check(z.int(), z.gte(1)) }),
  'time:wish': command({ roomId: RoomId, wish: z.boolean() }),
  'sitOut:wish': command({ roomId: RoomId, wish: z.boolean() }),
  'card:offer': command({
    roomId: RoomId,
    to: PersonId,
    fields,
    version,
    reason: z._default(line(140), ''),
  }),
  'card:answer': command({
    offerId: OfferId,
    answer: z.enum(['accept', 'later', 'decline']),
    fields,
    version,
  }),
  'card:revoke': command({ offerId: OfferId }),
  'thanks:give': command({ roomId: RoomId, to: PersonId }),
  'help:call': command({ text: line(200) }),
  'help:cancel': command({}),
  'report:send': command({
    roomId: RoomId,
    about: PersonId,
    kind: z.enum(REPORT_KINDS),
    text: line(500),
  }),
  'chat:send': {
    payload: z.object({ commandId, to: z.union([z.literal('lobby'), RoomId]), text: someWords(1000) }),
    reply: nothing,
  },
  'presence:set': { payload: Presence, reply: nothing },
  'reaction:send': { payload: z.object({ kind: z.string().check(z.maxLength(16)) }), reply: nothing },
  'caption:send': {
    payload: z.object({
      line: z.number().check(z.int(), z.gte(0)),
      text: someWords(300),
      language: Language,
    }),
    reply: nothing,
  },
  'signal:send': {
    payload: z.object({ to: PersonId, signal: RtcSignal, stage: z.optional(z.boolean()) }),
    reply: nothing,
  },
  'round:start': control({}),
  'round:end': control({}),
  'round:extend': control({ byMs: z.number().check(z.int(), z.gte(10_000), z.lte(600_000)) }),
  'run:pause': control({}),
  'run:resume': control({}),
  'run:auto': control({ on: z.boolean() }),
  'run:repeats': control({ allow: z.boolean() }),
  'run:mode': control({ mode: z.enum(PAIRING_MODES) }),
  'mixer:close': control({}),
  'mixer:end': control({}),
  'person:remove': command({ person: PersonId }),
  'host:share': command({ person: PersonId, on: z.boolean() }),
  'host:accept': command({}),
  'host:resign': command({}),
  'room:visit': command({ roomId: RoomId }),
  'room:leave': command({}),
  'stage:take': command({}),
  'stage:leave': command({}),
  'stage:invite': command({ person: PersonId, on: z.boolean() }),
  'help:answer': command({ callId: z.string().check(z.maxLength(64)), text: someWords(300) }),
  'message:send': {
    payload: z.object({ commandId, to: z.union([z.literal('all'), RoomId]), text: someWords(500) }),
    reply: nothing,
  },
  'preview:get': { payload: nothing, reply: Preview },
} as const;

export type RequestName = keyof typeof requests;
export type RequestPayload<N extends RequestName> = z.output<(typeof requests)[N]['payload']>;
/** What a client sends; fields with a default may be left out. */
export type RequestInput<N extends RequestName> = z.input<(typeof requests)[N]['payload']>;
export type RequestReply<N extends RequestName> = z.output<(typeof requests)[N]['reply']>;
