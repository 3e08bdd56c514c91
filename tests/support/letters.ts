import type { Place } from '@enishi/shared/reminders';
import type { MixerSettingsInput } from '@enishi/shared/settings';
import { eventually } from './eventually.ts';
import type { Browser } from './httpBrowser.ts';
import { valueIn } from './httpBrowser.ts';
import type { HttpServer } from './httpServer.ts';
import { exchangeCards, type Guest, openMixer, startRound } from './smallMixer.ts';

const TOKYO: Place = { language: 'ja', timeZone: 'Asia/Tokyo' };

/** Proves an address, as a person would with the code of the mail. */
export async function keepBy(
  server: HttpServer,
  browser: Browser,
  address: string,
  { merge = false, place = TOKYO }: { merge?: boolean; place?: Place } = {},
): Promise<void> {
  valueIn(await browser.call('POST /api/auth/code', { body: { address, language: place.language } }));
  server.clock.forward(10);
  const mail = (await server.outbox.latest(5)).find(({ to }) => to === address);
  const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';
  valueIn(await browser.call('POST /api/auth/enter', { body: { address, code, merge, place } }));
}

/** Two who talked, gave cards and wrote about each other, in a mixer that is over. Ana reads English, Hanako Japanese. */
export async function eveningOfTwo(server: HttpServer, more: Partial<MixerSettingsInput> = {}) {
  const opened = await openMixer(server, ['Ana', '花子'], more);
  const { mixerId, host } = opened;
  const [ana, hanako] = opened.guests as [Guest, Guest];
  const box = mixerId.toLowerCase();
  const addresses = { ana: `ana-${box}@example.com`, hanako: `hanako-${box}@example.com` };
  await keepBy(server, ana.browser, addresses.ana, {
    place: { language: 'en', timeZone: 'Europe/London' },
  });
  await keepBy(server, hanako.browser, addresses.hanako);
  await startRound(server, mixerId, host.id);
  for (const [{ browser }, email] of [
    [ana, 'ana@brewery.example'],
    [hanako, 'hanako@lines.example'],
  ] as const)
    valueIn(await browser.call('PUT /api/me/card', { body: { email, link: '' } }));
  await exchangeCards(server, mixerId, { ...ana, gives: ['email'] }, { ...hanako, gives: ['email'] });
  const write = async (by: Guest, about: Guest, note: string, promise: string) =>
    valueIn(
      await by.browser.call('PUT /api/me/notes/:mixerId/:personId', {
        params: { mixerId, personId: about.id },
        body: { note, promise },
      }),
    );
  await write(ana, hanako, 'ANA WROTE', 'ANA PROMISED');
  await write(hanako, ana, '花子が書いた', '花子が約束した');
  await endEvening(server, mixerId, host.id);
  return { ...opened, ana, hanako, addresses };
}

/** After the first round the mixer ends, and is listed so. */
export async function endEvening(server: HttpServer, mixerId: string, host: string): Promise<void> {
  await server.command(mixerId, { type: 'EndRound', by: host, round: 1 });
  const ended = await server.command(mixerId, { type: 'EndMixer', by: host, round: 1 });
  if (!ended.ok) throw new Error(`not ended: ${ended.code}`);
  await eventually(async () => {
    const { rows } = await server.pool.query('select ended_at from mixer_listing where mixer_id = $1', [
      mixerId,
    ]);
    if (rows[0]?.ended_at == null) throw new Error('not listed as ended yet');
  });
}
