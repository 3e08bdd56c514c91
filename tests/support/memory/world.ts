import type { Reply } from '@enishi/shared/errors';
import type { MixerId, PersonId } from '@enishi/shared/ids';
import type { MixerSettingsInput } from '@enishi/shared/settings';
import type { Pass } from '@enishi/shared/signal';
import { onTestFinished } from 'vitest';
import type { Command } from '../../../server/src/mixer/command.ts';
import { DEFAULT_TIMING } from '../../../server/src/mixer/timing.ts';
import { seat } from '../../../server/src/pairing/seat.ts';
import type { Pairing } from '../../../server/src/ports/pairing.ts';
import { createRuntime, type RuntimeDeps } from '../../../server/src/runtime/createRuntime.ts';
import { createPresenceBook, type SocketKind } from '../../../server/src/runtime/presence.ts';
import { settingsOf } from '../mixer/history.ts';
import { host } from '../mixer/people.ts';
import { seededChance } from '../seededChance.ts';
import { createMemoryBonds } from './memoryBonds.ts';
import { createMemoryHostKeys } from './memoryHostKeys.ts';
import { createMemoryJournal } from './memoryJournal.ts';
import { createMemoryListings } from './memoryListings.ts';
import { createMemoryMessages } from './memoryMessages.ts';
import { createMemoryPeople } from './memoryPeople.ts';
import { createOutboundRecorder } from './outboundRecorder.ts';
import { createWakingClock } from './wakingClock.ts';

const INDUSTRIES = ['01', '62', '85', '47', '86', '56', '41', '64'];
const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ';
/** Turns of the loop after which everything that was begun has come to rest. */
const TURNS = 12;

/** The runtime over ports in memory: what is kept outlives a restart, what is in its memory does not. */
export async function startWorld(overrides: Partial<RuntimeDeps> = {}) {
  const chance = seededChance(7);
  const journal = createMemoryJournal();
  const people = createMemoryPeople();
  const bonds = createMemoryBonds();
  const listings = createMemoryListings();
  const messages = createMemoryMessages();
  const hostKeys = createMemoryHostKeys();
  const clock = createWakingClock();
  const asked: Parameters<Pairing['seat']>[0][] = [];
  const faults: string[] = [];
  const pairing: Pairing = {
    async seat(input) {
      asked.push(input);
      return seat(input);
    },
  };
  let ids = 0;
  let known = 0;
  const id = () => {
    ids += 1;
    return `id-${String(ids).padStart(8, '0')}`;
  };
  const quiet = () => undefined;

  function begin() {
    const presence = createPresenceBook(clock);
    const outbound = createOutboundRecorder();
    const runtime = createRuntime({
      hostDecks: new Map(),
      journal,
      people,
      messages,
      bonds,
      listings,
      hostKeys,
      pairing,
      video: {
        server: null,
        pass: (_me, _room, others) => passOf(others),
        stage: { reach: 8, pass: (_me, _stage, _role, others) => passOf(others) },
      },
      outbound,
      presence,
      random: {
        id,
        code: () => Array.from({ length: 8 }, () => CODE_LETTERS[chance.below(CODE_LETTERS.length)]).join(''),
        seed: () => 1,
      },
      chance: { id, below: chance.below },
      clock,
      timing: DEFAULT_TIMING,
      telemetry: { appended: quiet, seated: quiet, published: quiet, refused: quiet, roundStarted: quiet },
      log: {
        debug: quiet,
        info: quiet,
        warn: quiet,
        error: (fields, text) => void faults.push(`${text}: ${causeOf(fields)}`),
      },
      ...overrides,
    });
    return { presence, outbound, runtime };
  }
  let now = begin();
  let mixerId: MixerId = '';

  const world = {
    journal,
    people,
    bonds,
    listings,
    clock,
    /** what the pairing was asked */
    asked,
    /** what was logged as an error */
    faults,
    get runtime() {
      return now.runtime;
    },
    get outbound() {
      return now.outbound;
    },
    get mixerId() {
      return mixerId;
    },
    async settle(): Promise<void> {
      for (let turn = 0; turn < TURNS; turn += 1) {
        await new Promise((resolve) => setImmediate(resolve));
        await now.runtime.execute.idle();
      }
    },
    pass: (ms: number) => clock.forward(ms, world.settle),
    async create(settings: Partial<MixerSettingsInput> = {}): Promise<MixerId> {
      people.put(host, { name: 'Host', industry: '94' });
      const made = await now.runtime.mixers.create(settingsOf(settings), host);
      mixerId = made.mixerId;
      await world.settle();
      return mixerId;
    },
    /** Opens a seat or a console; the same person may have both. */
    async arrive(person: PersonId, kind: SocketKind = 'seat'): Promise<void> {
      if (kind === 'seat') now.outbound.seat(person);
      else now.outbound.watch(person);
      await now.runtime.connections.arrive(mixerId, person, `${kind} of ${person}`, kind);
      await world.settle();
    },
    async drop(person: PersonId): Promise<void> {
      now.outbound.unseat(person);
      now.runtime.connections.leave(mixerId, person, `seat of ${person}`, 'seat');
      await world.settle();
    },
    async leaveConsole(person: PersonId): Promise<void> {
      now.outbound.unwatch(person);
      now.runtime.connections.leave(mixerId, person, `console of ${person}`, 'console');
      await world.settle();
    },
    /** Another mixer of the same house is looked at from now on. */
    enter(id: MixerId): void {
      mixerId = id;
    },
    /** People of all industries come and join. */
    async join(...joining: readonly PersonId[]): Promise<void> {
      for (const person of joining) {
        if (!people.get(person))
          people.put(person, { name: person, industry: INDUSTRIES[known++ % INDUSTRIES.length] ?? '62' });
        await world.arrive(person);
        await world.run({ type: 'JoinMixer', by: person, pledge: true });
      }
      await world.settle();
    },
    run(command: Command & { by: PersonId }, commandId: string = id()): Promise<Reply<unknown>> {
      return now.runtime.execute.run(mixerId, command, { person: command.by, commandId });
    },
    async startRound(round = 0): Promise<Reply<unknown>> {
      const reply = await world.run({ type: 'StartRound', by: host, round });
      await world.settle();
      return reply;
    },
    events: async () => (await journal.read(mixerId))?.events ?? [],
    types: async () => (await world.events()).map(({ type }) => type),
    /** The process dies and another one starts: connections and everything in memory are gone. */
    async restart(): Promise<void> {
      world.kill();
      now = begin();
      await now.runtime.start();
      await world.settle();
    },
    /** Nothing is finished: timers stop, what was under way goes nowhere. */
    kill(): void {
      void now.runtime.stop();
    },
  };

  onTestFinished(() => world.kill());
  return world;
}
export type World = Awaited<ReturnType<typeof startWorld>>;

const passOf = (others: readonly PersonId[]): Pass => ({
  engine: 'p2p',
  iceServers: [],
  relayOnly: false,
  others: others.map((personId) => ({ personId, polite: false })),
});
const causeOf = (fields: object): string => ('err' in fields ? String(fields.err) : '');
