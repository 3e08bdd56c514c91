import { describe, expect, it } from 'vitest';
import { startWorld, type World } from '../support/memory/world.ts';
import { MINUTE, SECOND } from '../support/mixer/moments.ts';
import { ana, ben, cleo, dan, host } from '../support/mixer/people.ts';

const four = [ana, ben, cleo, dan];

async function mixerOf(settings: object = {}): Promise<World> {
  const world = await startWorld();
  await world.create({ rounds: 9, ...settings });
  await world.arrive(host, 'console');
  await world.join(...four);
  return world;
}

const pairs = (world: World) =>
  [...new Set(four.map((person) => [person, partnerOf(world, person)].sort().join(' ')))].sort();
const partnerOf = (world: World, person: string) =>
  world.outbound.mineOf(person)?.room?.partners[0]?.person.personId ?? 'nobody';
const two = (one: string, other: string) => [one, other].sort().join(' ');

/** The next round by hand; answers who sits with whom. */
async function nextRound(world: World, round: number): Promise<string[]> {
  if (round > 0) await world.run({ type: 'EndRound', by: host, round });
  await world.pass(2 * SECOND);
  await world.startRound(round);
  await world.pass(MINUTE);
  return pairs(world);
}

describe('whom people know already', () => {
  it('[Y1] those who met in an earlier mixer of the series meet others first', async () => {
    const world = await mixerOf({ auto: false });
    world.people.introduce(ana, ben);
    world.people.introduce(ana, cleo);
    expect(await nextRound(world, 0)).toEqual([two(ana, dan), two(ben, cleo)].sort());
    const known = [two(ana, ben), two(ana, cleo)];
    expect((await nextRound(world, 1)).some((pair) => known.includes(pair))).toBe(true);
  });

  it('[Y3] those who came together sit together only when there is nobody else', async () => {
    const world = await mixerOf({ auto: false });
    for (const [person, party] of [
      [ana, 'こうべ　の会'],
      [ben, 'コウベの会'],
      [cleo, ''],
      [dan, ''],
    ] as const)
      world.people.put(person, { name: person, industry: '62', party });
    expect(await nextRound(world, 0)).not.toContain(two(ana, ben));
    expect(await nextRound(world, 1)).not.toContain(two(ana, ben));
    expect(await nextRound(world, 2)).toContain(two(ana, ben));
  });

  it('[Y4] the party word goes out to nobody', async () => {
    const world = await mixerOf();
    for (const person of four)
      world.people.put(person, { name: person, industry: '62', party: 'our-own-word' });
    await nextRound(world, 0);
    expect(JSON.stringify(world.outbound.sent)).not.toContain('our-own-word');
  });
});

describe('a reunion', () => {
  const wishedBoth = (world: World, one: string, other: string) => {
    world.people.wish(one, other);
    world.people.wish(other, one);
  };
  const inReunion = async () => {
    const world = await mixerOf({ auto: false });
    const [first = '', second = ''] = await nextRound(world, 0);
    await world.run({ type: 'SetMode', by: host, round: 1, mode: 'reunion' });
    return { world, first, second, pair: first.split(' '), others: second.split(' ') };
  };

  it('[Y5] brings those together again who both wish it', async () => {
    const { world, first, second, pair, others } = await inReunion();
    for (const [one = '', other = ''] of [pair, others]) wishedBoth(world, one, other);
    expect(await nextRound(world, 1)).toEqual([first, second]);
    expect((await world.events()).at(-1)).toMatchObject({ type: 'RoundStarted', unseated: [] });
  });

  it('[Y6] a wish of one alone brings nobody together', async () => {
    const { world, first, pair, others } = await inReunion();
    for (const [one = '', other = ''] of [pair, others]) world.people.wish(one, other);
    expect(await nextRound(world, 1)).not.toContain(first);
  });

  it('[Y7] not a third time', async () => {
    const { world, first, pair, others } = await inReunion();
    for (const [one = '', other = ''] of [pair, others]) wishedBoth(world, one, other);
    await nextRound(world, 1);
    expect(await nextRound(world, 2)).not.toContain(first);
  });

  it('[Y8] without the mode the wishes are not asked for', async () => {
    const world = await mixerOf({ auto: false });
    const [first = ''] = await nextRound(world, 0);
    const [one = '', other = ''] = first.split(' ');
    wishedBoth(world, one, other);
    expect(await nextRound(world, 1)).not.toContain(first);
    expect(world.asked.every(({ wished }) => wished?.length === 0)).toBe(true);
  });

  it('[Y8] nobody in the pool is brought together again', async () => {
    const { world, pair, others } = await inReunion();
    const [one = '', other = ''] = pair;
    wishedBoth(world, one, other);
    for (const person of others) await world.run({ type: 'SetReady', by: person, ready: false });
    await nextRound(world, 1);
    for (const person of [one, other]) await world.run({ type: 'SetReady', by: person, ready: false });
    world.asked.length = 0;
    for (const person of [one, other]) await world.run({ type: 'SetReady', by: person, ready: true });
    await world.pass(MINUTE);
    expect(world.asked.length).toBeGreaterThan(0);
    expect(world.asked.every(({ wished }) => wished?.length === 0)).toBe(true);
    expect(partnerOf(world, one)).toBe('nobody');
  });

  it('[Y9] is not shown beforehand, and its wishes reach no view', async () => {
    const { world, pair, others } = await inReunion();
    expect(await world.runtime.preview(world.mixerId, host)).toEqual({ ok: false, code: 'preview_hidden' });
    for (const [one = '', other = ''] of [pair, others]) wishedBoth(world, one, other);
    await nextRound(world, 1);
    expect(JSON.stringify([world.outbound.sent, await world.events()])).not.toMatch(/"(again|wished)"/);
  });
});
