import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Evening, type Guest, here, openEvening } from '../support/evening.ts';
import { eventually } from '../support/eventually.ts';
import { accepted } from '../support/person.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const part = { media: 'audio', mic: true, camera: false, speaking: false } as const;

let server: RunningServer;
let evening: Evening;
let ana: Guest;
let partner: Guest;
let others: Guest[];

beforeAll(async () => {
  server = await startServer();
  evening = await openEvening(server.url, ['Ana', 'Ben', 'Cleo', 'Dan']);
  await evening.startRound();
  [ana, partner] = await evening.pair();
  others = evening.guests.filter((one) => one !== ana && one !== partner);
});
afterAll(async () => {
  evening?.close();
  await server?.end();
});

const says = (text: string) => ana.seat.ask('caption:send', { line: 1, text, language: 'ja' });
const lineOf = (text: string) => ({ from: ana.person.personId, line: 1, text, language: 'ja' });

it('[F70] captions reach who wishes to read them, once the speaker agreed, and nobody else', async () => {
  const partnerOf = () => ana.seat.view().mine.room?.partners[0]?.presence;
  accepted(await partner.seat.ask('presence:set', part));
  accepted(await ana.seat.ask('presence:set', { ...part, captioned: true }));
  accepted(await says('nobody reads'));
  accepted(await partner.seat.ask('presence:set', { ...part, readsCaptions: true }));
  for (const { seat } of others) accepted(await seat.ask('presence:set', { ...part, readsCaptions: true }));
  await eventually(() => expect(partnerOf()).toMatchObject({ readsCaptions: true }));
  accepted(await says('縁があれば'));
  accepted(await ana.seat.ask('presence:set', part));
  accepted(await says('no longer agreed'));
  expect(await says('x'.repeat(301))).toEqual({ ok: false, code: 'invalid_payload' });
  await eventually(() => expect(partner.seat.messages.caption).toEqual([lineOf('縁があれば')]));
  const views = [accepted(await partner.seat.ask('mixer:sync', {}))];
  for (const { seat } of others) views.push(accepted(await seat.ask('mixer:sync', {})));
  expect(JSON.stringify(views)).not.toContain('縁があれば');
  for (const { seat } of [ana, ...others]) expect(seat.messages.caption).toEqual([]);
  for (const { seat } of [partner, ...others]) accepted(await seat.ask('presence:set', part));
});

it('[F70] a visiting host who reads them is named to the speaker first', async () => {
  const visitorOf = () => ana.seat.view().mine.room?.visitors[0];
  const seat = await evening.host.connect(evening.mixerId);
  const { roomId } = here(ana.seat.view().mine.room);
  await evening.console.does('room:visit', { roomId });
  accepted(await ana.seat.ask('presence:set', { ...part, captioned: true }));
  await eventually(() => expect(visitorOf()?.personId).toBe(evening.host.personId));
  expect(visitorOf()?.readsCaptions).toBeUndefined();
  accepted(await says('before the wish'));
  accepted(await seat.ask('presence:set', { ...part, readsCaptions: true }));
  await eventually(() => expect(visitorOf()?.readsCaptions).toBe(true));
  accepted(await says('after it'));
  await eventually(() => expect(seat.messages.caption).toEqual([lineOf('after it')]));
  accepted(await seat.ask('presence:set', part));
  await eventually(() => expect(visitorOf()?.readsCaptions).toBeUndefined());
  seat.close();
});
