import { type RequestName, requests } from '@enishi/shared/requests';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Evening, here, mailOf, openEvening } from '../support/evening.ts';
import { eventually } from '../support/eventually.ts';
import { accepted, type Connection, createPerson, newCommandId, type Person } from '../support/person.ts';
import { closed, knock, openBare, openBareSeat, seatAt } from '../support/rawSocket.ts';
import { type RunningServer, startServer } from '../support/server.ts';

let server: RunningServer;
let evening: Evening;
let stranger: Person;

beforeAll(async () => {
  server = await startServer();
  evening = await openEvening(server.url, ['Ana', 'Ben', 'Cleo', 'Dan']);
  stranger = await createPerson(server.url);
  await evening.startRound();
  await evening.pair();
});
afterAll(async () => {
  evening.close();
  await server.end();
});

/** The server answers, and the others still have their connections. */
async function allIsWell() {
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  for (const { seat } of evening.guests) expect(seat.socket.connected).toBe(true);
  expect(await evening.console.ask('mixer:sync', {})).toMatchObject({ ok: true });
}

describe('at the handshake', () => {
  it('[N30] a foreign Origin is refused, our own and a missing one are let in', async () => {
    for (const origin of ['https://evil.example', 'null', `http://127.0.0.1:${server.port + 1}`])
      expect(await openBare(server.url, { origin })).toBe(400);
    for (const headers of [{}, { origin: server.url }]) {
      const socket = await openBare(server.url, headers);
      expect(typeof socket).toBe('object');
      if (typeof socket === 'object') socket.terminate();
    }
  });

  it('[N31] whoever may not come in is told why', async () => {
    const { mixerId } = evening;
    const headers = { cookie: stranger.cookie };
    const forged = { cookie: stranger.cookie.replace(/=(.)/, (_, first) => `=${first === 'a' ? 'b' : 'a'}`) };
    const refusals = [
      [{ auth: seatAt(mixerId) }, 'not_signed_in'],
      [{ auth: seatAt(mixerId), headers: forged }, 'not_signed_in'],
      [{ auth: seatAt('nosuchmixer'), headers }, 'unknown_mixer'],
      [{ auth: seatAt(mixerId, 'console'), headers }, 'not_host'],
      [{ auth: { ...seatAt(mixerId), protocol: 0 }, headers }, 'old_client'],
      [{ auth: { ...seatAt(mixerId), kind: 'throne' }, headers }, 'invalid_payload'],
      [{ auth: { ...seatAt(mixerId), mixerId: { $ne: '' } }, headers }, 'invalid_payload'],
      [{ auth: {}, headers }, 'invalid_payload'],
    ] as const;
    for (const [handshake, code] of refusals)
      expect([code, (await knock(server.url, handshake)).refusal]).toEqual([code, code]);
    const { refusal, socket } = await knock(server.url, { auth: seatAt(mixerId), headers });
    expect(refusal).toBeNull();
    socket.disconnect();
    await allIsWell();
  });
});

describe('what does not fit', () => {
  const names = Object.keys(requests) as RequestName[];
  const empty: RequestName[] = ['mixer:sync', 'preview:get'];
  const never: unknown[] = [undefined, null, 7, 'text', [], [[]]];
  const notAsked: unknown[] = [
    {},
    { commandId: { toString: 'x' } },
    { commandId: '../../x', round: 0 },
    { commandId: 12, round: -1, roomId: '', to: 3, text: 'x'.repeat(20_000), fields: 'all' },
    JSON.parse('{"__proto__":{"ready":true,"on":true},"constructor":{"prototype":{}}}'),
  ];
  const wrong = (name: RequestName) => (empty.includes(name) ? never : [...never, ...notAsked]);

  it('[N32] is refused on every request, with and without somebody waiting for the answer', async () => {
    const seat = await stranger.connect(evening.mixerId);
    seat.close();
    for (const name of names) {
      const { socket } = await knock(server.url, {
        auth: seatAt(evening.mixerId),
        headers: { cookie: stranger.cookie },
      });
      for (const payload of wrong(name)) {
        const reply = await socket.timeout(5_000).emitWithAck(name, payload);
        expect([name, reply]).toEqual([name, { ok: false, code: 'invalid_payload' }]);
        socket.emit(name, payload);
      }
      expect(await socket.timeout(5_000).emitWithAck(name)).toEqual({ ok: false, code: 'invalid_payload' });
      socket.disconnect();
    }
    await allIsWell();
  });

  it('[N32] unknown keys change nothing, and nothing that PostgreSQL could not keep is let in', async () => {
    const [ana] = evening.guests;
    const { seat } = here(ana);
    const odd = JSON.parse('{"to":"lobby","text":"hello","__proto__":{"polluted":1},"by":"someone"}');
    expect(await seat.ask('chat:send', { commandId: newCommandId(), ...odd })).toMatchObject({ ok: true });
    for (const text of ['nul \0 byte', 'half \ud83d pair'])
      expect(await seat.ask('chat:send', { commandId: newCommandId(), to: 'lobby', text })).toEqual({
        ok: false,
        code: 'invalid_payload',
      });
  });

  it('[N33] a frame over 64 KB closes its socket and no other', async () => {
    const socket = await openBareSeat(server.url, stranger.cookie, evening.mixerId);
    socket.send(`42["chat:send",{"text":"${'x'.repeat(70_000)}"}]`);
    expect(await closed(socket)).toBe(1009);
    await allIsWell();
  });

  it('[N34] broken and binary packets close their socket and no other', async () => {
    const packets = [
      '42["chat:send"',
      '4999["x"]',
      '42["connect",{}]',
      '42["disconnect",{}]',
      '451000000-["x",{"_placeholder":true,"num":0}]',
      '451-["chat:send",{"_placeholder":true,"num":7}]',
      '42{"not":"an array"}',
      'nonsense',
      Buffer.from([1, 2, 3, 4]),
    ];
    for (const packet of packets) {
      const socket = await openBareSeat(server.url, stranger.cookie, evening.mixerId);
      socket.send(packet);
      // Some are merely ignored: then the socket still answers.
      socket.send('421["mixer:sync",{}]');
      await Promise.race([
        closed(socket),
        new Promise<void>((answered) =>
          socket.on('message', (data) => String(data).startsWith('431') && answered()),
        ),
      ]);
      socket.terminate();
    }
    await allIsWell();
  });
});

describe('too much', () => {
  it('[N35] is refused first and cut off then, for requests as for what is no request; others go on', async () => {
    for (const event of ['topic:draw', 'signal:send', 'no such request']) {
      const socket = await openBareSeat(server.url, stranger.cookie, evening.mixerId);
      let refused = 0;
      socket.on('message', (data) => {
        if (String(data).includes('rate_limited')) refused += 1;
      });
      const over = closed(socket);
      const flooding = setInterval(() => {
        for (let nr = 0; nr < 50; nr += 1) socket.send(`42${nr}["${event}",{}]`);
      }, 20);
      await over;
      clearInterval(flooding);
      if (event !== 'no such request') expect(refused).toBeGreaterThan(50);
    }
    await allIsWell();
  });
});

describe('two tabs', () => {
  it('[N36] the newer seat takes over and the older is told; at no moment is the person gone', async () => {
    const [ana, partner] = await evening.pair();
    const states: string[] = [];
    partner.seat.socket.on('view', ({ mine }) => {
      for (const one of mine?.room?.partners ?? []) states.push(one.presence.state);
    });
    const newer = await ana.person.connect(evening.mixerId);
    await eventually(() => expect(ana.seat.wasTaken()).toBe(true));
    await eventually(() => expect(ana.seat.socket.connected).toBe(false));
    expect(newer.view().mine.room?.roomId).toBe(partner.seat.view().mine.room?.roomId);
    ana.seat.socket.connect();
    await eventually(() => expect(newer.wasTaken()).toBe(true));
    newer.close();
    await ana.seat.sees(({ mine }) => mine.room);
    expect(states).not.toContain('reconnecting');
  });

  it('[N39] signing out closes what that browser has open, at once', async () => {
    const person = await createPerson(server.url);
    const seat = await person.connect(evening.mixerId);
    const out = await fetch(`${server.url}/api/auth/sign-out`, {
      method: 'POST',
      headers: { cookie: person.cookie, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(out.status).toBe(200);
    await eventually(() => expect(seat.socket.connected).toBe(false));
    const again = await knock(server.url, {
      auth: seatAt(evening.mixerId),
      headers: { cookie: person.cookie },
    });
    expect(again.refusal).toBe('not_signed_in');
  });
});

describe('the same command again', () => {
  it('[N37] has one effect and the first answer, on the same connection and on a new one', async () => {
    const { seat, person } = here(evening.guests.at(-1));
    const { roomId, topic } = here(seat.view().mine.room);
    const draw = { commandId: newCommandId(), roomId, drawn: topic.drawn };
    const replies = await Promise.all([1, 2, 3].map(() => seat.ask('topic:draw', draw)));
    expect(replies).toEqual([1, 2, 3].map(() => ({ ok: true, value: {} })));
    const newer = await person.connect(evening.mixerId);
    expect(await newer.ask('topic:draw', draw)).toEqual({ ok: true, value: {} });
    expect(newer.view().mine.room?.topic.drawn).toBe(topic.drawn + 1);

    // Each of these would do something if it were taken for a new command.
    const rest = { commandId: newCommandId(), ready: false };
    const back = { commandId: newCommandId(), ready: true };
    const sitter = await createPerson(server.url);
    await sitter.introduce({ name: 'Eve', industry: '56' });
    const away = await sitter.connect(evening.mixerId);
    const join = { commandId: newCommandId(), pledge: true };
    await away.ask('mixer:join', join);
    await away.ask('ready:set', rest);
    await away.ask('ready:set', back);
    expect(await away.ask('ready:set', rest)).toEqual({ ok: true, value: {} });
    await away.sees(({ mine }) => mine.status === 'ready');
    await away.ask('mixer:leave', { commandId: newCommandId() });
    expect(await away.ask('mixer:join', join)).toEqual({ ok: true, value: {} });
    const reply = accepted(await away.ask('mixer:sync', {}));
    expect(reply.mine?.status).toBe('left');
    away.close();
    newer.close();
    seat.socket.connect();
    await seat.sees(({ mine }) => mine.room);
  });

  it('[N37] of another person with the same id is another command', async () => {
    const [ana, partner] = await evening.pair();
    const commandId = newCommandId();
    const { roomId } = here(ana.seat.view().mine.room);
    for (const { seat } of [ana, partner])
      expect(await seat.ask('chat:send', { commandId, to: roomId, text: 'twice' })).toMatchObject({
        ok: true,
      });
    await ana.seat.sees(({ mine }) => mine.room?.chat.filter(({ text }) => text === 'twice').length === 2);
  });

  it('[N38] words sent again after a new connection stand once', async () => {
    const [ana, partner] = await evening.pair();
    const { roomId } = here(ana.seat.view().mine.room);
    const words = { commandId: newCommandId(), to: roomId, text: 'only once' };
    for (let time = 0; time < 3; time += 1) accepted(await ana.seat.ask('chat:send', words));
    ana.seat.socket.disconnect().connect();
    await ana.seat.isConnected();
    accepted(await ana.seat.ask('chat:send', words));
    const chat = await partner.seat.sees(
      ({ mine }) => mine.room?.chat.some(({ text }) => text === 'only once') && mine.room.chat,
    );
    expect(chat.filter(({ text }) => text === 'only once')).toHaveLength(1);
  });
});

describe('who may what', () => {
  const control = { round: 1 };
  const controls = (evening: Evening): [RequestName, object][] => [
    ['round:start', control],
    ['round:end', control],
    ['round:extend', { ...control, byMs: 60_000 }],
    ['run:pause', control],
    ['run:resume', control],
    ['run:auto', { ...control, on: true }],
    ['run:repeats', { ...control, allow: true }],
    ['run:mode', { ...control, mode: 'surprise' }],
    ['mixer:close', control],
    ['mixer:end', control],
    ['person:remove', { person: here(evening.guests[1]).person.personId }],
    ['host:share', { person: here(evening.guests[0]).person.personId, on: true }],
    ['room:visit', { roomId: here(evening.guests[1]?.seat.view().mine.room).roomId }],
    ['help:answer', { callId: 'some-call', text: 'hello' }],
    ['message:send', { to: 'all', text: 'hello' }],
    ['message:send', { to: here(evening.guests[0]?.seat.view().mine.room).roomId, text: 'hello' }],
    ['preview:get', {}],
  ];

  it('[S20] a participant and a stranger press every control of a host in vain', async () => {
    const [ana] = evening.guests;
    const outsider = await stranger.connect(evening.mixerId);
    const before = accepted(await evening.console.ask('mixer:sync', {})).stamp.version;
    for (const seat of [here(ana).seat, outsider])
      for (const [name, fields] of controls(evening)) {
        const payload = name === 'preview:get' ? {} : { commandId: newCommandId(), ...fields };
        expect([name, await seat.ask(name, payload as never)]).toEqual([
          name,
          { ok: false, code: 'not_host' },
        ]);
      }
    outsider.close();
    const { stamp, shared, console } = accepted(await evening.console.ask('mixer:sync', {}));
    expect(stamp.version).toBe(before);
    expect(shared).toMatchObject({ paused: null, auto: false, announcement: null });
    expect(console?.rooms).toHaveLength(2);
  });

  it('[S24] words go only where one sits', async () => {
    const [ana, partner] = await evening.pair();
    const other = here(evening.guests.find((one) => one !== ana && one !== partner));
    const foreign = here(other.seat.view().mine.room).roomId;
    const outsider = await stranger.connect(evening.mixerId);
    const attempts = [
      [ana.seat, foreign, 'not_in_room'],
      [ana.seat, 'no-such-room-at-all', 'not_in_room'],
      [outsider, foreign, 'not_in_room'],
      [outsider, 'lobby', 'not_joined'],
      [evening.console, foreign, 'not_in_room'],
    ] as const;
    for (const [seat, to, code] of attempts)
      expect(await seat.ask('chat:send', { commandId: newCommandId(), to, text: 'let me in' })).toEqual({
        ok: false,
        code,
      });
    outsider.close();
    expect(JSON.stringify(accepted(await other.seat.ask('mixer:sync', {})))).not.toContain('let me in');
  });

  it('[S25] signals, reactions and speaking reach those who are together and nobody else', async () => {
    const [ana, partner] = await evening.pair();
    const others = evening.guests.filter((one) => one !== ana && one !== partner);
    const outsider = await stranger.connect(evening.mixerId);
    const signal = { kind: 'candidate', candidate: null } as const;
    const to = (guest: { person: Person }) => ({ to: guest.person.personId, signal });
    for (const other of others) {
      expect(await ana.seat.ask('signal:send', to(other))).toEqual({ ok: false, code: 'not_together' });
      expect(await outsider.ask('signal:send', to(other))).toEqual({ ok: false, code: 'not_together' });
    }
    expect(await ana.seat.ask('signal:send', to(ana))).toEqual({ ok: false, code: 'not_together' });
    expect(await ana.seat.ask('signal:send', { to: stranger.personId, signal })).toEqual({
      ok: false,
      code: 'not_together',
    });
    accepted(await outsider.ask('reaction:send', { kind: 'iSee' }));
    accepted(await ana.seat.ask('signal:send', to(partner)));
    accepted(await ana.seat.ask('reaction:send', { kind: 'iSee' }));
    accepted(await ana.seat.ask('presence:set', { media: 'video', mic: true, camera: true, speaking: true }));
    await eventually(() => {
      expect(partner.seat.messages.signal).toEqual([{ from: ana.person.personId, signal }]);
      expect(partner.seat.messages.reaction).toEqual([{ from: ana.person.personId, kind: 'iSee' }]);
      expect(partner.seat.messages.speaking).toEqual([{ from: ana.person.personId, speaking: true }]);
    });
    for (const { seat } of others) accepted(await seat.ask('mixer:sync', {}));
    for (const seat of [ana.seat, outsider, ...others.map((one) => one.seat)])
      expect(seat.messages).toEqual({ signal: [], reaction: [], caption: [], speaking: [] });
    outsider.close();
  });

  it('[S26] cards, thanks and reports are between people who sat together', async () => {
    const [ana, partner] = await evening.pair();
    const other = here(evening.guests.find((one) => one !== ana && one !== partner));
    const { roomId } = here(ana.seat.view().mine.room);
    const foreign = here(other.seat.view().mine.room).roomId;
    const to = other.person.personId;
    const strangers = async (seat: Connection, room: string) => {
      const id = newCommandId();
      const offer = { commandId: id, roomId: room, to, fields: [], reason: 'a reason that nobody reads' };
      expect(await seat.ask('card:offer', offer)).toEqual({ ok: false, code: 'not_in_room' });
      expect(await seat.ask('thanks:give', { commandId: newCommandId(), roomId: room, to })).toEqual({
        ok: false,
        code: 'not_in_room',
      });
    };
    await strangers(ana.seat, roomId);
    await strangers(ana.seat, foreign);
    const report = { kind: 'selling', text: 'never met' } as const;
    for (const [seat, about] of [
      [ana.seat, to],
      [ana.seat, ana.person.personId],
      [ana.seat, evening.host.personId],
    ] as const)
      expect(await seat.ask('report:send', { commandId: newCommandId(), roomId, about, ...report })).toEqual({
        ok: false,
        code: 'not_together',
      });

    await ana.seat.does('card:offer', { roomId, to: partner.person.personId, fields: ['email'], reason: '' });
    const offerId = await partner.seat.sees(({ mine }) => {
      const now = mine.room?.partners[0]?.exchange;
      return now?.state === 'asked' && now.offerId;
    });
    for (const seat of [other.seat, ana.seat, evening.console]) {
      const answer = { offerId, answer: 'accept' as const, fields: ['email' as const] };
      expect(await seat.ask('card:answer', { commandId: newCommandId(), ...answer })).toEqual({
        ok: false,
        code: 'not_offered',
      });
    }
    expect(await other.seat.ask('card:revoke', { commandId: newCommandId(), offerId })).toEqual({
      ok: false,
      code: 'not_offered',
    });
    for (const { seat } of evening.guests)
      for (const name of ['Ana', 'Ben', 'Cleo', 'Dan'])
        expect(JSON.stringify(accepted(await seat.ask('mixer:sync', {})))).not.toContain(mailOf(name));
  });
});

describe('who sees what', () => {
  const see = async (seat: Connection) => JSON.stringify(accepted(await seat.ask('mixer:sync', {})));

  it('[S21] someone with the link alone sees numbers; the people and their words from joining on', async () => {
    const { seat: ana } = here(evening.guests[0]);
    await ana.does('chat:send', { to: 'lobby', text: 'words in the lobby' });
    await evening.console.does('message:send', { to: 'all', text: 'words to all' });
    const visitor = await createPerson(server.url);
    const seat = await visitor.connect(evening.mixerId);
    const seen: string[] = [];
    seat.socket.on('view', (view) => seen.push(JSON.stringify(view)));
    await ana.does('chat:send', { to: 'lobby', text: 'more words in the lobby' });
    await evening.console.does('message:send', { to: 'all', text: 'more words to all' });
    await seat.sees(({ shared }) => shared.lobby.here >= 4);
    seen.push(await see(seat));
    for (const secret of ['Ana', 'Ben', 'Cleo', 'Dan', 'words']) expect(seen.join()).not.toContain(secret);
    expect(seat.view().mine).toMatchObject({ status: 'not_joined', room: null, met: [] });

    await visitor.introduce({ name: 'Fay', industry: '47' });
    await seat.does('mixer:join', { pledge: true });
    await seat.sees(({ shared }) => shared.chat.some(({ text }) => text === 'more words in the lobby'));
    expect(seat.view().shared.announcement?.text).toBe('more words to all');

    await seat.does('mixer:leave', {});
    await seat.sees(({ mine, shared }) => mine.status === 'left' && shared.chat.length === 0);
    await ana.does('chat:send', { to: 'lobby', text: 'said behind her back' });
    await evening.console.does('message:send', { to: 'all', text: 'said behind her back' });
    expect(await see(seat)).not.toContain('behind');
    seat.close();
  });

  it('[S22] who was taken out is told, closed, and let in no more', async () => {
    const visitor = await createPerson(server.url);
    await visitor.introduce({ name: 'Gus', industry: '47' });
    const seat = await visitor.connect(evening.mixerId);
    await seat.does('mixer:join', { pledge: true });
    await evening.console.does('person:remove', { person: visitor.personId });
    await eventually(() => expect(seat.socket.connected).toBe(false));
    expect(seat.view().mine).toMatchObject({ status: 'removed', room: null });
    const handshake = { auth: seatAt(evening.mixerId), headers: { cookie: visitor.cookie } };
    expect((await knock(server.url, handshake)).refusal).toBe('removed');
    const page = accepted(await visitor.call('GET /api/mixers/:code', { params: { code: evening.code } }));
    expect(page.mine).toEqual({ joined: false, left: false, removed: true, awaited: false, host: false });
  });

  it('[S23] who hosts no longer loses the console at once', async () => {
    const second = await createPerson(server.url);
    await second.introduce({ name: 'Hal', industry: '47' });
    const seat = await second.connect(evening.mixerId);
    await seat.does('mixer:join', { pledge: true });
    await evening.console.does('host:share', { person: second.personId, on: true });
    const console = await second.connect(evening.mixerId, 'console');
    await evening.console.does('host:share', { person: second.personId, on: false });
    await eventually(() => expect(console.socket.connected).toBe(false));
    expect(seat.socket.connected).toBe(true);
    await seat.sees(({ mine }) => !mine.host);
    const knocked = { auth: seatAt(evening.mixerId, 'console'), headers: { cookie: second.cookie } };
    expect((await knock(server.url, knocked)).refusal).toBe('not_host');
    await seat.does('mixer:leave', {});
    seat.close();
  });

  it('[S27] odd names travel unchanged: markup, right to left, emoji, as long as they may be', async () => {
    const names = [
      '<img src=x onerror=alert(1)>',
      '\u202eevil\u202c שלום مرحبا',
      '👩🏽‍🚀👨‍👩‍👧‍👦'.repeat(3),
      "Robert'); DROP TABLE person;--",
      '名'.repeat(60),
    ];
    const curious = await openEvening(server.url, names, { name: '<b>夜</b>', odd: 'trio' });
    const people = here(curious.console.view().console).people.map(({ person }) => person.name);
    expect(people.sort()).toEqual([...names].sort());
    const [first] = curious.guests;
    await here(first).seat.does('chat:send', { to: 'lobby', text: '</script><script>alert(1)</script>' });
    const chat = await curious.console.sees(({ shared }) => shared.chat.length > 0 && shared.chat);
    expect(chat[0]).toMatchObject({ from: { name: names[0] }, text: '</script><script>alert(1)</script>' });
    const long = await here(first).person.call('PUT /api/me/profile', {
      body: { name: 'n'.repeat(200), industry: '11' },
    });
    expect(long).toEqual({ ok: false, code: 'invalid_payload' });
    curious.close();
  });
});

describe('a control pressed twice, or on two consoles', () => {
  it('[S28] acts once; one that was meant for another round is told so', async () => {
    const twice = await openEvening(server.url, ['Ida', 'Jon', 'Kim', 'Leo', 'Mia', 'Noa'], { rounds: 3 });
    const second = await twice.host.connect(twice.mixerId, 'console');
    const consoles = [twice.console, second, second];
    const press = (name: RequestName, fields: object) =>
      Promise.all(consoles.map((one) => one.ask(name, { commandId: newCommandId(), ...fields } as never)));
    const codes = async (pressed: ReturnType<typeof press>) =>
      (await pressed).map((reply) => (reply.ok ? 'ok' : reply.code)).sort();

    expect(await codes(press('round:start', { round: 0 }))).toEqual(['ok', 'stale_control', 'stale_control']);
    expect(twice.console.view().shared.phase).toMatchObject({ kind: 'round', round: 1 });
    expect(await codes(press('run:pause', { round: 1 }))).toEqual(['ok', 'ok', 'ok']);
    expect(await codes(press('run:resume', { round: 1 }))).toEqual(['ok', 'ok', 'ok']);
    expect(await codes(press('run:auto', { round: 1, on: true }))).toEqual(['ok', 'ok', 'ok']);
    expect(await codes(press('run:auto', { round: 1, on: false }))).toEqual(['ok', 'ok', 'ok']);
    expect(await codes(press('run:repeats', { round: 1, allow: true }))).toEqual(['ok', 'ok', 'ok']);
    expect(await codes(press('round:end', { round: 1 }))).toEqual([
      'no_round_running',
      'no_round_running',
      'ok',
    ]);
    expect(await codes(press('round:end', { round: 0 }))).toEqual([
      'stale_control',
      'stale_control',
      'stale_control',
    ]);
    await twice.startRound(1);
    expect(await codes(press('round:end', { round: 1 }))).toEqual([
      'stale_control',
      'stale_control',
      'stale_control',
    ]);
    expect(await codes(press('mixer:close', { round: 2 }))).toEqual(['ok', 'ok', 'ok']);
    expect(await codes(press('mixer:end', { round: 1 }))).toEqual([
      'stale_control',
      'stale_control',
      'stale_control',
    ]);
    expect(await codes(press('mixer:end', { round: 2 }))).toEqual(['ok', 'ok', 'ok']);
    expect(await codes(press('round:start', { round: 2 }))).toEqual([
      'mixer_ended',
      'mixer_ended',
      'mixer_ended',
    ]);
    second.close();
    twice.close();
  });
});
