import { describe, expect, it } from 'vitest';
import { createPostgresJournal } from '../../server/src/adapters/postgres/journal.ts';
import { createPostgresListings } from '../../server/src/adapters/postgres/listings.ts';
import { createPostgresMessages } from '../../server/src/adapters/postgres/messages.ts';
import { systemClock } from '../../server/src/adapters/system/systemClock.ts';
import { systemRandom } from '../../server/src/adapters/system/systemRandom.ts';
import type { MixerEvent } from '../../server/src/mixer/event.ts';
import { fold } from '../../server/src/mixer/evolve.ts';
import type { Append, Journal } from '../../server/src/ports/journal.ts';
import type { Listings } from '../../server/src/ports/listings.ts';
import type { Messages, StoredMessage } from '../../server/src/ports/messages.ts';
import { describeOnDatabases } from '../support/describeOnDatabases.ts';
import { createMemoryJournal } from '../support/memory/memoryJournal.ts';
import { createMemoryListings } from '../support/memory/memoryListings.ts';
import { createMemoryMessages } from '../support/memory/memoryMessages.ts';
import { storyOf } from '../support/mixer/given.ts';
import { lobbyOf, mixerCreated, roundEnded, roundOf } from '../support/mixer/history.ts';
import { DAWN } from '../support/mixer/moments.ts';
import { ana, ben, cleo, dan } from '../support/mixer/people.ts';

type Ports = { journal: Journal; messages: Messages; listings: Listings };
const newId = () => systemRandom.id();

/** What every journal promises. */
function journalKeepsItsPromises(ports: () => Ports): void {
  const journal = () => ports().journal;
  const created: MixerEvent = { ...mixerCreated(), at: DAWN };
  const joined = (person: string): MixerEvent => ({ type: 'ParticipantJoined', person, at: DAWN });
  const ended: MixerEvent = { type: 'MixerEnded', at: DAWN };
  const answerOf = (person: string, commandId: string) => ({
    person,
    commandId,
    reply: { ok: true, value: { commandId } } as const,
  });

  async function newMixer(deadline: number | null = null): Promise<string> {
    const id = newId();
    expect(await journal().create(id, systemRandom.code(), [created], deadline)).toBe('created');
    return id;
  }
  const append = (id: string, more: Partial<Append>) =>
    journal().append({ id, expectedVersion: 1, events: [], outcomes: [], deadline: null, ...more });

  it('[D42] a new mixer is read as it was written, and found by its code', async () => {
    const id = newId();
    const code = systemRandom.code();
    await journal().create(id, code, [created, joined(ana)], null);
    expect(await journal().read(id)).toEqual({
      version: 2,
      events: [created, joined(ana)],
      publishedVersion: 0,
    });
    expect(await journal().findByCode(code)).toBe(id);
    expect(await journal().read(newId())).toBeNull();
    expect(await journal().findByCode('ZZZZZZZZ')).toBeNull();
  });

  it('[D42] a code is given once, and the loser leaves nothing behind', async () => {
    const [one, other, code] = [newId(), newId(), systemRandom.code()];
    await journal().create(one, code, [created], null);
    expect(await journal().create(other, code, [created], null)).toBe('code_taken');
    expect(await journal().read(other)).toBeNull();
    expect(await journal().findByCode(code)).toBe(one);
  });

  it('[D43] events are appended in order at the expected version', async () => {
    const id = await newMixer();
    expect(await append(id, { events: [joined(ana), joined(ben)] })).toBe('appended');
    expect(await append(id, { expectedVersion: 3, events: [joined(cleo)] })).toBe('appended');
    const stored = await journal().read(id);
    expect(stored).toMatchObject({ version: 4 });
    expect(stored?.events.slice(1)).toEqual([joined(ana), joined(ben), joined(cleo)]);
  });

  it('[D43] at another version nothing is written: no event, no answer, no deadline', async () => {
    const id = await newMixer(DAWN + 5_000);
    await journal().published(id, 1);
    for (const expectedVersion of [0, 2, 7]) {
      const outcomes = [answerOf(ana, 'command-1')];
      expect(await append(id, { expectedVersion, events: [ended], outcomes, deadline: 1 })).toBe(
        'version_conflict',
      );
    }
    expect(await append(newId(), { events: [joined(ana)] })).toBe('version_conflict');
    expect(await journal().read(id)).toMatchObject({ version: 1 });
    expect(await journal().outcomes(id, [{ person: ana, commandId: 'command-1' }])).toEqual([]);
    expect(await journal().due(DAWN + 4_999)).not.toContain(id);
    expect(await journal().live()).toContain(id);
  });

  it('[D43] of many who write at once one wins each time', async () => {
    const id = await newMixer();
    const results = await Promise.all(
      [ana, ben, cleo, dan].map((person) => append(id, { events: [joined(person)] })),
    );
    expect(results.filter((result) => result === 'appended')).toHaveLength(1);
    expect(await journal().read(id)).toMatchObject({ version: 2 });
  });

  it('[D44] a command is answered once: a second answer takes its events with it', async () => {
    const id = await newMixer();
    await append(id, { events: [joined(ana)], outcomes: [answerOf(ana, 'command-1')] });
    const again = {
      expectedVersion: 2,
      events: [joined(ben)],
      outcomes: [answerOf(ben, 'command-2'), answerOf(ana, 'command-1')],
    };
    expect(await append(id, again)).toBe('version_conflict');
    expect(await journal().read(id)).toMatchObject({ version: 2 });
    expect(await journal().outcomes(id, [{ person: ben, commandId: 'command-2' }])).toEqual([]);
  });

  it('[D44] first answers are found again, each person’s own, for this mixer only', async () => {
    const [id, elsewhere] = [await newMixer(), await newMixer()];
    const outcomes = [answerOf(ana, 'command-1'), answerOf(ben, 'command-1'), answerOf(ana, 'command-2')];
    await append(id, { events: [joined(ana)], outcomes });
    const wanted = [ana, ben, cleo].map((person) => ({ person, commandId: 'command-1' }));
    const found = await journal().outcomes(id, wanted);
    expect([...found].sort((a, b) => (a.person < b.person ? -1 : 1))).toEqual(outcomes.slice(0, 2));
    expect(await journal().outcomes(elsewhere, wanted)).toEqual([]);
    expect(await journal().outcomes(id, [])).toEqual([]);
    expect(await append(elsewhere, { events: [joined(ana)], outcomes })).toBe('appended');
  });

  it('[D45] a mixer is due at its deadline, the latest one', async () => {
    const id = await newMixer(DAWN + 1_000);
    await journal().published(id, 1);
    expect(await journal().due(DAWN + 999)).not.toContain(id);
    expect(await journal().due(DAWN + 1_000)).toContain(id);
    await append(id, { events: [joined(ana)], deadline: DAWN + 9_000 });
    await journal().published(id, 2);
    expect(await journal().due(DAWN + 8_999)).not.toContain(id);
    expect(await journal().due(DAWN + 9_000)).toContain(id);
    await append(id, { expectedVersion: 2, events: [joined(ben)], deadline: null });
    await journal().published(id, 3);
    expect(await journal().due(Number.MAX_SAFE_INTEGER)).not.toContain(id);
  });

  it('[D45] and as long as something is not published; what is published stays so', async () => {
    const id = await newMixer();
    expect(await journal().due(0)).toContain(id);
    await journal().published(id, 1);
    expect(await journal().due(0)).not.toContain(id);
    await append(id, { events: [joined(ana)] });
    expect(await journal().due(0)).toContain(id);
    await journal().published(id, 2);
    await journal().published(id, 1);
    expect(await journal().read(id)).toMatchObject({ publishedVersion: 2 });
    expect(await journal().due(0)).not.toContain(id);
  });

  it('[D46] a mixer is live until it ends', async () => {
    const id = await newMixer();
    expect(await journal().live()).toContain(id);
    await append(id, { events: [joined(ana), ended] });
    expect(await journal().live()).not.toContain(id);
    expect(await journal().read(id)).toMatchObject({ version: 3 });
  });

  it('[D47] a large batch is one append, and comes back in order', { timeout: 60_000 }, async () => {
    const id = await newMixer();
    const crowd = Array.from({ length: 3_000 }, (_, nr) => joined(`crowd-${nr}-person`));
    const outcomes = crowd.map((_, nr) => answerOf(`crowd-${nr}-person`, 'command-1'));
    expect(await append(id, { events: crowd, outcomes })).toBe('appended');
    const stored = await journal().read(id);
    expect(stored?.events).toEqual([created, ...crowd]);
    expect(await journal().outcomes(id, outcomes)).toHaveLength(3_000);
  });

  it('[D47] a story comes back as the same state', async () => {
    const { events, mixer } = storyOf(
      lobbyOf(ana, ben, cleo, dan),
      roundOf([ana, ben], [cleo, dan]),
      roundEnded,
    );
    const id = newId();
    await journal().create(id, systemRandom.code(), events, null);
    expect(fold((await journal().read(id))?.events ?? [])).toEqual(mixer);
  });

  it('[D47] letters of any language and any sign survive', async () => {
    const id = newId();
    const name = '異業種 "縁" \\ \' 🎏 ‍ é';
    const event: MixerEvent = { ...mixerCreated({ name }), at: DAWN };
    await journal().create(id, systemRandom.code(), [event], null);
    expect((await journal().read(id))?.events).toEqual([event]);
  });
}

function messagesKeepTheirPromises(ports: () => Ports): void {
  const message = (mixerId: string, more: Partial<StoredMessage> = {}): StoredMessage => ({
    id: newId(),
    mixerId,
    place: 'lobby',
    from: ana,
    text: 'こんにちは',
    at: DAWN,
    ...more,
  });

  it('[D48] a message is kept once, as it was first', async () => {
    const mixerId = newId();
    const first = message(mixerId);
    await ports().messages.save(first);
    await ports().messages.save({ ...first, text: 'another' });
    expect(await ports().messages.latest(mixerId, 10)).toEqual([first]);
  });

  it('[D48] the latest of each place come back, oldest first, of this mixer alone', async () => {
    const [mixerId, other] = [newId(), newId()];
    const lobby = [3, 1, 2].map((nr) => message(mixerId, { at: DAWN + nr, text: `lobby ${nr}` }));
    const room = [5, 4].map((nr) =>
      message(mixerId, { at: DAWN + nr, place: 'room:room-0001', text: `room ${nr}` }),
    );
    for (const one of [...lobby, ...room, message(other)]) await ports().messages.save(one);
    const texts = async (perPlace: number) =>
      (await ports().messages.latest(mixerId, perPlace)).map(({ text }) => text);
    expect(await texts(10)).toEqual(['lobby 1', 'lobby 2', 'lobby 3', 'room 4', 'room 5']);
    expect(await texts(2)).toEqual(['lobby 2', 'lobby 3', 'room 4', 'room 5']);
    expect(await ports().messages.latest(newId(), 10)).toEqual([]);
  });
}

function listingsKeepTheirPromises(ports: () => Ports): void {
  async function listed(more: Partial<Parameters<Listings['set']>[0]> = {}): Promise<string> {
    const mixerId = newId();
    const created: MixerEvent = { ...mixerCreated(), at: DAWN };
    await ports().journal.create(mixerId, systemRandom.code(), [created], null);
    await ports().listings.set({
      mixerId,
      access: 'open',
      startsAt: DAWN,
      phase: 'lobby',
      name: 'x',
      endedAt: null,
      keepDays: 90,
      ...more,
    });
    return mixerId;
  }

  it('[D49] open mixers that are not over are listed, the next to start first', async () => {
    const later = await listed({ startsAt: DAWN + 2 });
    const next = await listed({ startsAt: DAWN + 1, phase: 'scheduled' });
    const byHand = await listed({ startsAt: null });
    const hidden = [
      await listed({ access: 'code' }),
      await listed({ access: 'hidden' }),
      await listed({ phase: 'closing' }),
      await listed({ phase: 'ended' }),
    ];
    const open = await ports().listings.open(1_000);
    expect(open.filter((id) => [later, next, byHand].includes(id))).toEqual([byHand, next, later]);
    expect(open.filter((id) => hidden.includes(id))).toEqual([]);
    expect(await ports().listings.open(1)).toHaveLength(1);
  });

  it('[D49] a listing is replaced by its newer self', async () => {
    const mixerId = await listed();
    await ports().listings.set({
      mixerId,
      access: 'open',
      startsAt: DAWN,
      phase: 'ended',
      name: 'x',
      endedAt: DAWN,
      keepDays: 90,
    });
    expect(await ports().listings.open(1_000)).not.toContain(mixerId);
  });
}

function everyPort(ports: () => Ports): void {
  describe('journal', () => journalKeepsItsPromises(ports));
  describe('messages', () => messagesKeepTheirPromises(ports));
  describe('listings', () => listingsKeepTheirPromises(ports));
}

describe('ports (memory)', () => {
  const inMemory = {
    journal: createMemoryJournal(),
    messages: createMemoryMessages(),
    listings: createMemoryListings(),
  };
  everyPort(() => inMemory);
});

describeOnDatabases(
  'ports',
  (pool): Ports => ({
    journal: createPostgresJournal(pool, systemClock),
    messages: createPostgresMessages(pool),
    listings: createPostgresListings(pool),
  }),
  everyPort,
);
