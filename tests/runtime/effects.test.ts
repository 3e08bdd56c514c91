import { describe, expect, it } from 'vitest';
import { startWorld, type World } from '../support/memory/world.ts';
import { offerCard } from '../support/mixer/commands.ts';
import { MINUTE, SECOND } from '../support/mixer/moments.ts';
import { ana, ben, cleo, host } from '../support/mixer/people.ts';

async function talking(): Promise<World> {
  const world = await startWorld();
  await world.create({ access: 'open' });
  await world.join(ana, ben);
  await world.startRound();
  await world.pass(10 * SECOND);
  return world;
}
const encounters = (world: World) => world.bonds.kept('recordEncounters');
const unpublished = async (world: World) => {
  const stored = await world.journal.read(world.mixerId);
  return (stored?.version ?? 0) - (stored?.publishedVersion ?? 0);
};

describe('effects', () => {
  it('[D27] are done after the commit and noted in the journal', async () => {
    const world = await talking();
    await world.pass(8 * MINUTE);
    const [people] = (await world.events()).flatMap((event) =>
      event.type === 'RoundStarted' ? event.rooms : [],
    );
    expect(encounters(world)).toMatchObject([{ round: 1, people: people?.people }]);
    expect(world.listings.of(world.mixerId)).toMatchObject({ access: 'open', phase: 'round' });
    expect(world.bonds.kept('recordParticipations')).toMatchObject([
      { person: host, role: 'host' },
      { person: ana, role: 'participant' },
      { person: ben, role: 'participant' },
    ]);
    expect(await unpublished(world)).toBe(0);
  });

  it('[D28] that fail are done again by the sweep, all of them, once each in the end', async () => {
    const world = await talking();
    world.bonds.fail(1);
    const roomId = world.outbound.mineOf(ana)?.room?.roomId ?? '';
    await world.run({ ...offerCard(ana, ben, ['email'], { roomId }), by: ana });
    await world.run({
      type: 'AnswerCard',
      by: ben,
      offerId: 'offer-0001',
      answer: 'accept',
      fields: ['link'],
    });
    await world.settle();
    expect(world.faults).toEqual([expect.stringContaining('the sweep repeats them')]);
    expect(await unpublished(world)).toBeGreaterThan(0);
    await world.restart();
    expect(world.bonds.kept('giveCard')).toMatchObject([
      { from: ana, to: ben, fields: ['email'] },
      { from: ben, to: ana, fields: ['link'] },
    ]);
    expect(await unpublished(world)).toBe(0);
  });

  it('[D28] of a half-done batch are repeated from its beginning, without harm', async () => {
    const world = await talking();
    const roomId = world.outbound.mineOf(ana)?.room?.roomId ?? '';
    await world.run({ ...offerCard(ana, ben, ['email'], { roomId }), by: ana });
    await world.settle();
    const give = world.bonds.giveCard;
    let given = 0;
    world.bonds.giveCard = async (card) => {
      given += 1;
      if (given === 2) throw new Error('killed in between');
      await give(card);
    };
    await world.run({ type: 'AnswerCard', by: ben, offerId: 'offer-0001', answer: 'accept', fields: [] });
    await world.settle();
    await world.restart();
    expect(given).toBe(4);
    expect(world.bonds.kept('giveCard')).toHaveLength(2);
  });

  it('[D29] of a process that died after its commit are done by the next one', async () => {
    const world = await talking();
    world.bonds.fail(1_000);
    await world.pass(8 * MINUTE);
    expect(encounters(world)).toEqual([]);
    world.bonds.fail(0);
    await world.restart();
    expect(encounters(world)).toHaveLength(1);
    expect(await unpublished(world)).toBe(0);
  });

  it('[D29] one broken mixer does not hold up the others', async () => {
    const world = await talking();
    await world.journal.create(
      'mixer-broken',
      'ZZZZZZZZ',
      [{ type: 'LobbyOpened', at: world.clock.now() }],
      world.clock.now(),
    );
    world.bonds.fail(1_000);
    await world.pass(8 * MINUTE);
    world.bonds.fail(0);
    await world.restart();
    expect(encounters(world)).toHaveLength(1);
    expect(world.faults.some((fault) => fault.includes('begins with MixerCreated'))).toBe(true);
  });

  it('[D30] a rehearsal leaves no contacts', async () => {
    const world = await startWorld();
    await world.create();
    const twin = await world.runtime.mixers.create(
      (await world.runtime.mixers.summary(world.mixerId))?.settings ?? never(),
      host,
      { rehearsalOf: world.mixerId },
    );
    world.enter(twin.mixerId);
    await world.join(ana, ben, cleo);
    await world.startRound();
    await world.pass(10 * SECOND);
    const room = world.outbound.mineOf(ana)?.room;
    const [partner] = room?.partners ?? [];
    const to = partner?.person.personId ?? '';
    await world.run({ ...offerCard(ana, to, ['email'], { roomId: room?.roomId ?? '' }), by: ana });
    await world.run({ type: 'AnswerCard', by: to, offerId: 'offer-0001', answer: 'accept', fields: [] });
    await world.run({ type: 'GiveThanks', by: ana, roomId: room?.roomId ?? '', to });
    await world.pass(8 * MINUTE);
    expect(encounters(world)).toEqual([]);
    expect(world.bonds.kept('giveCard')).toEqual([]);
    expect(world.bonds.kept('recordThanks')).toEqual([]);
    expect(world.listings.of(twin.mixerId)?.access).toBe('hidden');
  });
});

function never(): never {
  throw new Error('the mixer is there');
}
