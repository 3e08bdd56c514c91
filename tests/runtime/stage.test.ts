import { expect, it } from 'vitest';
import { startWorld, type World } from '../support/memory/world.ts';
import { ana, ben, cleo, host } from '../support/mixer/people.ts';

const GRACE_MS = 20_000;
const NAMES = ['dan', 'eri', 'fumi', 'gen', 'hana', 'iwao'].map((name) => `${name}-0000`);

async function lobby(...people: string[]): Promise<World> {
  const world = await startWorld();
  await world.create();
  await world.arrive(host, 'console');
  await world.join(...people);
  return world;
}
const speaks = (world: World, by = host) => world.run({ type: 'TakeStage', by }).finally(world.settle);
const stageOf = (world: World, person: string) => world.outbound.mineOf(person)?.stage;
const connects = (world: World, person: string) =>
  stageOf(world, person)?.pass?.others.map(({ personId }) => personId);

it('[F42] all are told who speaks; who only looks is not', async () => {
  const world = await lobby(ana, ben);
  await world.arrive(cleo);
  await speaks(world);
  expect(connects(world, ana)).toEqual([host]);
  expect(connects(world, host)).toEqual([ana, ben]);
  await world.pass(2_000);
  expect(world.outbound.sharedOf(ben)?.stage).toEqual([expect.objectContaining({ personId: host })]);
  expect(stageOf(world, cleo)).toBeUndefined();
  expect(world.outbound.sharedOf(cleo)?.stage).toBeUndefined();
});

it('[F43] who comes as the ninth is told that the stage does not reach them, until a place is free', async () => {
  const world = await lobby(ana, ben, ...NAMES);
  await speaks(world);
  await world.join(cleo);
  expect(stageOf(world, cleo)).toEqual({ role: 'listener', pass: null });
  await world.pass(2_000);
  const told = world.outbound.sent.findLast(({ view }) => view.console)?.view.console;
  expect(told?.stageMisses).toBe(1);
  await world.drop(ana);
  expect(connects(world, cleo)).toEqual([host]);
  await world.pass(2_000);
  expect(connects(world, host)).toContain(cleo);
});

it('[F41] a speaker who is gone for good leaves the stage; who comes back in time goes on', async () => {
  const world = await lobby(ana, ben);
  await speaks(world);
  await world.leaveConsole(host);
  await world.pass(GRACE_MS / 2);
  await world.arrive(host, 'console');
  await world.pass(GRACE_MS);
  expect(stageOf(world, ana)?.role).toBe('listener');
  await world.leaveConsole(host);
  await world.pass(GRACE_MS + 100);
  expect(stageOf(world, ana)).toBeUndefined();
});

it('[F41] after a crash the speaker has the time of a drop to come back', async () => {
  const world = await lobby(ana, ben);
  await speaks(world);
  await world.restart();
  await world.arrive(ana);
  expect(stageOf(world, ana)?.role).toBe('listener');
  await world.pass(GRACE_MS + 100);
  expect(stageOf(world, ana)).toBeUndefined();
});

it('[F44] signals pass between one who speaks and one who listens, not between listeners', async () => {
  const world = await lobby(ana, ben);
  await world.arrive(cleo);
  const share = (one: string, other: string) =>
    world.runtime.connections.shareStage(world.mixerId, one, other);
  expect(share(host, ana)).toBe(false);
  await speaks(world);
  expect([share(host, ana), share(ana, host)]).toEqual([true, true]);
  expect([share(ana, ben), share(host, host), share(host, cleo)]).toEqual([false, false, false]);
});
