import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accepted, createPerson } from '../support/person.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const script = fileURLToPath(new URL('../support/python/participant.py', import.meta.url));

describe('a client in another language', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.end());

  it('[N81] takes part through the documented protocol alone: paired, draws a topic, exchanges a card', async () => {
    const host = await createPerson(server.url);
    await host.introduce({ name: 'Host', industry: '70' });
    const settings = { name: 'Mixed', purpose: 'To meet.', roundMs: 60_000, breakMs: 1_000, auto: false };
    const { mixerId, code } = accepted(await host.call('POST /api/mixers', { body: settings }));
    const console = await host.connect(mixerId, 'console');
    const ana = await createPerson(server.url);
    await ana.introduce({ name: 'Ana', industry: '62' });
    accepted(await ana.call('PUT /api/me/card', { body: { email: 'ana@example.com', link: '' } }));
    const seat = await ana.connect(mixerId);
    await seat.does('mixer:join', { pledge: true });

    const python = spawn('/usr/bin/python3', [script, server.url, code, '杜氏 明', '11']);
    let printed = '';
    let failed = '';
    python.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    python.stderr.on('data', (chunk: Buffer) => {
      failed += chunk.toString();
    });
    const ended = once(python, 'exit');

    await console.sees(({ shared }) => shared.lobby.ready === 2);
    await console.does('round:start', { round: 0 });
    const room = await seat.sees(({ mine }) => mine.room);
    expect(room.partners[0]?.person.name).toBe('杜氏 明');
    await seat.sees(({ mine }) => (mine.room?.topic.drawn ?? 0) > 1);
    const to = room.partners[0]?.person.personId ?? '';
    await seat.does('card:offer', {
      roomId: room.roomId,
      to,
      fields: ['email'],
      reason: 'To send the article',
    });
    const exchange = await seat.sees(({ mine }) => {
      const now = mine.room?.partners[0]?.exchange;
      return now?.state === 'exchanged' && now;
    });
    expect(exchange.card).toEqual({ name: '杜氏 明', email: 'brewer@example.com' });

    const [status] = await ended;
    expect(failed).toBe('');
    expect(status).toBe(0);
    const events = printed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.map(({ event }) => event)).toEqual(['joined', 'seated', 'drew', 'asked', 'exchanged']);
    expect(events.at(-1).card).toEqual({ name: 'Ana', email: 'ana@example.com' });
    seat.close();
    console.close();
  });
});
