import { describe, expect, it } from 'vitest';
import { startWorld, type World } from '../support/memory/world.ts';
import { DAWN, MINUTE, SECOND } from '../support/mixer/moments.ts';
import { ana, ben, cleo, dan, eva, finn, host } from '../support/mixer/people.ts';

const TEN = Array.from({ length: 10 }, (_, nr) => `guest-${nr}-person`);
const GRACE = 20 * SECOND;

async function talking(people: readonly string[], settings = {}): Promise<World> {
  const world = await startWorld();
  await world.create(settings);
  await world.join(...people);
  await world.startRound();
  await world.pass(10 * SECOND);
  return world;
}
const phase = async (world: World) => (await world.runtime.mixers.summary(world.mixerId))?.phase;

describe('after a restart', () => {
  it('[D31] a round whose end was missed ends at once', async () => {
    const world = await talking([ana, ben]);
    world.kill();
    await world.pass(20 * MINUTE);
    await world.restart();
    expect(await phase(world)).toMatchObject({
      kind: 'intermission',
      nextStartsAt: world.clock.now() + MINUTE,
    });
  });

  it('[D31] a round that still runs ends in its own time, with nobody there to see it', async () => {
    const world = await talking([ana, ben]);
    await world.restart();
    await world.pass(8 * MINUTE - 1);
    expect(await phase(world)).toMatchObject({ kind: 'round' });
    await world.pass(1);
    expect(await phase(world)).toMatchObject({ kind: 'intermission' });
  });

  it('[D32] everybody finds their room and its clock again', async () => {
    const world = await talking([ana, ben, cleo, dan]);
    const room = world.outbound.mineOf(ana)?.room;
    await world.pass(MINUTE);
    await world.restart();
    for (const person of [ana, ben, cleo, dan]) await world.arrive(person);
    await world.pass(GRACE);
    expect(world.outbound.mineOf(ana)?.room).toMatchObject({ roomId: room?.roomId, endsAt: room?.endsAt });
    expect((await world.types()).filter((type) => type === 'WentMissing')).toEqual([]);
  });

  it('[D32] who does not come back within the grace is missing', async () => {
    const world = await talking([ana, ben]);
    await world.pass(MINUTE);
    await world.restart();
    await world.arrive(ana);
    await world.pass(GRACE - 1);
    expect(await world.types()).not.toContain('WentMissing');
    await world.pass(1);
    expect((await world.events()).at(-1)).toMatchObject({ type: 'WentMissing', person: ben, noShow: false });
  });

  describe('a start that was due', () => {
    const inTen = { startsAt: DAWN + 10 * MINUTE };

    async function missedStart(): Promise<World> {
      const world = await startWorld();
      await world.create(inTen);
      await world.join(...TEN);
      world.kill();
      await world.pass(15 * MINUTE);
      await world.restart();
      return world;
    }

    it('[D33] waits until nine in ten are back', async () => {
      const world = await missedStart();
      for (const person of TEN.slice(0, 8)) await world.arrive(person);
      expect(await phase(world)).toMatchObject({ kind: 'lobby' });
      for (const person of TEN.slice(8, 9)) await world.arrive(person);
      expect(await phase(world)).toMatchObject({ kind: 'round', startsAt: world.clock.now() + 10 * SECOND });
    });

    it('[D33] or until the grace is over', async () => {
      const world = await missedStart();
      for (const person of TEN.slice(0, 4)) await world.arrive(person);
      await world.pass(GRACE - 1);
      expect(await phase(world)).toMatchObject({ kind: 'lobby' });
      await world.pass(SECOND);
      expect(await phase(world)).toMatchObject({ kind: 'round' });
      expect((await world.events()).find(({ type }) => type === 'RoundStarted')).toMatchObject({
        rooms: { length: 2 },
      });
    });

    it('[D33] a host does not have to wait for that', async () => {
      const world = await missedStart();
      for (const person of TEN.slice(0, 2)) await world.arrive(person);
      expect(await world.startRound()).toEqual({ ok: true, value: {} });
    });
  });

  it('[D34] nothing moves any more in what has ended', async () => {
    const world = await talking([ana, ben]);
    await world.drop(ana);
    await world.run({ type: 'EndMixer', by: host, round: 1 });
    await world.settle();
    const { length } = await world.events();
    await world.pass(60 * MINUTE);
    await world.restart();
    await world.arrive(ana);
    await world.pass(60 * MINUTE);
    expect(await world.events()).toHaveLength(length);
    expect(world.clock.alarms()).toBe(0);
  });
});

describe('timers', () => {
  it('[D35] release the seat of someone lost, and the partner is looked after', async () => {
    const world = await talking([ana, ben, cleo], { odd: 'bye' });
    const [waiting] = [ana, ben, cleo].filter((person) => !world.outbound.mineOf(person)?.room);
    const [lost, partner] = [ana, ben, cleo].filter((person) => person !== waiting);
    if (!waiting || !lost || !partner) throw new Error('two sit, one waits');
    await world.drop(lost);
    expect(world.outbound.mineOf(partner)?.room?.partners[0]?.presence).toEqual({
      state: 'reconnecting',
      heldUntil: world.clock.now() + GRACE,
    });
    await world.pass(GRACE);
    expect((await world.types()).slice(-2)).toEqual(['WentMissing', 'PoolSeated']);
    expect(world.outbound.mineOf(partner)?.room?.partners[0]?.person.personId).toBe(waiting);
  });

  it('[D35] and leave alone who is back in time', async () => {
    const world = await talking([ana, ben]);
    await world.drop(ana);
    await world.pass(GRACE - SECOND);
    await world.arrive(ana);
    await world.pass(5 * MINUTE);
    expect(await world.types()).not.toContain('WentMissing');
  });

  it('[D35] who comes back later gets the seat again', async () => {
    const world = await talking([ana, ben]);
    const roomId = world.outbound.mineOf(ana)?.room?.roomId;
    await world.drop(ana);
    await world.pass(GRACE + MINUTE);
    await world.arrive(ana);
    expect(world.outbound.mineOf(ana)).toMatchObject({ status: 'ready', room: { roomId } });
    expect(world.outbound.mineOf(ben)?.alone).toBe(false);
  });

  it('[D36] a short drop while waiting in the pool costs no partner', async () => {
    const world = await talking([ana, ben, cleo], { odd: 'bye' });
    const waiting = [ana, ben, cleo].find((person) => !world.outbound.mineOf(person)?.room) ?? '';
    await world.drop(waiting);
    await world.join(dan);
    expect(world.outbound.mineOf(dan)?.room).toBeNull();
    await world.arrive(waiting);
    expect(world.outbound.mineOf(dan)?.room?.partners[0]?.person.personId).toBe(waiting);
  });

  it('[D36] several who wait each become a third somewhere', async () => {
    const world = await startWorld();
    await world.create();
    world.people.block(eva, finn);
    await world.join(ana, ben, cleo, dan, eva, finn);
    for (const by of [eva, finn]) await world.run({ type: 'SetReady', by, ready: false });
    await world.startRound();
    // The first of these is written alone; the two who come back wait for it together.
    const first = world.run({ type: 'CallHelp', by: ana, callId: 'call-0001' });
    const backAtOnce = [eva, finn].map((by) => world.run({ type: 'SetReady', by, ready: true }));
    await Promise.all([first, ...backAtOnce]);
    await world.settle();
    await world.pass(5 * SECOND);
    const types = await world.types();
    expect(types.filter((type) => type === 'ThirdSeated')).toHaveLength(2);
  });

  it('[D37] a start that waits for people begins when they come', async () => {
    const world = await startWorld();
    await world.create({ startsAt: DAWN + MINUTE });
    await world.join(ana);
    await world.pass(5 * MINUTE);
    expect(world.outbound.sharedOf(ana)?.phase).toMatchObject({ kind: 'lobby', waitingForPeople: true });
    await world.join(ben);
    expect(await phase(world)).toMatchObject({ kind: 'round' });
  });

  it('[D38] hosting is offered when the host is gone for two minutes, and the run goes on', async () => {
    const world = await talking([ana, ben]);
    await world.arrive(host, 'console');
    await world.leaveConsole(host);
    await world.pass(2 * MINUTE - 1);
    expect(world.outbound.mineOf(ana)?.hostOffered).toBe(false);
    await world.pass(1);
    expect(world.outbound.mineOf(ana)?.hostOffered).toBe(true);
    await world.pass(6 * MINUTE);
    expect(await phase(world)).toMatchObject({ kind: 'intermission' });
  });

  it('[D38] the offer is gone as soon as the host is back', async () => {
    const world = await talking([ana, ben]);
    await world.arrive(host, 'console');
    await world.leaveConsole(host);
    await world.pass(2 * MINUTE);
    await world.arrive(host, 'console');
    expect(world.outbound.mineOf(ana)?.hostOffered).toBe(false);
    expect(await world.run({ type: 'AcceptHosting', by: ana })).toEqual({ ok: false, code: 'not_offered' });
  });

  it('[D38] the next in line is asked when the first one goes too', async () => {
    const world = await talking([ana, ben]);
    await world.arrive(host, 'console');
    await world.leaveConsole(host);
    await world.pass(2 * MINUTE);
    await world.run({ type: 'LeaveMixer', by: ana });
    await world.pass(SECOND);
    expect(world.outbound.mineOf(ben)?.hostOffered).toBe(true);
  });

  it('[D39] a whole run passes by itself to its end', async () => {
    const world = await startWorld();
    await world.create({ startsAt: DAWN + MINUTE, rounds: 3 });
    await world.arrive(host, 'console');
    await world.join(ana, ben, cleo, dan, eva);
    await world.pass(120 * MINUTE);
    const types = (await world.types()).filter((type) => type !== 'ParticipantJoined');
    expect(types).toEqual([
      'MixerCreated',
      'LobbyOpened',
      ...['RoundStarted', 'RoundEnded', 'RoundStarted', 'RoundEnded', 'RoundStarted', 'RoundEnded'],
      'ClosingStarted',
      'MixerEnded',
    ]);
    expect(world.clock.alarms()).toBe(0);
  });
});
