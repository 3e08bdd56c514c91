import { FILE_ROUTES, routes } from '@enishi/shared/http';
import { type RequestName, requests } from '@enishi/shared/requests';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Connection, connect, createPerson, newCommandId, type Person } from '../support/person.ts';
import { FOR_TWO, guardedEvening, PRIVATE } from '../support/privacy/guardedEvening.ts';
import { type KnownRoom, REQUEST_TRIALS } from '../support/privacy/requestTrials.ts';
import { type Known, ROLES, ROUTE_TRIALS, type Role } from '../support/privacy/routeTrials.ts';
import { type RunningServer, startServer } from '../support/server.ts';

type Route = keyof typeof ROUTE_TRIALS;
type Asker = { readonly cookie: string; readonly personId: string };
type Answer = { readonly status: number; readonly text: string };

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.end());

const ALL = [...Object.keys(routes), ...Object.keys(FILE_ROUTES)] as Route[];
const inOrder = [
  ...ALL.filter((route) => !ROUTE_TRIALS[route].last),
  ...ALL.filter((route) => ROUTE_TRIALS[route].last),
];

async function ask(route: Route, { cookie }: Asker, known: Known): Promise<Answer> {
  const [method = '', path = ''] = route.split(' ');
  const { params, body } = ROUTE_TRIALS[route];
  const filled = path.replace(/:(\w+)/g, (_, name: string) => params?.(known)[name] ?? 'missing');
  const sent = method === 'GET' ? {} : { body: JSON.stringify(body?.(known) ?? {}) };
  const answer = await fetch(server.url + filled, {
    method,
    headers: { 'content-type': 'application/json', ...(cookie !== '' && { cookie }) },
    ...sent,
  });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (answer.headers.get('content-type') !== 'application/zip')
    return { status: answer.status, text: strFromU8(bytes) };
  const files = Object.values(unzipSync(bytes)).map((file) => strFromU8(file));
  return { status: answer.status, text: files.join('\n') };
}

it('[K7] each route of the contract, tried by a stranger, the partner, the host and without a session, shows and changes nothing of Ana’s', async () => {
  const guarded = await guardedEvening(server);
  const { evening, ana, partner } = guarded;
  const left = await guarded.afterwards();
  const stranger = await createPerson(server.url);
  await stranger.introduce({ name: 'Stranger', industry: '62' });
  const askers: Record<Role, Asker> = {
    'signed out': { cookie: '', personId: '' },
    stranger,
    partner: partner.person,
    host: evening.host,
  };
  const knownTo = ({ personId: me }: Asker): Known => ({
    ...guarded.known,
    ...left,
    me,
    nobodyMet: stranger.personId,
  });

  /** All that Ana reads of hers: no picture, which has the time in it, and not what everybody reads of a mixer. */
  const mine = async () => {
    const read = ALL.filter((route) => /^GET (?!.*svg)/.test(route) && ROUTE_TRIALS[route].whose !== 'open');
    const answers: Record<string, string> = {};
    for (const route of read) {
      const params = { ...knownTo(ana.person), ana: partner.person.personId };
      answers[route] = (await ask(route, ana.person, params)).text.replace(
        /^REV:.*$|"exportedAt": *\S+/gm,
        '',
      );
    }
    return answers;
  };
  const before = await mine();
  const hers = Object.values(before).join();
  for (const what of [
    ...['goal', 'bored', 'introduction', 'question', 'note', 'insight', 'hint', 'promise'],
    ...['label', 'role', 'company', 'reflection', 'own goal', 'gift', 'draft', 'next step'],
  ])
    expect(hers, what).toContain(`${PRIVATE} ${what}`);
  for (const secret of [guarded.known.address, left.endpoint, `example.com/${PRIVATE}`])
    expect(hers).toContain(secret);

  for (const role of ROLES)
    for (const route of inOrder) {
      const { whose, except = [], last } = ROUTE_TRIALS[route];
      if (except.includes(role) || last) continue;
      const { status, text } = await ask(route, askers[role], knownTo(askers[role]));
      const tried = `${role}: ${route} (${status})`;
      expect(status, tried).toBeLessThan(500);
      expect(status, tried).not.toBe(429);
      expect(around(text, PRIVATE), tried).toEqual([]);
      expect(around(text, guarded.known.cardId), tried).toEqual([]);
      if (role !== 'partner') expect(around(text, FOR_TWO), tried).toEqual([]);
      if (role === 'signed out' && whose !== 'open') expect(status, tried).toBe(401);
      if (role !== 'host' && whose === 'host') expect(status, tried).toBeGreaterThanOrEqual(400);
    }
  expect(await mine()).toEqual(before);

  for (const role of ROLES)
    for (const route of inOrder.filter((one) => ROUTE_TRIALS[one].last))
      expect((await ask(route, askers[role], knownTo(askers[role]))).text).not.toContain(PRIVATE);
  // Whoever deleted themselves took nothing of Ana's along.
  const after = Object.values(await mine()).join();
  for (const what of ['note', 'draft', 'next step', 'gift']) expect(after).toContain(`${PRIVATE} ${what}`);
  evening.close();
});

it('[K8] each request of the contract, sent from a seat or a console of a stranger, the partner and the host, brings nothing of Ana’s; without a session nobody connects', async () => {
  const { evening, partner, roomId, known } = await guardedEvening(server);
  const stranger = await createPerson(server.url);
  const { mixerId } = evening;
  for (const kind of ['seat', 'console'] as const)
    await expect(connect(server.url, '', mixerId, kind)).rejects.toThrow();
  for (const { cookie } of [stranger, partner.person])
    await expect(connect(server.url, cookie, mixerId, 'console')).rejects.toThrow();

  const tries: [Person, 'seat' | 'console', boolean][] = [
    [stranger, 'seat', false],
    [partner.person, 'seat', true],
    [evening.host, 'console', false],
    [evening.host, 'seat', false],
  ];
  for (const [person, kind, isPartner] of tries) {
    const heard: string[] = [];
    for (const name of Object.keys(REQUEST_TRIALS) as RequestName[]) {
      // A socket of its own: each may send some at once and no more.
      const seat = await person.connect(mixerId, kind).catch(() => null);
      if (!seat) continue;
      heard.push(await everythingHeard(seat, name, { roomId, ...known }));
      seat.close();
    }
    expect(heard.length, `${person.personId} ${kind}`).toBeGreaterThan(1);
    const all = heard.join('\n');
    expect(around(all, PRIVATE)).toEqual([]);
    expect(around(all, known.cardId)).toEqual([]);
    if (isPartner) expect(around(all, FOR_TWO)).not.toEqual([]);
    else expect(around(all, FOR_TWO)).toEqual([]);
  }
  expect(Object.keys(REQUEST_TRIALS).sort()).toEqual(Object.keys(requests).sort());
  evening.close();
});

/** Where words stand that should not: enough of it to see why. */
const around = (text: string, words: string) =>
  text
    .split(words)
    .slice(0, -1)
    .map((before) => before.slice(-80))
    .slice(0, 5);

async function everythingHeard(seat: Connection, name: RequestName, known: KnownRoom): Promise<string> {
  const heard: unknown[] = [seat.view()];
  seat.socket.onAny((...message) => heard.push(message));
  const payload = { commandId: newCommandId(), ...REQUEST_TRIALS[name](known) };
  heard.push(await seat.socket.timeout(10_000).emitWithAck(name, payload));
  // What the request brought about has come before the answer to this.
  if (seat.socket.connected)
    heard.push(
      await seat.socket
        .timeout(10_000)
        .emitWithAck('mixer:sync', {})
        .catch(() => null),
    );
  return JSON.stringify(heard);
}
