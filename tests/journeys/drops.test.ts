import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Guest, here, openEvening } from '../support/evening.ts';
import { accepted, createPerson } from '../support/person.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const GRACE_MS = 3_000;
/** how late a busy machine may be */
const SLACK_MS = 4_000;
const ENV = { GRACE_MS: String(GRACE_MS), HOST_GONE_MS: '1000', IDLE_END_MS: '6000' };
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ env: ENV });
});
afterAll(() => server.end());

const open = (names: readonly string[], settings: Parameters<typeof openEvening>[2] = {}) =>
  openEvening(server.url, names, settings);
const roomOf = ({ seat }: Guest) => here(seat.view().mine.room);
const presenceAt = ({ seat }: Guest) => seat.view().mine.room?.partners[0]?.presence;
const partnerOf = ({ seat }: Guest) => seat.view().mine.room?.partners[0]?.person.personId;
const back = async ({ seat }: Guest) => {
  seat.socket.connect();
  await seat.isConnected();
};
const drop = ({ seat }: Guest) => seat.socket.disconnect();

// The longest first: they go on while the others come and go.
describe.concurrent('the clock', () => {
  it('[N89] a mutual wish for more time runs into the break, and the room closes at its own end', async () => {
    const { startRound, pair, guests, close } = await open(['Ana', 'Ben', 'Cleo', 'Dan'], {
      roundMs: 10_000,
      breakMs: 4_000,
      auto: true,
    });
    await startRound();
    const [ana, partner] = await pair();
    const { roomId, endsAt, wish } = roomOf(ana);
    expect(wish).toMatchObject({ agreed: false, gainMs: 3_700 });
    await ana.seat.does('time:wish', { roomId, wish: true });
    expect(roomOf(partner).wish.mine).toBe(false);
    await partner.seat.does('time:wish', { roomId, wish: true });
    const longer = await ana.seat.sees(({ mine }) => mine.room?.wish.agreed && mine.room);
    expect(longer.endsAt).toBe(endsAt + 3_700);
    const other = here(guests.find((one) => one !== ana && one !== partner));
    await other.seat.sees(
      ({ mine, shared }) => shared.phase.kind === 'intermission' && mine.room === null,
      30_000,
    );
    expect(roomOf(ana).roomId).toBe(roomId);
    await ana.seat.does('chat:send', { to: roomId, text: 'まだ話せます' });
    await ana.seat.sees(({ mine }) => mine.room?.roomId !== roomId);
    expect(Date.now()).toBeGreaterThanOrEqual(longer.endsAt);
    // The next round is not a moment later for it.
    const next = await ana.seat.sees(
      ({ shared }) => shared.phase.kind === 'round' && shared.phase.round === 2 && shared.phase,
    );
    expect(next.startsAt).toBeLessThan(longer.endsAt + 300 + SLACK_MS);
    close();
  });

  it('[N90] a pause stops every clock, media goes on, and nothing is lost of the time', async () => {
    const { console, startRound, pair, close } = await open(['Ana', 'Ben']);
    await startRound();
    const [ana, ben] = await pair();
    const { roomId, endsAt } = roomOf(ana);
    await console.does('run:pause', { round: 1 });
    const paused = await ana.seat.sees(({ shared }) => shared.paused);
    expect(paused.remainingMs).toBe(endsAt - paused.since);
    accepted(
      await ana.seat.ask('signal:send', {
        to: ben.person.personId,
        signal: { kind: 'hello', connection: 'c1' },
      }),
    );
    await ana.seat.does('topic:draw', { roomId, drawn: 1 });
    await console.does('run:resume', { round: 1 });
    const { shared, mine } = await ana.seat.sees((view) => view.shared.paused === null && view);
    expect(mine.room?.endsAt).toBeGreaterThanOrEqual(endsAt);
    expect(shared.phase).toMatchObject({ kind: 'round', endsAt: mine.room?.endsAt });
    close();
  });

  it('[N91] an automatic run goes through its rounds to the closing and ends by itself; a start waits for people', async () => {
    const startsAt = Date.now() + 1_500;
    const { console, guests, arrive, close, mixerId } = await open(['Ana'], {
      startsAt,
      rounds: 1,
      roundMs: 10_000,
      auto: true,
    });
    const [ana] = guests.map(here);
    if (!ana) throw new Error('nobody came');
    await ana.seat.sees(({ shared }) => shared.phase.kind === 'lobby' && shared.phase.waitingForPeople);
    expect(Date.now()).toBeGreaterThanOrEqual(startsAt - 400);
    expect(ana.seat.view().mine.room).toBeNull();
    const ben = await arrive('Ben');
    await ben.seat.sees(() => partnerOf(ben) === ana.person.personId);
    await ana.seat.sees(({ shared }) => shared.phase.kind === 'closing', 40_000);
    await ana.seat.sees(({ mine }) => mine.met.length === 1 && mine.room === null);
    await ana.seat.sees(({ shared }) => shared.phase.kind === 'ended');
    expect(console.view().shared.phase.kind).toBe('ended');
    expect(
      await ana.seat.ask('chat:send', { commandId: 'after-the-end', to: 'lobby', text: 'still here?' }),
    ).toEqual({
      ok: false,
      code: 'mixer_ended',
    });
    const recap = accepted(await ben.person.call('GET /api/me/recap/:mixerId', { params: { mixerId } }));
    expect(recap.people.map(({ person }) => person.name)).toEqual(['Ana']);
    ben.seat.close();
    close();
  });
});

describe.concurrent('a connection is lost', () => {
  it('[N82] and back within the grace: same room, same partner, who saw how long the seat is held', async () => {
    const { startRound, pair, close } = await open(['Ana', 'Ben']);
    await startRound();
    const [ana, ben] = await pair();
    const { roomId, endsAt } = roomOf(ana);
    const dropped = Date.now();
    drop(ana);
    const presence = await ben.seat.sees(() => {
      const now = presenceAt(ben);
      return now?.state === 'reconnecting' && now;
    });
    expect(presence.heldUntil - dropped).toBeGreaterThanOrEqual(GRACE_MS - 500);
    expect(presence.heldUntil - dropped).toBeLessThan(GRACE_MS + SLACK_MS);
    await back(ana);
    await ben.seat.sees(() => presenceAt(ben)?.state === 'here');
    const view = accepted(await ana.seat.ask('mixer:sync', {}));
    expect(view.mine?.room).toMatchObject({ roomId, endsAt });
    expect(view.mine?.room?.partners[0]?.person.personId).toBe(ben.person.personId);
    expect(ben.seat.view().mine.alone).toBe(false);
    close();
  });

  it('[N83] and not back: the partner may hold the seat, and who returns finds it', async () => {
    const { startRound, pair, close } = await open(['Ana', 'Ben']);
    await startRound();
    const [ana, ben] = await pair();
    const { roomId } = roomOf(ana);
    drop(ana);
    const waiting = await ben.seat.sees(({ mine }) => mine.alone && mine.waiting);
    expect(waiting).toMatchObject({ because: 'partner_left', searching: true });
    expect(roomOf(ben).partners).toEqual([]);
    await ben.seat.does('seat:hold', { roomId, hold: true });
    await ben.seat.sees(({ mine }) => mine.holding && mine.waiting?.searching === false);
    await back(ana);
    await ana.seat.sees(({ mine }) => mine.room?.roomId === roomId && mine.status === 'ready');
    await ben.seat.sees(({ mine }) => !mine.alone && !mine.holding && partnerOf(ben) === ana.person.personId);
    close();
  });

  it('[N84] before the talk began: nobody counts as met, and the seat is held from the start on', async () => {
    const { console, startRound, guests, close } = await open(['Ana', 'Ben'], { odd: 'bye' });
    const [ana, ben] = guests.map(here);
    if (!ana || !ben) throw new Error('nobody came');
    await startRound();
    await ana.seat.sees(({ mine }) => mine.room);
    const { startsAt } = roomOf(ana);
    drop(ana);
    const presence = await ben.seat.sees(() => {
      const now = presenceAt(ben);
      return now?.state === 'reconnecting' && now;
    });
    expect(presence.heldUntil).toBeGreaterThanOrEqual(startsAt + GRACE_MS);
    await ben.seat.sees(({ mine }) => mine.alone);
    await console.does('round:end', { round: 1 });
    await ben.seat.sees(({ mine, shared }) => shared.phase.kind === 'intermission' && mine.met.length === 0);
    await back(ana);
    await ana.seat.sees(({ mine }) => mine.status === 'ready');
    await startRound(1);
    await ben.seat.sees(() => partnerOf(ben) === ana.person.personId);
    expect(roomOf(ben).partners[0]?.metBefore).toBe(false);
    close();
  });

  it('[N85] by two of different rooms: those who are left are paired with each other', async () => {
    const { startRound, pair, guests, close } = await open(['Ana', 'Ben', 'Cleo', 'Dan'], { odd: 'bye' });
    await startRound();
    const [ana, partner] = await pair();
    const others = guests.filter((one) => one !== ana && one !== partner);
    const [cleo, dan] = others;
    drop(partner);
    drop(here(dan));
    await ana.seat.sees(() => partnerOf(ana) === cleo?.person.personId);
    expect(partnerOf(here(cleo))).toBe(ana.person.personId);
    const { phase } = ana.seat.view().shared;
    expect(roomOf(ana).endsAt).toBe(phase.kind === 'round' && phase.endsAt);
    // The seat is gone: whoever comes back has nobody left to meet but each other.
    await back(partner);
    await partner.seat.sees(({ mine }) => mine.status === 'ready' && mine.waiting);
    await back(here(dan));
    await partner.seat.sees(() => partnerOf(partner) === dan?.person.personId);
    close();
  });
});

describe.concurrent('coming and going', () => {
  it('[N86] someone who comes late joins a running pair, which is told five seconds before', async () => {
    const { startRound, pair, arrive, close } = await open(['Ana', 'Ben'], { odd: 'trio' });
    await startRound();
    const [ana, ben] = await pair();
    const late = await arrive('Cleo');
    const joining = await ana.seat.sees(({ mine }) => mine.room?.joining);
    expect(joining.person.personId).toBe(late.person.personId);
    expect(joining.at - Date.now()).toBeGreaterThan(5_000 - SLACK_MS);
    expect(joining.at - Date.now()).toBeLessThanOrEqual(5_000);
    expect(late.seat.view().mine.room).toBeNull();
    const room = await late.seat.sees(({ mine }) => mine.room);
    expect(Date.now()).toBeGreaterThanOrEqual(joining.at);
    expect(room.partners.map(({ person }) => person.name).sort()).toEqual(['Ana', 'Ben']);
    await ben.seat.sees(({ mine }) => mine.room?.partners.length === 2);
    late.seat.close();
    close();
  });

  it('[N87] a break, a skip and a leaving free the seat at once, and the partner is told', async () => {
    const { startRound, guests, close } = await open(['Ana', 'Ben', 'Cleo', 'Dan', 'Eve', 'Fay'], {
      odd: 'bye',
    });
    await startRound();
    const pairs: [Guest, Guest][] = [];
    for (const guest of guests) {
      await guest.seat.sees(({ mine }) => (mine.room?.startsAt ?? Number.POSITIVE_INFINITY) <= Date.now());
      const other = guests.find(({ person }) => person.personId === partnerOf(guest));
      if (other && !pairs.flat().includes(guest)) pairs.push([guest, other]);
    }
    const goings = [
      ({ seat }: Guest) => seat.does('ready:set', { ready: false }),
      ({ seat }: Guest) => seat.does('seat:skip', { round: 1 }),
      ({ seat }: Guest) => seat.does('mixer:leave', {}),
    ];
    for (const [nr, [one]] of pairs.entries()) {
      await goings[nr]?.(one);
      expect(accepted(await one.seat.ask('mixer:sync', {})).mine?.room).toBeNull();
    }
    const statuses = pairs.map(([{ seat }]) => seat.view().mine);
    expect(statuses.map(({ status }) => status)).toEqual(['break', 'ready', 'left']);
    expect(statuses[1]?.waiting).toMatchObject({ because: 'skipped', searching: false });
    // Three are left alone; two of them find each other.
    const left = pairs.map(([, other]) => other);
    await left[0]?.seat.sees(() => left.filter((one) => roomOf(one).partners.length === 1).length >= 2);
    close();
  });

  it('[N88] the host is gone: hosting is offered to the first in line, and taken', async () => {
    const { console, guest, arrive, close, host, mixerId } = await open(['Ana']);
    const ana = guest('Ana');
    const ben = await arrive('Ben');
    console.close();
    await ana.seat.sees(({ mine }) => mine.hostOffered);
    expect(await ben.seat.ask('host:accept', { commandId: 'not-offered-1' })).toEqual({
      ok: false,
      code: 'not_offered',
    });
    await ana.seat.does('host:accept', {});
    await ana.seat.sees(({ mine }) => mine.host && !mine.hostOffered);
    const second = await ana.person.connect(mixerId, 'console');
    expect(second.view().console?.people).toHaveLength(2);
    await second.does('round:start', { round: 0 });
    await ben.seat.sees(() => partnerOf(ben) === ana.person.personId);
    const first = await host.connect(mixerId, 'console');
    expect(first.view().mine.host).toBe(true);
    ben.seat.close();
    first.close();
    second.close();
    close();
  });
});

describe('the server stops', () => {
  it('[N93] and says so; after its return everything is there, and a running room goes on', async () => {
    const { port, dataDir } = server;
    const start = () => startServer({ port, dataDir, env: { GRACE_MS: '8000' } });
    await server.stop();
    server = await start();
    const { console, startRound, pair } = await open(['Ana', 'Ben']);
    await startRound();
    const [ana, ben] = await pair();
    const { roomId, endsAt } = roomOf(ana);
    await ana.seat.does('chat:send', { to: roomId, text: 'before the stop' });
    await ana.seat.does('card:offer', {
      roomId,
      to: ben.person.personId,
      fields: ['email'],
      reason: 'a reason',
    });
    await console.does('message:send', { to: 'all', text: 'one moment' });
    const told = Promise.all(
      [ana.seat, ben.seat, console].map(
        ({ socket }) => new Promise((resolve) => socket.once('server:stopping', resolve)),
      ),
    );
    const asked = Date.now();
    await server.stop();
    expect(Date.now() - asked).toBeLessThan(6_000);
    await told;
    server = await start();
    await Promise.all([ana.seat, ben.seat, console].map((one) => one.isConnected()));
    const { mine, shared } = accepted(await ben.seat.ask('mixer:sync', {}));
    expect(mine?.room).toMatchObject({ roomId, endsAt });
    expect(mine?.room?.chat.map(({ text }) => text)).toEqual(['before the stop']);
    expect(mine?.room?.partners[0]?.exchange).toMatchObject({ state: 'asked', reason: 'a reason' });
    expect(shared?.announcement?.text).toBe('one moment');
    await console.does('round:end', { round: 1 });
    await ana.seat.sees(({ mine: now }) => now.met.length === 1);
    const newcomer = await createPerson(server.url);
    expect(newcomer.personId).not.toBe(ana.person.personId);
  });
});
