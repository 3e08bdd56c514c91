import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accepted, createPerson, type Person } from '../support/person.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const PEOPLE = [
  { name: '岡本 直樹', industry: '11' },
  { name: '高瀬 美咲', industry: '49' },
  { name: 'Priya Nair', industry: '62' },
  { name: '藤井 玲奈', industry: '86' },
];

describe('from a link to an exchanged card', () => {
  let server: RunningServer;
  let host: Person;

  beforeAll(async () => {
    server = await startServer();
    host = await createPerson(server.url);
    await host.introduce({ name: '森下 千尋', industry: '70' });
  });
  afterAll(() => server.end());

  it('[N80] strangers are paired, draw a topic, write, and exchange cards; nothing is seen before consent', async () => {
    const { mixerId, code } = accepted(
      await host.call('POST /api/mixers', {
        body: {
          name: '夜会',
          purpose: '一つ持ち帰る',
          rounds: 2,
          roundMs: 60_000,
          breakMs: 1_000,
          auto: false,
        },
      }),
    );
    const console = await host.connect(mixerId, 'console');
    const people = await Promise.all(
      PEOPLE.map(async (profile, nr) => {
        const person = await createPerson(server.url);
        await person.introduce(profile);
        accepted(await person.call('PUT /api/me/card', { body: { email: `p${nr}@example.com`, link: '' } }));
        const page = accepted(await person.call('GET /api/mixers/:code', { params: { code } }));
        const seat = await person.connect(page.mixerId);
        await seat.does('mixer:join', { pledge: true });
        return { person, seat };
      }),
    );
    await console.sees(({ shared }) => shared.lobby.here === 4);
    await console.does('round:start', { round: 0 });

    const [first] = people;
    if (!first) throw new Error('nobody came');
    const room = await first.seat.sees(({ mine }) => mine.room);
    const [partner] = room.partners;
    const other = people.find(({ person }) => person.personId === partner?.person.personId);
    if (!partner || !other) throw new Error('no partner');
    expect(JSON.stringify(first.seat.view())).not.toContain('@example.com');

    await first.seat.sees(
      ({ shared }) => shared.phase.kind === 'round' && shared.phase.startsAt <= Date.now(),
    );
    await first.seat.does('topic:draw', { roomId: room.roomId, drawn: 1 });
    await other.seat.sees(({ mine }) => mine.room?.topic.drawn === 2);
    await first.seat.does('chat:send', { to: room.roomId, text: 'はじめまして' });
    await other.seat.sees(({ mine }) => mine.room?.chat[0]?.text === 'はじめまして');

    await first.seat.does('card:offer', {
      roomId: room.roomId,
      to: other.person.personId,
      fields: ['email'],
      reason: '記事を送ります',
    });
    const asked = await other.seat.sees(({ mine }) => {
      const exchange = mine.room?.partners[0]?.exchange;
      return exchange?.state === 'asked' && exchange;
    });
    expect(asked.reason).toBe('記事を送ります');
    await other.seat.does('card:answer', { offerId: asked.offerId, answer: 'accept', fields: [] });
    const mine = await first.seat.sees(({ mine: { room: now } }) => {
      const exchange = now?.partners[0]?.exchange;
      return exchange?.state === 'exchanged' && exchange;
    });
    expect(mine.card?.email).toBeUndefined();
    const theirs = await other.seat.sees(({ mine: { room: now } }) => {
      const exchange = now?.partners[0]?.exchange;
      return exchange?.state === 'exchanged' && exchange;
    });
    expect(theirs.card?.email).toMatch(/^p0@example.com$/);

    await console.does('round:end', { round: 1 });
    await first.seat.sees(({ mine: now }) => now.room === null && now.met.length === 1);
    await console.does('round:start', { round: 1 });
    const second = await first.seat.sees(({ mine: now }) => now.room);
    expect(second.partners[0]?.person.personId).not.toBe(partner.person.personId);
    await first.seat.sees(() => second.startsAt <= Date.now());
    await console.does('round:end', { round: 2 });
    await first.seat.sees(({ shared }) => shared.phase.kind === 'closing');

    const recap = accepted(await first.person.call('GET /api/me/recap/:mixerId', { params: { mixerId } }));
    expect(recap.people).toHaveLength(2);
    for (const { seat } of people) seat.close();
    console.close();
  });
});
