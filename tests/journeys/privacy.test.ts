import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEvening } from '../support/evening.ts';
import { accepted, createPerson } from '../support/person.ts';
import { type RunningServer, startServer } from '../support/server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.end());

it('[K6] no socket message carries one person’s notes, drafts or cards not given to the partner, the host or a stranger', async () => {
  const evening = await openEvening(server.url, ['Ana', 'Ben', 'Cleo', 'Dan'], { roundMs: 120_000 });
  const stranger = await createPerson(server.url);
  const outside = await stranger.connect(evening.mixerId);
  await evening.startRound(0);
  const [ana, partner] = await evening.pair();
  const heard: string[] = [];
  const others = [...evening.guests.map(({ seat }) => seat), evening.console, outside].filter(
    (one) => one !== ana.seat,
  );
  for (const { socket } of others) socket.onAny((...message) => heard.push(JSON.stringify(message)));

  accepted(
    await ana.person.call('PUT /api/me/card', {
      body: { email: 'secret@example.com', link: 'https://secret.example' },
    }),
  );
  const params = { mixerId: evening.mixerId, personId: partner.person.personId };
  const note = {
    note: 'secret note',
    insight: 'secret insight',
    promise: 'secret promise',
    again: 'no' as const,
  };
  accepted(await ana.person.call('PUT /api/me/notes/:mixerId/:personId', { params, body: note }));
  const { roomId } = await ana.seat.sees(({ mine }) => mine.room);
  await ana.seat.does('card:offer', { roomId, to: partner.person.personId, fields: ['email'] });
  const offerId = await partner.seat.sees(({ mine }) =>
    (mine.room?.partners ?? [])
      .flatMap(({ exchange }) => (exchange.state === 'asked' ? exchange.offerId : []))
      .at(0),
  );
  expect(heard.join()).not.toContain('secret');

  await partner.seat.does('card:answer', { offerId, answer: 'accept', fields: [] });
  await partner.seat.sees(({ mine }) => mine.room?.partners[0]?.exchange.state === 'exchanged');
  await evening.console.does('round:end', { round: 1 });
  await ana.seat.sees(({ shared }) => shared.phase.kind !== 'round');
  for (const { socket } of others) await socket.timeout(10_000).emitWithAck('mixer:sync', {});
  const all = heard.join();
  // The one value that was given is the partner's to read; nothing else of Ana's is anybody's.
  expect(all).toContain('secret@example.com');
  expect(all).not.toMatch(/secret (note|insight|promise)|secret\.example"/);
  outside.close();
  evening.close();
});
