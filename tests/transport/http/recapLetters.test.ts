import { expect, it, onTestFinished } from 'vitest';
import { createRecapLetters } from '../../../server/src/people/letters/recapLetters.ts';
import { describeOnDatabases } from '../../support/describeOnDatabases.ts';
import { valueIn } from '../../support/httpBrowser.ts';
import { startHttpServer } from '../../support/httpServer.ts';
import { endEvening, eveningOfTwo, keepBy } from '../../support/letters.ts';
import { openPostOffice, partsOf } from '../../support/postOffice.ts';
import { type Guest, openMixer, startRound } from '../../support/smallMixer.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describeOnDatabases(
  'recap mails',
  startHttpServer,
  (server) => {
    const lettersTo = async (address: string) =>
      (await server().outbox.latest(200)).filter(({ to, key }) => to === address && key !== undefined);
    const stopPath = (text: string) => new URL(/https:\S+\/stop\/\S+/.exec(text)?.[0] ?? '').pathname;

    it('[M30] each who took part gets one mail through a real post office, in their own language', async () => {
      const { ana, hanako, addresses, created } = await eveningOfTwo(server());
      const office = await openPostOffice();
      onTestFinished(() => office.close());
      const { letters, mailer } = office;
      const post = createRecapLetters({ ...server().letters, mailer });
      await post.sendDue();
      expect(letters).toEqual([]);
      server().clock.forward(6 * MINUTE);
      await post.sendDue();
      await post.sendDue();
      const mine = letters.filter(({ to }) => Object.values(addresses).includes(to[0] ?? ''));
      expect(mine.map(({ to }) => to[0]).sort()).toEqual([addresses.ana, addresses.hanako].sort());

      const toAna = mine.find(({ to }) => to[0] === addresses.ana)?.raw ?? '';
      const english = partsOf(toAna);
      for (const text of [english['text/plain'], english['text/html']]) {
        for (const words of ['花子', 'hanako@lines.example', 'Topic: ', `/m/${created.code}/recap`])
          expect(text).toContain(words);
        expect(text).not.toMatch(/ANA WROTE|ANA PROMISED|書いた|約束した|<img|src=|@import|url\(/);
        for (const [link] of text?.matchAll(/https?:\/\/[^\s<>"]+/g) ?? [])
          expect(link).toMatch(/^https:\/\/enishi\.example\//);
      }
      expect(english['text/html']).toContain('prefers-color-scheme:dark');
      const head = toAna.replace(/\r\n[ \t]+/g, ' ');
      expect(head).toMatch(/^Message-ID: <recap-[\w-]+@example.org>/m);
      expect(head).toMatch(/^List-Unsubscribe: <https:\/\/enishi\.example\/stop\/[\w-]+>/m);
      expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
      const japanese = partsOf(mine.find(({ to }) => to[0] === addresses.hanako)?.raw ?? '');
      expect(japanese['text/plain']).toContain('お話しされました');
      expect(japanese['text/plain']).toContain('ana@brewery.example');
      expect(
        [ana.id, hanako.id].some((id) => english['text/plain']?.replace(/\/stop\/\S+/, '').includes(id)),
      ).toBe(false);
    });

    it('[M31] a crash before, in, or after the sending neither loses nor doubles it', async () => {
      const { addresses } = await eveningOfTwo(server());
      server().clock.forward(6 * MINUTE);
      const { letters } = server();
      const dies = () => Promise.reject(new Error('killed'));
      await createRecapLetters({ ...letters, mailer: { send: dies } }).sendDue();
      expect(await lettersTo(addresses.ana)).toEqual([]);
      await createRecapLetters({ ...letters, store: { ...letters.store, noteSent: dies } }).sendDue();
      expect(await lettersTo(addresses.ana)).toHaveLength(1);
      server().clock.forward(MINUTE);
      await createRecapLetters(letters).sendDue();
      await createRecapLetters(letters).sendDue();
      expect(await lettersTo(addresses.ana)).toHaveLength(1);
      expect(await lettersTo(addresses.hanako)).toHaveLength(1);
    });

    it('[M32] never more than a day late, and not for a rehearsal', async () => {
      const late = await eveningOfTwo(server());
      server().clock.forward(24 * HOUR + MINUTE);
      await server().recapLetters.sendDue();
      expect(await lettersTo(late.addresses.ana)).toEqual([]);

      const twin = await eveningOfTwo(server());
      await server().pool.query("update mixer_listing set access = 'hidden' where mixer_id = $1", [
        twin.mixerId,
      ]);
      server().clock.forward(6 * MINUTE);
      await server().recapLetters.sendDue();
      expect(await lettersTo(twin.addresses.ana)).toEqual([]);
    });

    it('[M32] one that cannot be delivered holds up nobody, and is tried again later', async () => {
      const { addresses } = await eveningOfTwo(server());
      const { letters } = server();
      let tries = 0;
      const post = createRecapLetters({
        ...letters,
        mailer: {
          send: async (mail) => {
            if (mail.to !== addresses.ana) return letters.mailer.send(mail);
            tries += 1;
            throw new Error('mailbox full');
          },
        },
      });
      server().clock.forward(6 * MINUTE);
      for (const minutes of [0, 1, 10, 10, 10, 30]) {
        server().clock.forward(minutes * MINUTE);
        await post.sendDue();
      }
      expect(await lettersTo(addresses.hanako)).toHaveLength(1);
      expect(tries).toBe(3);
    });

    it('[M33] my own notes stand in it only if I wish so', async () => {
      const { ana, addresses } = await eveningOfTwo(server());
      const { wishes } = valueIn(await ana.browser.call('GET /api/me/reminders'));
      valueIn(await ana.browser.call('PUT /api/me/reminders', { body: { ...wishes, notesInMail: true } }));
      server().clock.forward(6 * MINUTE);
      await server().recapLetters.sendDue();
      const [mail] = await lettersTo(addresses.ana);
      expect(mail?.text).toContain('ANA WROTE');
      expect(mail?.text).toContain('ANA PROMISED');
      expect(mail?.text).not.toMatch(/書いた|約束した/);
      expect((await lettersTo(addresses.hanako))[0]?.text).not.toMatch(/ANA|書いた|約束した/);
    });

    it('[M37] what two or more saw in me stands in it, in my language and not by whom', async () => {
      const { mixerId, guests, host } = await openMixer(server(), ['Ana', '花子', 'Dan']);
      const [ana, hanako, dan] = guests as [Guest, Guest, Guest];
      const addresses = {
        ana: `seen-a-${Date.now()}@example.com`,
        hanako: `seen-h-${Date.now()}@example.com`,
      };
      const place = { language: 'en', timeZone: 'Europe/London' } as const;
      await keepBy(server(), ana.browser, addresses.ana, { place });
      await keepBy(server(), hanako.browser, addresses.hanako);
      await startRound(server(), mixerId, host.id);
      const sees = async (by: Guest, about: Guest, strength: string) =>
        valueIn(
          await by.browser.call('PUT /api/me/notes/:mixerId/:personId', {
            params: { mixerId, personId: about.id },
            body: { strength, strengthLine: 'ONLY FOR MYSELF' },
          }),
        );
      await sees(hanako, ana, 'listensClosely');
      await sees(dan, ana, 'asksWell');
      await sees(dan, hanako, 'keepsGoing');
      await endEvening(server(), mixerId, host.id);
      server().clock.forward(6 * MINUTE);
      await server().recapLetters.sendDue();
      const [toAna] = await lettersTo(addresses.ana);
      const seen = 'What people you met saw in you';
      for (const text of [toAna?.text, toAna?.html]) {
        expect(text).toContain(seen);
        for (const words of ['Listens to the end', 'Asks good questions']) expect(text).toContain(words);
        expect(text).not.toContain('ONLY FOR MYSELF');
      }
      const items = toAna?.text.split('■ ').slice(1) ?? [];
      const about = items.find((item) => item.startsWith(seen)) ?? '';
      expect(about).not.toMatch(/花子|Dan/);
      // Of one alone it would be told by whom.
      const [toHanako] = await lettersTo(addresses.hanako);
      expect(toHanako?.text).not.toMatch(/あなたのよさ|続ける/);
    });

    it('[M34] the link stops it without signing in: by a page’s press, or the bare POST of a mail program', async () => {
      const evening = await eveningOfTwo(server());
      server().clock.forward(6 * MINUTE);
      await server().recapLetters.sendDue();
      const [mail] = await lettersTo(evening.addresses.ana);
      const path = stopPath(mail?.stopUrl ?? '');
      const nobody = server().browser();
      const token = path.split('/').at(-1) ?? '';
      expect(valueIn(await nobody.call('GET /api/stop/:token', { params: { token } }))).toEqual({
        letter: 'recap',
      });
      const wishesOf = async () => valueIn(await evening.ana.browser.call('GET /api/me/reminders')).wishes;
      expect(await wishesOf()).toMatchObject({ recapMail: true, mail: true });

      const oneClick = await fetch(`${server().url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example' },
        body: 'List-Unsubscribe=One-Click',
      });
      expect(oneClick.status).toBe(200);
      expect(await wishesOf()).toMatchObject({ recapMail: false, mail: true, language: 'en' });
      valueIn(await nobody.call('POST /api/stop/:token', { params: { token }, body: { all: true } }));
      expect(await wishesOf()).toMatchObject({ recapMail: false, mail: false });
      expect(valueIn(await evening.hanako.browser.call('GET /api/me/reminders')).wishes.recapMail).toBe(true);

      const said = Buffer.from(`recap ${evening.hanako.id}`).toString('base64url');
      for (const forged of [`${said}${token.slice(-43)}`, token.slice(1), 'x', `${token}x`]) {
        expect((await nobody.call('GET /api/stop/:token', { params: { token: forged } })).reply).toEqual({
          ok: false,
          code: 'wrong_stop_link',
        });
        expect((await fetch(`${server().url}/stop/${forged}`, { method: 'POST' })).status).toBe(403);
      }
      await evening.ana.browser.call('POST /api/me/delete', { body: { sure: true } });
      expect((await fetch(`${server().url}${path}`, { method: 'POST' })).status).toBe(200);
    });

    it('[M35] which mails come is mine to choose; a wrong choice is refused', async () => {
      const browser = server().browser();
      await browser.arrive({ name: '花子' });
      const before = valueIn(await browser.call('GET /api/me/reminders'));
      expect(before).toMatchObject({ address: null, wishes: { recapMail: true, timeZone: 'Asia/Tokyo' } });
      const address = `wishes-${Date.now()}@example.com`;
      await keepBy(server(), browser, address, {
        place: { language: 'en', timeZone: 'America/New_York' },
      });
      const after = valueIn(await browser.call('GET /api/me/reminders'));
      expect(after).toMatchObject({ address, wishes: { language: 'en', timeZone: 'America/New_York' } });
      const wishes = { ...after.wishes, recapMail: false };
      expect(valueIn(await browser.call('PUT /api/me/reminders', { body: wishes })).wishes).toEqual(wishes);
      const wrong = { ...wishes, timeZone: 'Mars/Olympus' };
      expect((await browser.call('PUT /api/me/reminders', { body: wrong })).status).toBe(400);
    });
  },
  ['embedded'],
);
