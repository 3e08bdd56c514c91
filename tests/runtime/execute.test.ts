import { describe, expect, it } from 'vitest';
import { startWorld, type World } from '../support/memory/world.ts';
import { offerCard, setReady, startRound } from '../support/mixer/commands.ts';
import { MINUTE, SECOND } from '../support/mixer/moments.ts';
import { ana, ben, cleo, dan, host } from '../support/mixer/people.ts';

const DONE = { ok: true, value: {} };

async function lobby(...people: string[]): Promise<World> {
  const world = await startWorld();
  await world.create();
  await world.arrive(host, 'console');
  await world.join(...people);
  return world;
}
const roomOf = (world: World, person: string) => world.outbound.mineOf(person)?.room;

describe('commands', () => {
  it('[D21] that wait together are written together, each with its own answer', async () => {
    const world = await lobby(ana, ben, cleo);
    const before = world.journal.appends.length;
    const replies = await Promise.all([
      world.run({ type: 'CallHelp', by: ana, callId: 'call-0001' }),
      world.run({ type: 'SetReady', by: ben, ready: false }),
      world.run({ type: 'AcceptHosting', by: cleo }),
      world.run({ type: 'SetReady', by: cleo, ready: false }),
    ]);
    expect(replies).toEqual([DONE, DONE, { ok: false, code: 'not_offered' }, DONE]);
    const appends = world.journal.appends.slice(before);
    expect(appends.map(({ events }) => events.map(({ type }) => type))).toEqual([
      ['HelpCalled', 'ReadySet', 'ReadySet'],
    ]);
  });

  it('[D21] to a mixer that is not there are refused', async () => {
    const world = await lobby(ana);
    expect(await world.runtime.execute.run('mixer-none', startRound())).toEqual({
      ok: false,
      code: 'unknown_mixer',
    });
  });

  it('[D22] replayed do nothing again and get the first answer', async () => {
    const world = await lobby(ana);
    const call = { type: 'CallHelp', by: ana, callId: 'call-0001' } as const;
    expect(await world.run(call, 'command-1')).toEqual(DONE);
    expect(await world.run({ type: 'CancelHelp', by: ana }, 'command-2')).toEqual(DONE);
    expect(await world.run(call, 'command-1')).toEqual(DONE);
    expect((await world.types()).filter((type) => type === 'HelpCalled')).toHaveLength(1);
  });

  it('[D22] also when both wait in one batch', async () => {
    const world = await lobby(ana);
    const extended = [1, 2].map(() => world.run(setReadyOf(ana, false), 'command-1'));
    expect(await Promise.all(extended)).toEqual([DONE, DONE]);
    expect((await world.types()).filter((type) => type === 'ReadySet')).toHaveLength(1);
  });

  it('[D22] also when it would be refused now', async () => {
    const world = await lobby(ana, ben);
    await world.startRound();
    await world.pass(10 * SECOND);
    const offer = {
      ...offerCard(ana, ben, ['email'], { roomId: roomOf(world, ana)?.roomId ?? '' }),
      by: ana,
    };
    expect(await world.run(offer, 'command-1')).toEqual(DONE);
    expect(await world.run(offer, 'command-2')).toEqual({ ok: false, code: 'already_offered' });
    expect(await world.run(offer, 'command-1')).toEqual(DONE);
  });

  it('[D22] also by a process that knows of it only from the journal', async () => {
    const world = await lobby(ana, ben);
    await world.startRound();
    await world.pass(10 * SECOND);
    const offer = {
      ...offerCard(ana, ben, ['email'], { roomId: roomOf(world, ana)?.roomId ?? '' }),
      by: ana,
    };
    const longer = { type: 'ExtendRound', by: host, round: 1, byMs: MINUTE } as const;
    expect(await world.run(offer, 'command-1')).toEqual(DONE);
    expect(await world.run(longer, 'command-2')).toEqual(DONE);
    await world.restart();
    expect(await world.run(offer, 'command-1')).toEqual(DONE);
    expect(await world.run(longer, 'command-2')).toEqual(DONE);
    const types = await world.types();
    expect(types.filter((type) => type === 'CardOffered')).toHaveLength(1);
    expect(types.filter((type) => type === 'RoundExtended')).toHaveLength(1);
  });

  it('[D22] the same id of two people is two commands', async () => {
    const world = await lobby(ana, ben);
    await world.run(setReadyOf(ana, false), 'command-1');
    await world.run(setReadyOf(ben, false), 'command-1');
    expect((await world.types()).filter((type) => type === 'ReadySet')).toHaveLength(2);
  });
});

describe('when somebody else wrote first', () => {
  it('[D23] everything is read and decided anew, once', async () => {
    const world = await lobby(ana, ben);
    const read = await world.journal.read(world.mixerId);
    const at = world.clock.now();
    world.journal.beforeNextAppend(async () => {
      await world.journal.append({
        id: world.mixerId,
        expectedVersion: read?.version ?? 0,
        events: [{ type: 'ParticipantLeft', person: ben, at }],
        outcomes: [],
        deadline: null,
      });
    });
    const before = world.journal.appends.length;
    const replies = await Promise.all([world.run(setReadyOf(ana, false)), world.run(setReadyOf(ben, false))]);
    expect(replies).toEqual([DONE, { ok: false, code: 'not_joined' }]);
    expect(world.journal.appends.slice(before)).toHaveLength(3);
    expect((await world.events()).slice(-2)).toMatchObject([
      { type: 'ParticipantLeft', person: ben },
      { type: 'ReadySet', person: ana },
    ]);
  });

  it('[D23] a start that another process already gave is not given twice', async () => {
    const world = await lobby(ana, ben);
    const other = await startWorld({ journal: world.journal, people: world.people, clock: world.clock });
    await other.runtime.mixers.summary(world.mixerId);
    await other.runtime.connections.arrive(world.mixerId, ana, 'socket-a', 'seat');
    await other.runtime.connections.arrive(world.mixerId, ben, 'socket-b', 'seat');
    const started = await world.startRound();
    const again = await other.runtime.execute.run(world.mixerId, startRound(), {
      person: host,
      commandId: 'command-9',
    });
    expect([started, again]).toEqual([DONE, { ok: false, code: 'stale_control' }]);
    expect((await world.types()).filter((type) => type === 'RoundStarted')).toHaveLength(1);
  });
});

describe('a journal that fails', () => {
  const failing = () => {
    throw new Error('the disk is full');
  };

  it('[D24] fails the command, and what was decided never was', async () => {
    const world = await lobby(ana, ben);
    world.journal.beforeNextAppend(failing);
    await expect(world.run(setReadyOf(ana, false))).rejects.toThrow('the disk is full');
    await world.settle();
    expect(world.outbound.mineOf(ana)?.status).toBe('ready');
    const reply = await world.runtime.connections.sync(world.mixerId, ana, 'seat');
    expect(reply).toMatchObject({ value: { mine: { status: 'ready' } } });
    expect(await world.run(setReadyOf(ana, false))).toEqual(DONE);
  });

  it('[D25] nobody sees what is not in the journal yet', async () => {
    const world = await lobby(ana, ben, cleo, dan);
    let release: () => void = () => undefined;
    world.journal.beforeNextAppend(
      () =>
        new Promise((resolve) => {
          release = resolve;
        }),
    );
    const started = world.run({ type: 'StartRound', by: host, round: 0 });
    await turn();
    world.outbound.clear();
    const synced = world.runtime.connections.sync(world.mixerId, cleo, 'seat');
    world.people.put(ana, { name: 'Ana', industry: '62' });
    world.runtime.connections.tell(world.mixerId, dan, {
      media: 'audio',
      mic: true,
      camera: false,
      speaking: false,
    });
    const came = world.runtime.connections.arrive(world.mixerId, dan, 'another socket', 'console');
    await world.clock.forward(5 * SECOND, turn);
    expect(
      world.outbound.sent.filter(({ view }) => view.mine?.room ?? view.shared?.phase.kind === 'round'),
    ).toEqual([]);
    release();
    await Promise.all([started, came]);
    expect(await synced).toMatchObject({ value: { shared: { phase: { kind: 'round' } } } });
    await world.settle();
    expect(roomOf(world, ana)).not.toBeNull();
  });

  it('[D25] and nobody ever saw what it did not take', async () => {
    const world = await lobby(ana, ben);
    world.journal.beforeNextAppend(async () => {
      await turn();
      failing();
    });
    world.outbound.clear();
    const started = world.run({ type: 'StartRound', by: host, round: 0 }).catch(() => 'failed');
    await turn();
    const synced = world.runtime.connections.sync(world.mixerId, ana, 'seat');
    expect(await started).toBe('failed');
    expect(await synced).toMatchObject({
      value: { shared: { phase: { kind: 'lobby' } }, mine: { room: null } },
    });
    await world.pass(5 * SECOND);
    expect(
      world.outbound.sent.filter(({ view }) => view.mine?.room ?? view.shared?.phase.kind === 'round'),
    ).toEqual([]);
  });
});

describe('a command that fails', () => {
  it('[D26] takes no other with it', async () => {
    const world = await lobby(ana, ben);
    const neverTogether = world.people.neverTogether;
    world.people.neverTogether = async () => {
      throw new Error('the database is away');
    };
    const replies = await Promise.all([
      world.run({ type: 'StartRound', by: host, round: 0 }),
      world.run({ type: 'CallHelp', by: ana, callId: 'call-0001' }),
    ]);
    world.people.neverTogether = neverTogether;
    expect(replies).toEqual([{ ok: false, code: 'internal' }, DONE]);
    expect(await world.startRound()).toEqual(DONE);
  });
});

const setReadyOf = (by: string, ready: boolean) => ({ ...setReady(by, ready), by });
async function turn(): Promise<void> {
  for (let nr = 0; nr < 10; nr += 1) await new Promise((resolve) => setImmediate(resolve));
}
