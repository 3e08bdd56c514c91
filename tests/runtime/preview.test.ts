import { describe, expect, it } from 'vitest';
import { startWorld, type World } from '../support/memory/world.ts';
import { MINUTE } from '../support/mixer/moments.ts';
import { ana, ben, cleo, dan, eva, host } from '../support/mixer/people.ts';

async function mixerOf(people: readonly string[], settings: object = {}): Promise<World> {
  const world = await startWorld();
  await world.create(settings);
  await world.arrive(host, 'console');
  await world.join(...people);
  return world;
}

async function previewOf(world: World) {
  const reply = await world.runtime.preview(world.mixerId, host);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
}

/** Every place in a value and the codes that stand there; who it is about and how many is left out. */
function shapeOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => shapeOf(one, `${at}[]`));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => shapeOf(one, `${at}.${key}`));
  return [/(because|reason|waiting|stage|kind|code)$/.test(at) ? `${at}=${value}` : at];
}
const shapes = (value: unknown): string[] => [...new Set(shapeOf(value))].sort();

describe('the preview of the whole mixer', () => {
  it('[B33] tells how many people and industries each will meet, who waits when, and the fresh rounds left', async () => {
    const world = await mixerOf([ana, ben, cleo, dan, eva], { rounds: 4, odd: 'bye' });
    const { ahead, freshRounds, unseated } = await previewOf(world);
    expect(freshRounds).toBe(5);
    expect(ahead).toMatchObject({
      rounds: 4,
      people: { least: 3, most: 4 },
      industries: { least: 3, most: 4 },
    });
    expect(ahead?.waits.map(({ round, count }) => [round, count])).toEqual(
      [1, 2, 3, 4].map((round) => [round, 1]),
    );
    const waiting = ahead?.waits.map(({ people }) => people[0]?.personId);
    expect(new Set(waiting).size).toBe(4);
    expect(waiting?.[0]).toBe(unseated[0]?.person.personId);
  });

  it('[B33] counts on from the rounds that were, and comes true while everybody stays', async () => {
    const world = await mixerOf([ana, ben, cleo, dan], { rounds: 3, auto: false });
    await world.startRound();
    await world.pass(9 * MINUTE);
    const { ahead, rooms, freshRounds } = await previewOf(world);
    expect([ahead?.rounds, freshRounds]).toEqual([2, 2]);
    expect(ahead?.people).toEqual({ least: 2, typical: 2, most: 2 });
    await world.startRound(1);
    const started = (await world.events()).filter(({ type }) => type === 'RoundStarted').at(-1);
    const told = rooms.map(({ people }) => people.map(({ personId }) => personId).sort());
    expect(
      started && 'rooms' in started ? started.rooms.map((room) => [...room.people].sort()) : null,
    ).toEqual(told);
    expect((await previewOf(world)).ahead).toBeNull();
  });

  it('[B34] with a block only the seating differs: in the preview, its certificate and every view', async () => {
    const seen = async (block: boolean) => {
      const world = await mixerOf([ana, ben, cleo, dan, eva], { rounds: 3, odd: 'bye' });
      if (block) for (const other of [ben, cleo]) world.people.block(ana, other);
      const preview = await previewOf(world);
      await world.startRound();
      await world.pass(2 * MINUTE);
      return { preview, views: world.outbound.sent };
    };
    const plain = await seen(false);
    const blocked = await seen(true);
    expect(shapes(blocked.preview)).toEqual(shapes(plain.preview));
    expect(shapes(blocked.views)).toEqual(shapes(plain.views));
    for (const reasons of [plain, blocked].map(({ preview }) =>
      preview.unseated.map(({ because }) => because),
    ))
      expect(reasons).toEqual(['odd_one_out']);
    expect(JSON.stringify(blocked)).not.toMatch(/block|never/i);
  });

  it('[B34] who could only meet people they are blocked with reads as having met everyone', async () => {
    const world = await mixerOf([ana, ben, cleo, dan], { rounds: 3, odd: 'bye' });
    for (const other of [ben, cleo, dan]) world.people.block(ana, other);
    const { unseated } = await previewOf(world);
    expect(unseated.find(({ person }) => person.personId === ana)?.because).toBe('no_fresh_partner');
    expect(JSON.stringify(await previewOf(world))).not.toMatch(/block|never/i);
  });
});
