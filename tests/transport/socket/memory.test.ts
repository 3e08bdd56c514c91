import { describe, expect, it } from 'vitest';
import { seat } from '../../../server/src/pairing/seat.ts';
import type { PairingInput } from '../../../server/src/pairing/types.ts';
import { startWorld } from '../../support/memory/world.ts';
import { MINUTE, SECOND } from '../../support/mixer/moments.ts';
import { ana, ben, host } from '../../support/mixer/people.ts';

const inMemory = ({ runtime }: Awaited<ReturnType<typeof startWorld>>) => runtime.counts().mixers;

describe('a mixer that nobody looks at', () => {
  it('[N95] leaves the memory after ten minutes, and comes back as it was', async () => {
    const world = await startWorld();
    await world.create();
    await world.join(ana, ben);
    await world.startRound();
    await world.pass(11 * SECOND);
    const { roomId } = world.outbound.mineOf(ana)?.room ?? {};
    const words = { person: ana, commandId: 'words-to-keep' };
    await world.runtime.conversation.chat(world.mixerId, words, roomId ?? '', 'still here?');
    for (const person of [ana, ben]) await world.drop(person);
    await world.pass(9 * MINUTE);
    world.runtime.evictIdle();
    expect(inMemory(world)).toBe(1);
    await world.pass(11 * MINUTE);
    world.runtime.evictIdle();
    expect(inMemory(world)).toBe(0);
    expect(world.clock.alarms()).toBe(0);

    await world.arrive(ana);
    expect(inMemory(world)).toBe(1);
    const met = world.outbound.mineOf(ana)?.met;
    expect(met?.map(({ person, roomId: where }) => [person.personId, where])).toEqual([[ben, roomId]]);
    expect(world.faults).toEqual([]);
  });

  it('[N95] stays while somebody is connected, something is to be done, or a loss is watched', async () => {
    const world = await startWorld();
    await world.create();
    await world.join(ana);
    await world.pass(60 * MINUTE);
    world.runtime.evictIdle();
    expect(inMemory(world)).toBe(1);
    await world.drop(ana);
    await world.pass(10 * SECOND);
    world.runtime.evictIdle();
    expect(inMemory(world)).toBe(1);
    await world.pass(11 * SECOND);
    expect((await world.types()).at(-1)).toBe('WentMissing');
  });

  it('[N95] an announced start finds it again', async () => {
    const world = await startWorld();
    await world.create({ startsAt: world.clock.now() + 120 * MINUTE, auto: true });
    await world.pass(30 * MINUTE);
    world.runtime.evictIdle();
    expect(inMemory(world)).toBe(0);
    await world.pass(60 * MINUTE);
    // What is due is read by the sweep, as after a restart.
    await world.restart();
    expect(await world.types()).toContain('LobbyOpened');
  });
});

describe('a host with a console and a seat', () => {
  it('[N96] is not in the room when only the console is left', async () => {
    const world = await startWorld();
    await world.create();
    await world.arrive(host, 'console');
    await world.join(host, ana);
    await world.startRound();
    await world.pass(11 * SECOND);
    await world.drop(host);
    expect(world.outbound.mineOf(ana)?.room?.partners[0]?.presence.state).toBe('reconnecting');
    await world.pass(21 * SECOND);
    expect(world.outbound.mineOf(ana)?.alone).toBe(true);
    await world.arrive(host);
    expect(world.outbound.mineOf(ana)?.alone).toBe(false);
  });

  it('[N96] is not gone either: hosting is offered to nobody', async () => {
    const world = await startWorld();
    await world.create();
    await world.arrive(host, 'console');
    await world.join(host, ana);
    await world.drop(host);
    await world.pass(10 * MINUTE);
    expect(await world.types()).not.toContain('HostingOffered');
    await world.leaveConsole(host);
    await world.pass(3 * MINUTE);
    expect(await world.types()).toContain('HostingOffered');
  });

  it('[N94] who dropped out as the mixer ended is waited for no more', async () => {
    const world = await startWorld();
    await world.create();
    await world.join(ana, ben);
    await world.drop(ana);
    await world.pass(5 * SECOND);
    await world.run({ type: 'EndMixer', by: host, round: 0 });
    await world.pass(10 * MINUTE);
    expect(world.clock.alarms()).toBe(0);
    expect((await world.types()).at(-1)).toBe('MixerEnded');
  });
});

describe('hosting', () => {
  it('[N98] is not offered the moment that somebody comes before the host, but two minutes later', async () => {
    const world = await startWorld();
    await world.create();
    await world.pass(24 * 60 * MINUTE);
    await world.join(ana);
    await world.pass(2 * MINUTE - 1);
    expect(await world.types()).not.toContain('HostingOffered');
    await world.pass(1);
    expect((await world.events()).at(-1)).toMatchObject({ type: 'HostingOffered', to: ana });
  });
});

describe('the preview', () => {
  it('[N99] is one question to the pairing at a time, however often it is pressed', async () => {
    const world = await startWorld();
    await world.create();
    await world.join(ana, ben);
    const replies = await Promise.all([1, 2, 3, 4].map(() => world.runtime.preview(world.mixerId, host)));
    expect(replies.every(({ ok }) => ok)).toBe(true);
    const askedOnce = world.asked.length;
    await world.runtime.preview(world.mixerId, host);
    expect(world.asked).toHaveLength(2 * askedOnce);
  });

  it('[N99] what was asked before people could meet again is no answer afterwards', async () => {
    let think = async () => {};
    const pairing = { seat: async (input: PairingInput) => think().then(() => seat(input)) };
    const world = await startWorld({ pairing });
    await world.create({ rounds: 3, auto: false });
    await world.join(ana, ben);
    await world.startRound();
    await world.pass(9 * MINUTE);
    let resolve = () => {};
    const thought = new Promise<void>((done) => {
      resolve = done;
    });
    think = () => thought;
    const before = world.runtime.preview(world.mixerId, host);
    await world.settle();
    await world.run({ type: 'AllowRepeats', by: host, round: 1, allow: true });
    const after = world.runtime.preview(world.mixerId, host);
    await world.settle();
    resolve();
    expect(await before).toMatchObject({ ok: false, code: 'no_fresh_pairs' });
    expect(await after).toMatchObject({ ok: true });
  });
});
