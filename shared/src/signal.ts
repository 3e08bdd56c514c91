import * as z from 'zod/mini';

const sdp = z.string().check(z.maxLength(32_000));
const candidate = z.object({
  candidate: z.string().check(z.maxLength(2_000)),
  sdpMid: z.nullable(z.string().check(z.maxLength(64))),
  sdpMLineIndex: z.nullable(z.number()),
  usernameFragment: z._default(z.nullable(z.string().check(z.maxLength(512))), null),
});

/** WebRTC signalling between two people now in one room; relayed, never stored. */
export const RtcSignal = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('description'),
    type: z.enum(['offer', 'answer', 'rollback', 'pranswer']),
    sdp,
  }),
  z.object({ kind: z.literal('candidate'), candidate: z.nullable(candidate) }),
  /** the sender starts anew (a reload): the receiver drops its old connection */
  z.object({ kind: z.literal('hello'), connection: z.string().check(z.maxLength(64)) }),
]);
export type RtcSignal = z.infer<typeof RtcSignal>;

export const MEDIA_MODES = ['video', 'audio', 'text'] as const;
export const MediaMode = z.enum(MEDIA_MODES);
export type MediaMode = z.infer<typeof MediaMode>;

/** What a person's browser tells of itself; lives in memory only. */
export const Presence = z.object({
  media: MediaMode,
  mic: z.boolean(),
  camera: z.boolean(),
  speaking: z.boolean(),
  /** the media server could not be reached: the room talks from browser to browser */
  fellBack: z.optional(z.boolean()),
  /** wishes to read what the others of the room say */
  readsCaptions: z.optional(z.boolean()),
  /** lets what they say be written for those who wish to read it */
  captioned: z.optional(z.boolean()),
});
export type Presence = z.infer<typeof Presence>;

export const IceServer = z.object({
  urls: z.array(z.string()),
  username: z.optional(z.string()),
  credential: z.optional(z.string()),
});
export type IceServer = z.infer<typeof IceServer>;

/** How this server brings faces and voices together. */
export const VideoService = z.object({
  engine: z.enum(['p2p', 'livekit']),
  /** a relay (TURN) is there: one can hide one's network address from the others */
  relay: z.boolean(),
});
export type VideoService = z.infer<typeof VideoService>;

/** The way from browser to browser: with LiveKit it is the way round when LiveKit cannot be reached. */
const direct = {
  iceServers: z.array(IceServer),
  relayOnly: z.boolean(),
  /** the others of the room this person connects with; `polite` as in perfect negotiation */
  others: z.array(z.object({ personId: z.string(), polite: z.boolean() })),
};
/** What lets one person into one room's video; minted at delivery, never stored. */
export const Pass = z.discriminatedUnion('engine', [
  z.object({ engine: z.literal('p2p'), ...direct }),
  z.object({ engine: z.literal('livekit'), url: z.string(), token: z.string(), ...direct }),
]);
export type Pass = z.infer<typeof Pass>;
export type LiveKitPass = Extract<Pass, { engine: 'livekit' }>;
