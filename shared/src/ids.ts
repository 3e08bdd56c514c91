import * as z from 'zod/mini';

/** Epoch milliseconds, always of the server's clock. */
export type Instant = number;
export const Instant = z.number().check(z.int(), z.gte(0));

const token = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/));

export const PersonId = token;
export type PersonId = string;
export const MixerId = token;
export type MixerId = string;
export const RoomId = token;
export type RoomId = string;
export const OfferId = token;
export type OfferId = string;
/** One of a person's further cards; where none is named, their main card is meant. */
export const CardVersionId = token;
export type CardVersionId = string;

/** Made by the client, unique per person: a replay gets the first answer. */
export const CommandId = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,36}$/));
export type CommandId = string;

/** Eight letters without look-alikes; typed with or without a hyphen, in either case. */
export const MixerCode = z.string().check(
  z.overwrite((typed) => typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')),
  z.regex(/^[ABCDEFGHJKMNPQRSTUVWXYZ]{8}$/),
);
export type MixerCode = string;
