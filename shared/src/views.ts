import * as z from 'zod/mini';
import { ConsoleView } from './consoleView.ts';
import { CARD_FIELDS, ContactCard } from './contactCard.ts';
import { CardVersionId, Instant, MixerCode, MixerId, OfferId, PersonId, RoomId } from './ids.ts';
import { Language } from './language.ts';
import { PersonTag } from './personTag.ts';
import { Reason } from './reasons.ts';
import { DeckChoice, ODD_RULES } from './settings.ts';
import { MediaMode, Pass } from './signal.ts';

export const Message = z.object({
  id: z.string(),
  from: PersonTag,
  text: z.string(),
  at: Instant,
});
export type Message = z.infer<typeof Message>;

/** `paused` wraps a phase: clocks stop, media goes on. Before a round's `startsAt` people see who is next. */
export const Phase = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scheduled'), startsAt: z.nullable(Instant) }),
  z.object({ kind: z.literal('lobby'), startsAt: z.nullable(Instant), waitingForPeople: z.boolean() }),
  z.object({ kind: z.literal('round'), round: z.number(), startsAt: Instant, endsAt: Instant }),
  z.object({
    kind: z.literal('intermission'),
    round: z.number(),
    /** when the next round starts; null: the host starts it */
    nextStartsAt: z.nullable(Instant),
    waitingForPeople: z.boolean(),
    /** nobody is left whom people have not met: the mixer closes then, unless the host allows repeats */
    closesAt: z.nullable(Instant),
  }),
  z.object({ kind: z.literal('closing'), round: z.number(), since: Instant, endsAt: z.nullable(Instant) }),
  /** `since`: when its closing began; left out when it had none */
  z.object({ kind: z.literal('ended'), at: Instant, since: z.optional(Instant) }),
]);
export type Phase = z.infer<typeof Phase>;

/** The same bytes for everybody in the mixer; built once, at most once a second. */
export const SharedView = z.object({
  mixerId: MixerId,
  code: MixerCode,
  name: z.string(),
  purpose: z.string(),
  theme: z.string(),
  rounds: z.number(),
  roundMs: z.number(),
  breakMs: z.number(),
  size: z.number(),
  odd: z.enum(ODD_RULES),
  deck: DeckChoice,
  languages: z.array(Language),
  auto: z.boolean(),
  /** people may be paired with somebody they have met in this mixer */
  allowRepeats: z.boolean(),
  /** a rehearsal or a mixer to try alone */
  rehearsal: z.boolean(),
  /** the room of two who agreed to meet again */
  meeting: z.boolean(),
  phase: Phase,
  /** how long the current phase still had when it was paused */
  paused: z.nullable(z.object({ since: Instant, remainingMs: z.number() })),
  /** the server's clock when this was built */
  now: Instant,
  hosts: z.array(PersonTag),
  lobby: z.object({
    /** people with a live connection */
    here: z.number(),
    ready: z.number(),
    /** people here by industry family */
    families: z.record(z.string(), z.number()),
  }),
  chat: z.array(Message),
  /** the host's latest message to everybody */
  announcement: z.nullable(Message),
  /** who speaks to everybody now; left out for those outside */
  stage: z.optional(z.array(PersonTag)),
  /** pairs that have not met are nearly used up: how many fresh rounds are left, once two or fewer */
  freshRoundsLeft: z.nullable(z.number()),
});
export type SharedView = z.infer<typeof SharedView>;

/** here · reconnecting (the seat is held until `heldUntil`) · gone */
export const PartnerPresence = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('here'),
    media: MediaMode,
    mic: z.boolean(),
    camera: z.boolean(),
    /** wishes to read what is said · lets their own words be read; left out: no */
    readsCaptions: z.optional(z.boolean()),
    captioned: z.optional(z.boolean()),
  }),
  z.object({ state: z.literal('reconnecting'), heldUntil: Instant }),
]);
export type PartnerPresence = z.infer<typeof PartnerPresence>;

/** The exchange between me and one partner as I may see it; a decline is never told. */
export const Exchange = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({
    state: z.literal('offered'),
    offerId: OfferId,
    at: Instant,
    fields: z.array(z.enum(CARD_FIELDS)),
    /** of which of my cards; left out: the main one */
    version: z.optional(CardVersionId),
    /** they answered "later" or "no": both read the same */
    notNow: z.boolean(),
  }),
  z.object({
    state: z.literal('asked'),
    offerId: OfferId,
    at: Instant,
    reason: z.string(),
    /** I answered "later": shown quietly */
    later: z.boolean(),
  }),
  z.object({
    state: z.literal('exchanged'),
    offerId: OfferId,
    at: Instant,
    gave: z.array(z.enum(CARD_FIELDS)),
    /** of which of my cards; left out: the main one */
    version: z.optional(CardVersionId),
    /** null: the other took it back */
    card: z.nullable(ContactCard),
    /** I took mine back, or deleted that card */
    revoked: z.boolean(),
  }),
]);
export type Exchange = z.infer<typeof Exchange>;

export const TopicShown = z.object({
  id: z.string(),
  /** a deck with no card left shows again the one seen longest ago */
  seenBefore: z.boolean(),
  /** how many have been shown in this room */
  drawn: z.number(),
});
export type TopicShown = z.infer<typeof TopicShown>;

export const Partner = z.object({
  person: PersonTag,
  presence: PartnerPresence,
  exchange: Exchange,
  metBefore: z.boolean(),
});
export type Partner = z.infer<typeof Partner>;

/** A host who visits openly. */
export const VisitingHost = z.extend(PersonTag, {
  /** wishes to read what is said; left out: no */
  readsCaptions: z.optional(z.boolean()),
});
export type VisitingHost = z.infer<typeof VisitingHost>;

export const RoomView = z.object({
  roomId: RoomId,
  round: z.number(),
  number: z.number(),
  startsAt: Instant,
  /** moves when both wish for more time */
  endsAt: Instant,
  /** of the time since `startsAt`, while the mixer was paused; left out: never */
  pausedMs: z.optional(z.number()),
  partners: z.array(Partner),
  /** the one who says the first words */
  opener: PersonId,
  why: z.array(Reason),
  topic: TopicShown,
  wish: z.object({
    mine: z.boolean(),
    /** both wished: the room goes on into the break */
    agreed: z.boolean(),
    /** what a mutual wish would add now */
    gainMs: z.number(),
  }),
  /** sitting the next round out together: both have to wish it */
  sitOut: z.object({
    mine: z.boolean(),
    agreed: z.boolean(),
    possible: z.boolean(),
  }),
  chat: z.array(Message),
  /** I came to a talk under way: what was written before is not shown to me; left out: no */
  cameLater: z.optional(z.boolean()),
  visitors: z.array(VisitingHost),
  call: z.nullable(z.object({ at: Instant, answer: z.nullable(z.string()) })),
  pass: z.nullable(Pass),
  /** a third person joins at this moment */
  joining: z.nullable(z.object({ person: PersonTag, at: Instant })),
});
export type RoomView = z.infer<typeof RoomView>;

/** A person without a room while a round runs, and what happens next. */
export const Waiting = z.object({
  because: z.enum([
    'odd_one_out',
    'no_fresh_partner',
    'no_common_language',
    'partner_left',
    'came_late',
    'skipped',
  ]),
  /** looking for a partner in this round still makes sense */
  searching: z.boolean(),
  nextStartsAt: z.nullable(Instant),
});
export type Waiting = z.infer<typeof Waiting>;

/** Someone met in this mixer, for the moments between rounds, closing and recap. */
export const Met = z.object({
  person: PersonTag,
  round: z.number(),
  roomId: RoomId,
  topic: z.string(),
  exchange: Exchange,
  thanked: z.boolean(),
  /** they said thanks */
  thankedMe: z.boolean(),
});
export type Met = z.infer<typeof Met>;

export const MineView = z.object({
  personId: PersonId,
  host: z.boolean(),
  /** not_joined · ready · on a break · connection lost · left · taken out by the host */
  status: z.enum(['not_joined', 'ready', 'break', 'missing', 'left', 'removed']),
  room: z.nullable(RoomView),
  /** the room's partner is gone: another one is looked for unless I hold the seat for them */
  alone: z.boolean(),
  holding: z.boolean(),
  visiting: z.boolean(),
  waiting: z.nullable(Waiting),
  met: z.array(Met),
  /** hosting is offered to me because the host is gone */
  hostOffered: z.boolean(),
  /** a host asks me to speak to everybody */
  stageInvited: z.optional(z.boolean()),
  /** how I speak to everybody, or hear who does; left out while nobody does */
  stage: z.optional(
    z.object({
      role: z.enum(['speaker', 'listener']),
      /** null: there is no way to me, because I take part in writing or because more listen than this server can serve */
      pass: z.nullable(Pass),
    }),
  ),
  /** a host's: calls for help that nobody has answered yet */
  callsWaiting: z.number(),
});
export type MineView = z.infer<typeof MineView>;

export const Stamp = z.object({ version: z.number(), tick: z.number() });
export type Stamp = z.infer<typeof Stamp>;

/** One message to one socket. A part that did not change is left out. */
export const View = z.object({
  stamp: Stamp,
  shared: z.optional(SharedView),
  mine: z.optional(MineView),
  console: z.optional(ConsoleView),
});
export type View = z.infer<typeof View>;
