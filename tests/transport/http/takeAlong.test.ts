import { expect, it } from 'vitest';
import { describeOnDatabases } from '../../support/describeOnDatabases.ts';
import { eventually } from '../../support/eventually.ts';
import { valueIn } from '../../support/httpBrowser.ts';
import { startHttpServer } from '../../support/httpServer.ts';
import { exchangeCards, type Guest, openMixer, startRound } from '../../support/smallMixer.ts';

describeOnDatabases('cards out of Enishi', startHttpServer, (server) => {
  async function exchanged() {
    const { mixerId, guests, host } = await openMixer(server(), ['Ana', '=花子']);
    await startRound(server(), mixerId, host.id);
    const [ana, hanako] = guests as [Guest, Guest];
    const stranger = server().browser();
    await stranger.arrive({ name: 'Stranger' });
    await hanako.browser.call('PUT /api/me/card', { body: { email: 'hanako@example.com', link: '' } });
    const offerId = await exchangeCards(
      server(),
      mixerId,
      { id: hanako.id, gives: ['email'] },
      { id: ana.id, gives: [] },
    );
    const holders = async ({ browser }: Pick<Guest, 'browser'>) =>
      valueIn(await browser.call('GET /api/me/card/holders'));
    await eventually(async () => expect(await holders(hanako)).toHaveLength(1));
    return { mixerId, ana, hanako, stranger, offerId, holders };
  }

  it('[C28] I see who holds my card and which fields of it, and take it back after the mixer too', async () => {
    const { mixerId, ana, hanako, offerId, holders, stranger } = await exchanged();
    expect(await holders(hanako)).toMatchObject([
      { person: { name: 'Ana' }, mixerName: '異業種の夜', fields: ['email'], offerId },
    ]);
    const body = { mixerId, offerId };
    const other = await stranger.call('POST /api/me/card/takeBack', { body });
    expect(other.reply).toEqual({ ok: false, code: 'not_offered' });
    for (let times = 0; times < 2; times += 1)
      valueIn(await hanako.browser.call('POST /api/me/card/takeBack', { body }));
    await eventually(async () => expect(await holders(hanako)).toEqual([]));
    expect(await holders(ana)).toHaveLength(1);
  });

  it('[C29] my own card is a file and a QR code with the fields asked for', async () => {
    const { hanako } = await exchanged();
    const whole = await hanako.browser.get('/api/me/card/mine.vcf');
    expect(whole.text).toContain('EMAIL;TYPE=INTERNET:hanako@example.com');
    const less = await hanako.browser.get('/api/me/card/mine.vcf?fields=company');
    expect(less.text).not.toContain('EMAIL');
    const code = await hanako.browser.get('/api/me/card/qr.svg?fields=email');
    expect(code.headers.get('content-type')).toContain('image/svg+xml');
    expect(code.text).toContain('<svg');
  });

  it('[C30] all cards given to me are one file, without those taken back, for nobody else', async () => {
    const { ana, hanako, stranger, mixerId, offerId, holders } = await exchanged();
    const all = async (kind: string, { browser }: Pick<Guest, 'browser'> = ana) =>
      (await browser.get(`/api/me/contacts/all.${kind}?language=ja&timeZone=Asia/Tokyo`)).text;
    expect(await all('vcf')).toContain('hanako@example.com');
    expect(await all('csv')).toMatch(/^名前,ふりがな,.+\r\n'=花子,,.*hanako@example.com,,異業種の夜,\d{4}-/);
    for (const kind of ['vcf', 'csv']) expect(await all(kind, { browser: stranger })).not.toContain('hanako');
    valueIn(await hanako.browser.call('POST /api/me/card/takeBack', { body: { mixerId, offerId } }));
    await eventually(async () => expect(await holders(hanako)).toEqual([]));
    expect(await all('vcf')).toBe('');
  });

  it('[C30] nobody without a session gets any of it', async () => {
    for (const path of [
      'card/mine.vcf',
      'card/qr.svg',
      'contacts/all.vcf',
      'contacts/all.csv',
      'card/holders',
      'people',
    ])
      expect((await server().browser().get(`/api/me/${path}`)).status).toBe(401);
  });
});
