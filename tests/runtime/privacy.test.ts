import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startWorld, type World } from '../support/memory/world.ts';
import { offerCard } from '../support/mixer/commands.ts';
import { MINUTE, SECOND } from '../support/mixer/moments.ts';
import { ana, ben, cleo, dan, eva, finn, host } from '../support/mixer/people.ts';

/** Each private field of each person is a word of its own, so that it can be looked for in everything that goes out. */
const PRIVATE = ['goal', 'bored', 'intro'] as const;
const TOLD = ['role', 'company', 'purpose', 'challenge', 'outside', 'furigana'] as const;
const wordOf = (person: string, field: string) => `${field}-of-${person}`;
const people = [ana, ben, cleo, dan, eva, finn];

async function mixerOf(...joining: string[]): Promise<World> {
  const world = await startWorld();
  await world.create();
  await world.arrive(host, 'console');
  for (const [nr, person] of joining.entries()) {
    const fields = [...PRIVATE, ...TOLD].map((field) => [field, wordOf(person, field)]);
    world.people.put(
      person,
      {
        ...Object.fromEntries(fields),
        name: wordOf(person, 'name'),
        industry: ['01', '62', '85', '47', '86', '56'][nr % 6],
      },
      { card: { email: `${person}@example.com`, link: `https://${person}.example.com` } },
    );
  }
  await world.join(...joining);
  return world;
}
const sentTo = (world: World, person: string) =>
  JSON.stringify(world.outbound.sent.filter((one) => one.person === person));
const partnerOf = (world: World, person: string) =>
  world.outbound.mineOf(person)?.room?.partners[0]?.person.personId ?? '';

describe('what others may see of a person', () => {
  it('[S1] goal, boredom and introduction go to nobody, address and link neither', async () => {
    const world = await mixerOf(...people);
    await world.startRound();
    await world.pass(9 * MINUTE);
    await world.pass(60 * MINUTE);
    for (const viewer of [...people, host])
      for (const person of people) {
        const seen = sentTo(world, viewer);
        for (const field of PRIVATE) expect(seen).not.toContain(wordOf(person, field));
        expect(seen).not.toContain(`${person}@example.com`);
        expect(seen).not.toContain(`https://${person}.example.com`);
      }
  });

  it('[S2] what they came for goes to those they meet, to others only name and industry', async () => {
    const world = await mixerOf(...people);
    await world.startRound();
    await world.pass(10 * SECOND);
    const met = partnerOf(world, ana);
    for (const field of TOLD) {
      expect(sentTo(world, met)).toContain(wordOf(ana, field));
      for (const other of [...people, host].filter((one) => one !== ana && one !== met))
        expect(sentTo(world, other)).not.toContain(wordOf(ana, field));
    }
  });

  it('[S3] a card goes to the other after the exchange, with the fields that were given', async () => {
    const world = await mixerOf(ana, ben);
    await world.startRound();
    await world.pass(10 * SECOND);
    const roomId = world.outbound.mineOf(ana)?.room?.roomId ?? '';
    await world.run({ ...offerCard(ana, ben, ['email'], { roomId }), by: ana });
    await world.settle();
    expect(sentTo(world, ben)).not.toContain(`${ana}@example.com`);
    await world.run({
      type: 'AnswerCard',
      by: ben,
      offerId: 'offer-0001',
      answer: 'accept',
      fields: ['link', 'company'],
    });
    await world.settle();
    const exchange = (person: string) => world.outbound.mineOf(person)?.room?.partners[0]?.exchange;
    const named = (person: string) => ({
      name: wordOf(person, 'name'),
      furigana: wordOf(person, 'furigana'),
    });
    expect(exchange(ben)).toMatchObject({ card: { ...named(ana), email: `${ana}@example.com` } });
    expect(exchange(ana)).toMatchObject({
      card: { ...named(ben), link: `https://${ben}.example.com`, company: wordOf(ben, 'company') },
    });
    expect(sentTo(world, ben)).not.toContain(`https://${ana}.example.com`);
    expect(sentTo(world, host)).not.toContain('example.com');
  });

  it('[S3] and disappears there when it is taken back', async () => {
    const world = await mixerOf(ana, ben);
    await world.startRound();
    await world.pass(10 * SECOND);
    const roomId = world.outbound.mineOf(ana)?.room?.roomId ?? '';
    await world.run({ ...offerCard(ana, ben, ['email'], { roomId }), by: ana });
    await world.run({ type: 'AnswerCard', by: ben, offerId: 'offer-0001', answer: 'accept', fields: [] });
    await world.run({ type: 'RevokeCard', by: ana, offerId: 'offer-0001' });
    await world.settle();
    world.outbound.clear();
    await world.pass(9 * MINUTE);
    expect(sentTo(world, ben)).not.toContain(`${ana}@example.com`);
    expect(world.outbound.mineOf(ben)?.met[0]?.exchange).toMatchObject({ state: 'exchanged', card: null });
  });

  it('[S4] the host’s picture holds no word of a room and no card', async () => {
    const world = await mixerOf(ana, ben);
    await world.startRound();
    await world.pass(10 * SECOND);
    const roomId = world.outbound.mineOf(ana)?.room?.roomId ?? '';
    await world.runtime.conversation.chat(
      world.mixerId,
      { person: ana, commandId: 'command-1' },
      roomId,
      'a word between us',
    );
    await world.pass(2 * SECOND);
    expect(sentTo(world, ben)).toContain('a word between us');
    expect(sentTo(world, host)).not.toContain('a word between us');
  });

  it('[S4] a call for help shows its words to hosts and nobody else', async () => {
    const world = await mixerOf(ana, ben);
    await world.startRound();
    await world.pass(10 * SECOND);
    const key = { person: ana, commandId: 'command-1' };
    await world.runtime.conversation.withCall(world.mixerId, key, {
      callId: 'call-0001',
      text: 'please come',
    });
    await world.run({ type: 'CallHelp', by: ana, callId: 'call-0001' });
    await world.pass(2 * SECOND);
    expect(sentTo(world, host)).toContain('please come');
    expect(sentTo(world, ben)).not.toContain('please come');
  });

  it('[S8] a third who joins two who talk never gets what they wrote before', async () => {
    const world = await mixerOf(ana, ben);
    await world.startRound();
    await world.pass(12 * SECOND);
    const roomId = world.outbound.mineOf(ana)?.room?.roomId ?? '';
    const write = (person: string, commandId: string, text: string) =>
      world.runtime.conversation.chat(world.mixerId, { person, commandId }, roomId, text);
    await write(ana, 'command-1', 'a word between the two');
    await world.pass(2 * SECOND);
    await world.join(cleo);
    await world.pass(10 * SECOND);
    expect(world.outbound.mineOf(cleo)?.room).toMatchObject({ roomId, chat: [], cameLater: true });
    await write(ben, 'command-2', 'a word to all three');
    await world.pass(2 * SECOND);
    await world.drop(cleo);
    await world.pass(2 * SECOND);
    await world.arrive(cleo);
    await world.restart();
    for (const person of [ana, ben, cleo]) await world.arrive(person);
    const read = (person: string) => world.outbound.mineOf(person)?.room?.chat.map(({ text }) => text);
    expect(read(cleo)).toEqual(['a word to all three']);
    expect(read(ana)).toEqual(['a word between the two', 'a word to all three']);
    expect(world.outbound.mineOf(ben)?.room?.cameLater).toBeUndefined();
    expect(sentTo(world, cleo)).not.toContain('a word between the two');
  });

  it('[S5] "later" and "no" send the same to the one who asked, and a "no" nothing more to the other', async () => {
    const answered = async (answer: 'later' | 'decline') => {
      const world = await mixerOf(ana, ben);
      await world.startRound();
      await world.pass(12 * SECOND);
      const roomId = world.outbound.mineOf(ana)?.room?.roomId ?? '';
      await world.run({ ...offerCard(ana, ben, ['email'], { roomId }), by: ana });
      await world.pass(2 * SECOND);
      world.outbound.clear();
      await world.run({ type: 'AnswerCard', by: ben, offerId: 'offer-0001', answer, fields: [] });
      await world.pass(9 * MINUTE);
      return world;
    };
    const [later, no] = [await answered('later'), await answered('decline')];
    expect(sentTo(no, ana)).toBe(sentTo(later, ana));
    expect(sentTo(no, host)).toBe(sentTo(later, host));
    expect(no.outbound.mineOf(ben)?.met[0]?.exchange).toEqual({ state: 'none' });
  });
});

describe('blocks, reports and "not again"', () => {
  /** Everything that goes out in two rounds, who sits with whom taken out of it. */
  async function everything(blocks: readonly (readonly [string, string])[]) {
    const world = await mixerOf(...people);
    for (const [one, other] of blocks) world.people.block(one, other);
    const begun = world.outbound.sent.length;
    await world.startRound();
    await world.pass(10 * SECOND);
    const { ok, ...asked } = await world.runtime.preview(world.mixerId, host);
    // The rounds to come are told as counts of their seatings: these are the seating itself.
    const preview = 'value' in asked ? { ...asked.value, ahead: null } : { ok };
    await world.run({ type: 'EndRound', by: host, round: 1 });
    await world.pass(3 * MINUTE);
    return { views: world.outbound.sent.slice(begun), preview, seated: JSON.stringify(await world.events()) };
  }
  const keysOf = (value: unknown): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => [
          ...(Number.isNaN(Number(key)) ? [key] : []),
          ...keysOf(inner),
        ])
      : [];
  const wordsOf = (value: unknown): Set<string> =>
    new Set(JSON.stringify(value).match(/"[a-z_]{3,}"/g) ?? []);
  /** which person, room, topic or number it is depends on the seating; what is told of them must not */
  const SEATING = new Set([
    'odd_one_out',
    'no_fresh_partner',
    'language',
    'section',
    'division',
    'industry',
    'common',
    'exact',
  ]);

  it('[S6] with and without them only the seating differs', { timeout: 20_000 }, async () => {
    const without = await everything([]);
    const vocabulary = new Set([...wordsOf(without.views), ...wordsOf(without.preview)]);
    const names = new Set([...keysOf(without.views), ...keysOf(without.preview)]);
    const pair = fc
      .tuple(fc.constantFrom(...people), fc.constantFrom(...people))
      .filter(([one, other]) => one !== other);
    await fc.assert(
      fc.asyncProperty(fc.array(pair, { minLength: 1, maxLength: 5 }), async (blocks) => {
        const blocked = await everything(blocks);
        for (const [one, other] of blocks)
          expect(blocked.seated).not.toMatch(
            new RegExp(`"people":\\["(${one}","${other}|${other}","${one})"\\]`),
          );
        const told = [...wordsOf(blocked.views), ...wordsOf(blocked.preview)].map((word) =>
          word.slice(1, -1),
        );
        expect(told.filter((word) => !vocabulary.has(`"${word}"`) && !SEATING.has(word))).toEqual([]);
        expect(
          [...keysOf(blocked.views), ...keysOf(blocked.preview)].filter(
            (name) => !names.has(name) && !FIELDS.has(name),
          ),
        ).toEqual([]);
      }),
      { numRuns: 12, seed: 4 },
    );
  });

  it('[S6] a block that changes no seat changes no byte', async () => {
    const without = await everything([]);
    let same = 0;
    for (const [at, one] of people.entries())
      for (const other of people.slice(at + 1)) {
        const blocked = await everything([[one, other]]);
        if (blocked.seated !== without.seated) continue;
        same += 1;
        expect(JSON.stringify(blocked.views)).toBe(JSON.stringify(without.views));
        expect(blocked.preview).toEqual(without.preview);
      }
    expect(same).toBeGreaterThan(0);
  });

  it('[S7] somebody whom nobody may meet is told the same as the odd one out', async () => {
    const world = await mixerOf(ana, ben, cleo);
    world.people.block(ana, ben);
    world.people.block(ana, cleo);
    await world.startRound();
    const waiting = world.outbound.mineOf(ana)?.waiting;
    expect(waiting).toMatchObject({ because: 'odd_one_out', searching: true });
    await world.pass(2 * SECOND);
    const view = world.outbound.sent.findLast(({ view: { console } }) => console)?.view.console;
    expect(view?.unseated).toMatchObject([{ because: 'odd_one_out' }]);
  });
});

const FIELDS: ReadonlySet<string> = new Set([
  'waiting',
  'because',
  'searching',
  'nextStartsAt',
  'joining',
  'giver',
  'taker',
  'tag',
]);
