import { PersonTag } from '@enishi/shared/personTag';
import { describe, expect, it } from 'vitest';
import { parseStrictly } from '../support/memory/parseStrictly.ts';
import { startWorld, type World } from '../support/memory/world.ts';
import { answerCard, offerCard } from '../support/mixer/commands.ts';
import { MINUTE, SECOND } from '../support/mixer/moments.ts';
import { ana, ben, cleo, dan, eva, host } from '../support/mixer/people.ts';

async function lobby(...people: string[]): Promise<World> {
  const world = await startWorld();
  await world.create();
  await world.join(...people);
  await world.pass(2 * SECOND);
  world.outbound.clear();
  return world;
}
async function talking(...people: string[]): Promise<World> {
  const world = await lobby(...people);
  await world.startRound();
  await world.pass(12 * SECOND);
  world.outbound.clear();
  return world;
}
const gotMine = (world: World) =>
  [...new Set(world.outbound.sent.flatMap(({ person, view }) => (view.mine ? person : [])))].sort();
const gotShared = (world: World, person: string) =>
  world.outbound.sent.filter((one) => one.person === person && one.view.shared);
const partnerOf = (world: World, person: string) =>
  world.outbound.mineOf(person)?.room?.partners[0]?.person.personId ?? '';

describe('views go out', () => {
  it('[V9] to those whose own view changed, and to nobody else', async () => {
    const world = await talking(ana, ben, cleo, dan);
    const roomId = world.outbound.mineOf(ana)?.room?.roomId ?? '';
    const partner = partnerOf(world, ana);
    await world.run({ type: 'DrawTopic', by: ana, roomId, drawn: 1 });
    await world.settle();
    expect(gotMine(world)).toEqual([ana, partner].sort());
    world.outbound.clear();
    await world.run({ type: 'WishTime', by: ana, roomId, wish: true });
    await world.settle();
    expect(gotMine(world)).toEqual([ana]);
    world.outbound.clear();
    await world.run({ ...offerCard(ana, partner, ['email'], { roomId }), by: ana });
    await world.settle();
    expect(gotMine(world)).toEqual([ana, partner].sort());
  });

  it('[V9] to everybody when a round begins or ends', async () => {
    const world = await lobby(ana, ben, cleo, dan, eva);
    await world.startRound();
    expect(gotMine(world)).toEqual([ana, ben, cleo, dan, eva].sort());
    world.outbound.clear();
    await world.pass(9 * MINUTE);
    expect(gotMine(world)).toEqual([ana, ben, cleo, dan, eva].sort());
  });

  it('[V10] of everybody at most once a second', async () => {
    const world = await lobby(ana, ben, cleo, dan);
    for (const by of [ana, ben, cleo, dan]) await world.run({ type: 'SetReady', by, ready: false });
    await world.settle();
    for (const by of [ana, ben, cleo, dan]) await world.run({ type: 'SetReady', by, ready: true });
    await world.settle();
    expect(gotShared(world, ana).length).toBeLessThan(2);
    await world.pass(SECOND);
    expect(gotShared(world, ana).length).toBeLessThanOrEqual(2);
    expect(world.outbound.sharedOf(ana)?.lobby.ready).toBe(4);
  });

  it('[V10] at once when the phase, the clock or the settings are others', async () => {
    const world = await lobby(ana, ben);
    await world.startRound();
    expect(world.outbound.sharedOf(ana)?.phase).toMatchObject({ kind: 'round', round: 1 });
    for (const [type, look] of [
      ['Pause', () => world.outbound.sharedOf(ana)?.paused !== null],
      ['Resume', () => world.outbound.sharedOf(ana)?.paused === null],
      ['EndRound', () => world.outbound.sharedOf(ana)?.phase.kind === 'intermission'],
      ['StartClosing', () => world.outbound.sharedOf(ana)?.phase.kind === 'closing'],
      ['EndMixer', () => world.outbound.sharedOf(ana)?.phase.kind === 'ended'],
    ] as const) {
      await world.run({ type, by: host, round: 1 });
      await world.settle();
      expect(look(), type).toBe(true);
    }
  });

  it('[V11] whole to whoever connects or asks', async () => {
    const world = await talking(ana, ben);
    await world.arrive(cleo);
    const [first] = world.outbound.sent.filter(({ person }) => person === cleo);
    expect(first?.view).toMatchObject({ shared: { mixerId: world.mixerId }, mine: { status: 'not_joined' } });
    expect(first?.view.console).toBeUndefined();
    await world.arrive(host, 'console');
    const [forHost] = world.outbound.sent.filter(({ person, to }) => person === host && to === 'console');
    expect(forHost?.view.console?.rooms).toHaveLength(1);
    const synced = await world.runtime.connections.sync(world.mixerId, ana, 'seat');
    expect(synced).toMatchObject({ value: { shared: {}, mine: { room: { round: 1 } } } });
  });

  it('[V11] with a stamp that never goes back', async () => {
    const world = await talking(ana, ben, cleo, dan);
    await world.arrive(host, 'console');
    await world.drop(ana);
    await world.pass(9 * MINUTE);
    for (const person of [ben, cleo, dan, host]) {
      const stamps = world.outbound.sent
        .filter((one) => one.person === person)
        .map(({ view }) => view.stamp.version);
      expect(stamps).toEqual([...stamps].sort((a, b) => a - b));
      expect(stamps.length).toBeGreaterThan(0);
    }
  });

  it('[V12] in stretches: a crowd gets them all', async () => {
    const crowd = Array.from({ length: 250 }, (_, nr) => `crowd-${nr}-person`);
    const world = await startWorld();
    await world.create({ capacity: 1_000 });
    for (const person of crowd) world.people.put(person, { name: person, industry: '62' });
    await Promise.all(
      crowd.map((person) => {
        world.outbound.seat(person);
        return world.runtime.connections.arrive(world.mixerId, person, person, 'seat');
      }),
    );
    await Promise.all(crowd.map((by) => world.run({ type: 'JoinMixer', by, pledge: true })));
    await world.settle();
    world.outbound.clear();
    await world.startRound();
    expect(gotMine(world)).toHaveLength(250);
    expect(world.outbound.sent.filter(({ view }) => view.mine)).toHaveLength(250);
  });

  it('[V13] when a name or a card was changed, to that person and their room', async () => {
    const world = await talking(ana, ben, cleo, dan);
    world.people.put(ana, { name: 'Ana the Second', industry: '62' });
    await world.settle();
    expect(gotMine(world)).toEqual([ana, partnerOf(world, ana)].sort());
    expect(world.outbound.mineOf(partnerOf(world, ana))?.room?.partners[0]?.person.name).toBe(
      'Ana the Second',
    );
  });

  it('[V17] when a card was changed or deleted, also to who holds it and sits elsewhere by now', async () => {
    const world = await talking(ana, ben, cleo, dan);
    const side = {
      id: 'card-side',
      label: 'Side',
      role: '',
      company: '',
      email: 'side@example.com',
      link: '',
    };
    const profile = { name: 'Ana', industry: '62' };
    world.people.put(ana, profile, { versions: [side] });
    await world.settle();
    const holder = partnerOf(world, ana);
    const roomId = world.outbound.mineOf(ana)?.room?.roomId ?? '';
    await world.run({ ...offerCard(ana, holder, ['email'], { roomId, version: side.id }), by: ana });
    await world.run({ ...answerCard(holder, 'accept', []), by: holder });
    await world.run({ type: 'EndRound', by: host, round: 1 });
    await world.settle();
    const held = () => world.outbound.mineOf(holder)?.met[0]?.exchange;
    expect(held()).toMatchObject({ card: { email: 'side@example.com' } });
    world.outbound.clear();
    world.people.put(ana, profile, { versions: [] });
    await world.settle();
    expect(gotMine(world)).toEqual([ana, holder].sort());
    expect(held()).toMatchObject({ state: 'exchanged', card: null });
  });

  it('[V13] when a connection comes or goes, to the room', async () => {
    const world = await talking(ana, ben, cleo, dan);
    const partner = partnerOf(world, ana);
    await world.drop(ana);
    expect(gotMine(world)).toEqual([partner]);
    await world.arrive(ana);
    expect(world.outbound.mineOf(partner)?.room?.partners[0]?.presence.state).toBe('here');
  });

  it('[V14] to who was taken out for the last time, and then nothing stays open', async () => {
    const world = await talking(ana, ben);
    await world.run({ type: 'RemovePerson', by: host, person: ana });
    await world.settle();
    expect(world.outbound.mineOf(ana)).toMatchObject({ status: 'removed', room: null });
    expect(world.outbound.closed).toEqual([{ person: ana, what: 'all' }]);
  });

  it('[V16] exactly as the contract names them: every view in these tests is parsed, and nothing is left over', () => {
    const tag = { personId: ana, name: 'Ana', industry: '62', simulated: false };
    expect(parseStrictly(PersonTag, tag)).toEqual(tag);
    expect(() => parseStrictly(PersonTag, { ...tag, email: 'ana@example.com' })).toThrow();
    expect(() => parseStrictly(PersonTag, { ...tag, industry: 62 })).toThrow();
  });

  it('[V15] the search for a partner is not promised when it makes no sense any more', async () => {
    const world = await talking(ana, ben);
    await world.pass(7 * MINUTE);
    await world.join(cleo);
    expect(world.outbound.mineOf(cleo)?.waiting).toMatchObject({ because: 'came_late', searching: false });
  });
});
