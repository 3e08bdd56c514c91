import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { launchChromium } from '../chromium.ts';
import { openEvening } from '../evening.ts';
import { accepted } from '../person.ts';
import { startServer } from '../server.ts';

// `tsx tests/support/afterwards/look.ts [page …]`: pictures of the pages after a mixer, on the real server.
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = join(tmpdir(), 'enishi-looks');
const wanted = process.argv.slice(2);
const sizes = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

const server = await startServer();
const url = server.url.replace('127.0.0.1', 'localhost');
const browser = await launchChromium();
await mkdir(folder, { recursive: true });
try {
  const { cookie, code } = await anEveningLater();
  const pages: Record<string, string> = {
    'sign-in': '/sign-in',
    'sign-in-link': '/sign-in#address=naoki%40example.com&code=123456',
    keep: '/me/keep',
    me: '/me',
    'follow-ups': '/me/follow-ups',
    again: '/me/again',
    recap: `/m/${code}/recap`,
  };
  for (const [name, path] of Object.entries(pages)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const [size, viewport] of Object.entries(sizes))
      for (const locale of ['ja-JP', 'en-GB'])
        for (const colorScheme of size === 'desk' && locale === 'ja-JP'
          ? (['light', 'dark'] as const)
          : (['light'] as const)) {
          const context = await browser.newContext({
            viewport,
            locale,
            colorScheme,
            timezoneId: 'Asia/Tokyo',
          });
          await withCookie(context, cookie);
          const page = await context.newPage();
          page.on('console', (message) => message.type() === 'error' && console.error(name, message.text()));
          await page.goto(url + path);
          await page.locator('h1').waitFor();
          await page.waitForLoadState('networkidle');
          await page.screenshot({
            path: join(
              folder,
              `${name}-${locale.slice(0, 2)}-${size}${colorScheme === 'dark' ? '-dark' : ''}.png`,
            ),
            fullPage: true,
          });
          await page.evaluate(axe);
          const found = await page.evaluate(async () => {
            const { violations } = await (
              globalThis as unknown as { axe: typeof import('axe-core') }
            ).axe.run();
            return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
          });
          for (const fault of found) console.error(name, size, locale, colorScheme, fault);
          await context.close();
        }
  }
  console.log(folder);
} finally {
  await browser.close();
  await server.end();
}

async function withCookie(context: BrowserContext, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url }]);
}

/** Naoki talked with three people, wrote notes, and got cards. */
async function anEveningLater() {
  const names = ['岡本 直樹', '高瀬 美咲', '小林 大地', 'Priya Nair'];
  const evening = await openEvening(server.url, names, { roundMs: 600_000, name: '木曜の夜の交流会' });
  const naoki = evening.guest('岡本 直樹');
  const notes = [
    { note: '混載なら週二便で県外に出せる。仕込みの曜日と合う。', promise: '三年味噌の仕込み帖を送る' },
    { note: '直売所の値づけは、朝の客数で決めている。', promise: '' },
    { note: '', promise: '' },
  ];
  for (const [round, note] of notes.entries()) {
    await evening.startRound(round);
    const room = await naoki.seat.sees(({ mine }) => mine.room);
    const partner = evening.guests.find(
      ({ person }) => person.personId === room.partners[0]?.person.personId,
    );
    if (!partner) throw new Error('nobody was met');
    await naoki.seat.sees(({ mine }) => (mine.room?.startsAt ?? Number.POSITIVE_INFINITY) <= Date.now());
    if (round < 2) {
      const to = partner.person.personId;
      await naoki.seat.does('card:offer', { roomId: room.roomId, to, fields: ['email'] });
      const offerId = await partner.seat.sees(({ mine }) =>
        (mine.room?.partners ?? [])
          .flatMap(({ exchange }) => (exchange.state === 'asked' ? exchange.offerId : []))
          .at(0),
      );
      await partner.seat.does('card:answer', { offerId, answer: 'accept', fields: ['email', 'role'] });
    }
    const params = { mixerId: evening.mixerId, personId: partner.person.personId };
    accepted(await naoki.person.call('PUT /api/me/notes/:mixerId/:personId', { params, body: note }));
    await evening.console.does('round:end', { round: round + 1 });
    await naoki.seat.sees(({ shared }) => shared.phase.kind !== 'round');
  }
  await evening.console.does('mixer:end', { round: 3 });
  const { cookie } = naoki.person;
  evening.close();
  return { cookie, code: evening.code, evening };
}
