import type { CardField } from '@enishi/shared/contactCard';
import { MixerSettings, type MixerSettingsInput } from '@enishi/shared/settings';
import { systemRandom } from '../../server/src/adapters/system/systemRandom.ts';
import { type Browser, valueIn } from './httpBrowser.ts';
import type { HttpServer } from './httpServer.ts';

export const settings = (more: Partial<MixerSettingsInput> = {}) =>
  MixerSettings.parse({ name: '異業種の夜', purpose: '違う仕事の話を聞く', auto: false, ...more });

export type Guest = { browser: Browser; id: string };

/** A host with a mixer, and people whose names are given, all of different industries. */
export async function openMixer(
  server: HttpServer,
  names: readonly string[],
  more?: Partial<MixerSettingsInput>,
) {
  const industries = ['01', '62', '85', '47', '86'];
  const host = server.browser();
  const hostId = await host.arrive({ name: '主催 太郎', company: '縁の会', industry: '94' });
  const created = valueIn(await host.call('POST /api/mixers', { body: settings(more) }));
  const guests: Guest[] = [];
  for (const [i, name] of names.entries()) {
    const browser = server.browser();
    guests.push({ browser, id: await browser.arrive({ name, industry: industries[i % 5] ?? '62' }) });
  }
  const { mixerId } = created;
  for (const { id } of guests) {
    server.presence.arrived(mixerId, id, `socket of ${id}`);
    const joined = await server.command(mixerId, { type: 'JoinMixer', by: id, pledge: true });
    if (!joined.ok) throw new Error(`not joined: ${joined.code}`);
  }
  return { host: { browser: host, id: hostId }, created, mixerId, guests };
}

/** One round with everybody; afterwards the talk has begun. Answers who sits with whom. */
export async function startRound(server: HttpServer, mixerId: string, host: string) {
  const started = await server.command(mixerId, { type: 'StartRound', by: host, round: 0 });
  if (!started.ok) throw new Error(`not started: ${started.code}`);
  server.clock.forward(15_000);
}

/** `version`: of which of their cards. */
type Gives = { id: string; gives: readonly CardField[]; version?: string };

/** `from` offers, `to` accepts. Answers the offer's id. */
export async function exchangeCards(
  server: HttpServer,
  mixerId: string,
  from: Gives,
  to: Gives,
): Promise<string> {
  const [met] = (await server.runtime.mixers.metBy(mixerId, from.id)).filter((one) => one.with === to.id);
  if (!met) throw new Error('they did not meet');
  const offerId = systemRandom.id();
  const { roomId } = met;
  const replies = [
    await server.command(mixerId, {
      type: 'OfferCard',
      by: from.id,
      to: to.id,
      roomId,
      offerId,
      fields: from.gives,
      version: from.version,
    }),
    await server.command(mixerId, {
      type: 'AnswerCard',
      by: to.id,
      offerId,
      answer: 'accept',
      fields: to.gives,
      version: to.version,
    }),
  ];
  for (const reply of replies) if (!reply.ok) throw new Error(`no exchange: ${reply.code}`);
  return offerId;
}
