import * as z from 'zod/mini';
import { Instant, PersonId, RoomId } from './ids.ts';
import { PersonTag } from './personTag.ts';
import { Certificate, UnseatedReason } from './reasons.ts';

export const ROOM_STATES = ['calling', 'dropped', 'alone', 'silent', 'talking'] as const;
export const RoomState = z.enum(ROOM_STATES);
export type RoomState = z.infer<typeof RoomState>;

export const ConsoleRoom = z.object({
  roomId: RoomId,
  number: z.number(),
  round: z.number(),
  /** the two agreed to keep talking while the others have their next round */
  sitsOut: z.boolean(),
  people: z.array(PersonTag),
  state: RoomState,
  since: Instant,
  endsAt: Instant,
  topic: z.string(),
  /** who sits here and never came to the picture, as the media server tells; left out: nobody */
  neverCame: z.optional(z.array(PersonId)),
});
export type ConsoleRoom = z.infer<typeof ConsoleRoom>;

export const ConsolePerson = z.object({
  person: PersonTag,
  status: z.enum(['ready', 'break', 'missing', 'left', 'removed']),
  connected: z.boolean(),
  roomId: z.nullable(RoomId),
  host: z.boolean(),
  met: z.number(),
});
export type ConsolePerson = z.infer<typeof ConsolePerson>;

export const ConsoleView = z.object({
  rooms: z.array(ConsoleRoom),
  people: z.array(ConsolePerson),
  calls: z.array(
    z.object({
      callId: z.string(),
      roomId: z.nullable(RoomId),
      from: PersonTag,
      text: z.string(),
      at: Instant,
    }),
  ),
  unseated: z.array(z.object({ person: PersonTag, because: UnseatedReason })),
  certificate: z.nullable(Certificate),
  /** open rooms whose people could not reach the media server and talk from browser to browser; left out: none */
  fellBack: z.optional(z.number()),
  /** invited to speak to everybody, and not yet on the stage; left out: nobody */
  stageInvited: z.optional(z.array(PersonId)),
  /** people here whom the stage does not reach without a media server; left out: none */
  stageMisses: z.optional(z.number()),
});
export type ConsoleView = z.infer<typeof ConsoleView>;

/** Least, median and most over all who are ready. */
const Spread = z.object({ least: z.number(), typical: z.number(), most: z.number() });

/** What the next round would look like if it were seated now. */
export const Preview = z.object({
  rooms: z.array(z.object({ people: z.array(PersonTag) })),
  unseated: z.array(z.object({ person: PersonTag, because: UnseatedReason })),
  freshPairs: z.number(),
  differentIndustries: z.number(),
  certificate: Certificate,
  /** so many more rounds could everybody spend with someone new */
  freshRounds: z.number(),
  /** All rounds to come if everybody stays; null: the last one, or too many people to try them all. */
  ahead: z.nullable(
    z.object({
      rounds: z.number(),
      /** whom each person meets in them, and from how many other ISIC sections */
      people: Spread,
      industries: Spread,
      /** rounds in which somebody waits; of many a few are named */
      waits: z.array(z.object({ round: z.number(), count: z.number(), people: z.array(PersonTag) })),
    }),
  ),
});
export type Preview = z.infer<typeof Preview>;
