import * as z from 'zod/mini';
import { Appointment, ChosenTime, NewAppointment } from './appointments.ts';
import { CardVersion, CardWords, ContactCard, OwnCard } from './contactCard.ts';
import { CardHolder, Contact, ContactPage, ContactQuery, Relation } from './contacts.ts';
import { FollowUp, FollowUpState } from './followUps.ts';
import { Gift, Growth, Network, NewGift, NewRating, OwnGoals, Reflection } from './growth.ts';
import { HostDeck } from './hostDecks.ts';
import {
  AskCode,
  EnterCode,
  Entered,
  EnterPasskey,
  PasskeyAnswer,
  PasskeyQuestion,
  WaysIn,
} from './identity.ts';
import { Instant, MixerCode, MixerId, OfferId, PersonId, RoomId } from './ids.ts';
import { IMPRESSIONS, ImpressionOf } from './impressions.ts';
import { IntroductionAnswer, Introductions, MadeIntroduction, NewIntroduction } from './introductions.ts';
import { Language } from './language.ts';
import { line } from './line.ts';
import { NoteAbout } from './note.ts';
import { PersonTag } from './personTag.ts';
import { Profile } from './profile.ts';
import { Letter, PushDevice, Reminders, ReminderWishes } from './reminders.ts';
import { MixerSettings } from './settings.ts';
import { VideoService } from './signal.ts';
import { Exchange, Phase } from './views.ts';

const nothing = z.object({});

export const Me = z.object({
  personId: PersonId,
  profile: z.nullable(Profile),
  card: OwnCard,
  /** further cards, the oldest first */
  versions: z.array(CardVersion),
});
export type Me = z.infer<typeof Me>;

/** What anybody with the link sees of a mixer; no participant's name is in it. */
export const MixerPage = z.object({
  mixerId: MixerId,
  code: MixerCode,
  name: z.string(),
  purpose: z.string(),
  theme: z.string(),
  startsAt: z.nullable(Instant),
  rounds: z.number(),
  roundMs: z.number(),
  breakMs: z.number(),
  size: z.number(),
  languages: z.array(Language),
  deck: z.string(),
  /** how many days after its end its run, chat and reports are kept */
  keepDays: z.number(),
  hostName: z.string(),
  hostOrganisation: z.string(),
  phase: z.enum(['scheduled', 'lobby', 'round', 'intermission', 'closing', 'ended']),
  /** people who joined and have not left, by industry family */
  families: z.record(z.string(), z.number()),
  joined: z.number(),
  full: z.boolean(),
  rehearsal: z.boolean(),
  /**
   * this visitor's place in it; `left`: was here and may come back; `removed`: a host took them out;
   * `awaited`: a partner is in the room with them
   */
  mine: z.object({
    joined: z.boolean(),
    left: z.boolean(),
    removed: z.boolean(),
    awaited: z.boolean(),
    host: z.boolean(),
  }),
});
export type MixerPage = z.infer<typeof MixerPage>;

export const CreatedMixer = z.object({
  mixerId: MixerId,
  code: MixerCode,
  participantUrl: z.string(),
  /** shown once; traded for a host role bound to the session that opens it */
  hostUrl: z.string(),
});
export type CreatedMixer = z.infer<typeof CreatedMixer>;

export const RecapTalk = z.object({
  round: z.number(),
  roomId: RoomId,
  metAt: Instant,
  topics: z.array(z.string()),
});
export type RecapTalk = z.infer<typeof RecapTalk>;

/** Cards, thanks and note are one for all the talks that two have in a mixer. */
export const RecapPerson = z.object({
  person: PersonTag,
  /** in order, at least one */
  talks: z.array(RecapTalk).check(z.minLength(1)),
  exchange: Exchange,
  card: z.nullable(ContactCard),
  note: NoteAbout,
  thankedMe: z.boolean(),
  thanked: z.boolean(),
});
export type RecapPerson = z.infer<typeof RecapPerson>;

export const Recap = z.object({
  mixerId: MixerId,
  code: MixerCode,
  name: z.string(),
  purpose: z.string(),
  phase: Phase,
  goal: z.string(),
  /** everybody once, in the order of meeting */
  people: z.array(RecapPerson),
  /** what others saw in me there, without who: codes of the vocabulary, none before two said so and it is over */
  strengths: z.array(z.string()),
});
export type Recap = z.infer<typeof Recap>;

export const MyMixer = z.object({
  mixerId: MixerId,
  code: MixerCode,
  name: z.string(),
  startsAt: z.nullable(Instant),
  phase: z.enum(['scheduled', 'lobby', 'round', 'intermission', 'closing', 'ended']),
  host: z.boolean(),
});
export type MyMixer = z.infer<typeof MyMixer>;

export const HostPage = z.object({
  mixerId: MixerId,
  code: MixerCode,
  participantUrl: z.string(),
  settings: MixerSettings,
  rehearsal: z.boolean(),
  /** the mixer this one rehearses */
  twinOf: z.nullable(MixerId),
  /** who can reach this server: everybody, or only this computer */
  reach: z.enum(['public', 'local']),
});
export type HostPage = z.infer<typeof HostPage>;

/** Every HTTP route with its body (of a GET route: its query) and the value of an accepted reply. */
export const routes = {
  'POST /api/session': { body: nothing, reply: Me },
  'GET /api/me': { body: nothing, reply: Me },
  'PUT /api/me/profile': { body: Profile, reply: Me },
  'PUT /api/me/card': { body: OwnCard, reply: Me },
  'POST /api/me/cards': { body: CardWords, reply: Me },
  'PUT /api/me/cards/:id': { body: CardWords, reply: Me },
  'POST /api/me/cards/:id/remove': { body: nothing, reply: Me },
  'GET /api/me/mixers': { body: nothing, reply: z.array(MyMixer) },
  'GET /api/me/recap/:mixerId': { body: nothing, reply: Recap },
  'PUT /api/me/notes/:mixerId/:personId': { body: NoteAbout, reply: NoteAbout },
  'GET /api/me/notes/:mixerId/:personId': { body: nothing, reply: NoteAbout },
  'GET /api/me/people': { body: ContactQuery, reply: ContactPage },
  'GET /api/me/people/:personId': { body: nothing, reply: Contact },
  'PUT /api/me/people/:personId/relation': { body: Relation, reply: Relation },
  'POST /api/me/delete': { body: z.object({ sure: z.literal(true) }), reply: nothing },
  'GET /api/me/follow-ups': { body: nothing, reply: z.array(FollowUp) },
  'PUT /api/me/follow-ups/:mixerId/:personId': { body: FollowUpState, reply: FollowUp },
  'GET /api/me/reminders': { body: nothing, reply: Reminders },
  'PUT /api/me/reminders': { body: ReminderWishes, reply: Reminders },
  'POST /api/me/push': { body: PushDevice, reply: Reminders },
  'POST /api/me/push/remove': { body: z.object({ endpoint: line(1000) }), reply: Reminders },
  'GET /api/stop/:token': { body: nothing, reply: z.object({ letter: Letter }) },
  'POST /api/stop/:token': { body: z.object({ all: z.boolean() }), reply: nothing },
  'GET /api/me/ways-in': { body: nothing, reply: WaysIn },
  'POST /api/me/passkeys/offer': { body: nothing, reply: PasskeyQuestion },
  'POST /api/me/passkeys': { body: PasskeyAnswer, reply: WaysIn },
  'POST /api/me/passkeys/:id/remove': { body: nothing, reply: WaysIn },
  'POST /api/auth/code': { body: AskCode, reply: nothing },
  'POST /api/auth/enter': { body: EnterCode, reply: Entered },
  'POST /api/auth/passkey/ask': { body: nothing, reply: PasskeyQuestion },
  'POST /api/auth/passkey/enter': { body: EnterPasskey, reply: Entered },
  'POST /api/auth/sign-out': { body: nothing, reply: nothing },
  'POST /api/auth/sign-out-everywhere': { body: nothing, reply: nothing },
  'GET /api/me/card/holders': { body: nothing, reply: z.array(CardHolder) },
  'POST /api/me/card/takeBack': { body: z.object({ mixerId: MixerId, offerId: OfferId }), reply: nothing },
  'GET /api/me/growth': { body: nothing, reply: Growth },
  'GET /api/me/network': { body: nothing, reply: Network },
  'GET /api/me/impressions': { body: nothing, reply: z.object({ words: z.array(z.enum(IMPRESSIONS)) }) },
  'GET /api/me/impressions/:mixerId/:personId': { body: nothing, reply: ImpressionOf },
  'PUT /api/me/impressions/:mixerId/:personId': { body: ImpressionOf, reply: ImpressionOf },
  'POST /api/me/ratings': { body: NewRating, reply: nothing },
  'GET /api/me/reflections/:mixerId': { body: nothing, reply: Reflection },
  'PUT /api/me/reflections/:mixerId': { body: Reflection, reply: Reflection },
  'PUT /api/me/goals': { body: OwnGoals, reply: nothing },
  'POST /api/me/gifts': { body: NewGift, reply: Gift },
  'POST /api/me/gifts/remove': { body: z.object({ id: line(64) }), reply: nothing },
  'GET /api/me/appointments': { body: nothing, reply: z.array(Appointment) },
  'POST /api/me/appointments': { body: NewAppointment, reply: Appointment },
  'POST /api/me/appointments/:id/choose': { body: ChosenTime, reply: Appointment },
  'POST /api/me/appointments/:id/decline': { body: nothing, reply: Appointment },
  'POST /api/me/appointments/:id/cancel': { body: nothing, reply: Appointment },
  'POST /api/me/appointments/:id/room': { body: nothing, reply: z.object({ code: MixerCode }) },
  'GET /api/me/introductions': { body: nothing, reply: Introductions },
  'POST /api/me/introductions': { body: NewIntroduction, reply: MadeIntroduction },
  'POST /api/me/introductions/:id/answer': { body: IntroductionAnswer, reply: Introductions },
  'POST /api/me/introductions/:id/takeBack': { body: nothing, reply: Introductions },
  'GET /api/mixers': { body: nothing, reply: z.array(MixerPage) },
  'POST /api/mixers': { body: MixerSettings, reply: CreatedMixer },
  'GET /api/mixers/:code': { body: nothing, reply: MixerPage },
  'GET /api/decks': { body: nothing, reply: z.array(HostDeck) },
  'GET /api/video': { body: nothing, reply: VideoService },
  'POST /api/try': { body: z.object({ language: Language }), reply: CreatedMixer },
  'POST /api/host/:mixerId/role': { body: z.object({ key: line(100) }), reply: nothing },
  'GET /api/host/:mixerId': { body: nothing, reply: HostPage },
  'PUT /api/host/:mixerId/settings': { body: MixerSettings, reply: HostPage },
  'POST /api/host/:mixerId/link': { body: nothing, reply: z.object({ hostUrl: z.string() }) },
  'POST /api/host/:mixerId/rehearsal': { body: z.object({ language: Language }), reply: CreatedMixer },
} as const;
export type RouteName = keyof typeof routes;
export type RouteBody<N extends RouteName> = z.input<(typeof routes)[N]['body']>;
export type RouteReply<N extends RouteName> = z.output<(typeof routes)[N]['reply']>;

/** Routes that answer a file, not JSON: a vCard each or all of a mixer, a mixer's QR code. */
export const FILE_ROUTES = {
  'GET /api/me/export.zip': 'application/zip',
  'GET /api/me/card/qr.svg': 'image/svg+xml',
  'GET /api/me/card/mine.vcf': 'text/vcard',
  'GET /api/me/contacts/all.vcf': 'text/vcard',
  'GET /api/me/contacts/all.csv': 'text/csv',
  'GET /api/me/contacts/:mixerId/:personId.vcf': 'text/vcard',
  'GET /api/me/contacts/:mixerId.vcf': 'text/vcard',
  'GET /api/me/appointments/:id.ics': 'text/calendar',
  'GET /api/mixers/:code/qr.svg': 'image/svg+xml',
} as const;
